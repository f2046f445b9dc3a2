/** `init`: writes a configuration and a workflow into the current repository. It asks nothing and replaces nothing. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIG_FILES } from '#site/config/load-config.ts';
import { siteName } from '#site/config/site-name.ts';
import { listFiles } from '#site/read/list-files.ts';
import { packageRepository } from './installation.ts';
import type { Call, ExitStatus, Verb } from './verb.ts';

const WORKFLOW = '.github/workflows/lectern.yml';
/** Stands for the owner of Lectern's repository until the package names one. */
const PLACEHOLDER = 'OWNER/';
const PLACEHOLDER_HINT = `Before that, replace OWNER in ${WORKFLOW} by the owner of Lectern’s repository.`;
/** In the order in which they are looked for; the folder itself comes last. */
const LIKELY_FOLDERS = ['digests', 'daily', 'papers', 'data', 'output'];

export const initVerb: Verb = {
  name: 'init',
  operands: '',
  summary: 'write a configuration and a workflow for GitHub Pages into this folder',
  details: ['Files that are there already stay as they are.'],
  options: { json: { text: 'print the names of the files as one JSON object' } },
  examples: [['init', 'once, in the repository of the digests; then commit and push']],
  run: runInit,
};

async function runInit({ given, terminal }: Call): Promise<ExitStatus> {
  const digests = await findDigests();
  const files: Record<string, string> = { [WORKFLOW]: workflowText() };
  if (!CONFIG_FILES.some((name) => existsSync(name))) files[CONFIG_FILES[0]!] = configText(digests);
  const kept = [...CONFIG_FILES, WORKFLOW].filter((name) => existsSync(name));
  const written = Object.keys(files).filter((name) => !kept.includes(name));
  for (const name of written) {
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(name, files[name]!, { flag: 'wx' });
  }
  if (given.json) await terminal.write(`${JSON.stringify({ written, kept, digests })}\n`);
  else if (!given.quiet) await terminal.write(describe(written, kept, digests));
  return 0;
}

/** The first folder that holds digests; a repository may also have them at its top. */
async function findDigests(): Promise<string> {
  for (const folder of LIKELY_FOLDERS) {
    if (existsSync(folder) && (await listFiles([folder])).files.length > 0) return folder;
  }
  return (await listFiles(['.'])).files.length > 0 ? '.' : 'digests';
}

function configText(digests: string): string {
  const title = siteName('.');
  const config = { ...(title !== undefined && { title }), digests: [digests] };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}

/** The reusable workflow does the rest; a publisher's copy has nothing in it that would have to be kept up to date. */
function workflowText(): string {
  return `name: Publish the digests
on:
  push:
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
jobs:
  site:
    uses: ${packageRepository()}/.github/workflows/publish.yml@v1
`;
}

function describe(written: readonly string[], kept: readonly string[], digests: string): string {
  const there = existsSync(join(digests)) ? '' : ', which is not there yet';
  const hasPlaceholder = packageRepository().startsWith(PLACEHOLDER);
  return [
    ...written.map((name) => `Wrote ${name}.`),
    ...kept.map((name) => `Kept ${name}, which was there.`),
    `Digests are read from ${digests === '.' ? 'this folder' : digests}${there}.`,
    'Next: commit and push, then choose “GitHub Actions” as the source in Settings → Pages.',
    'To see the site first: npx lectern serve --open',
    ...(hasPlaceholder ? [PLACEHOLDER_HINT] : []),
    '',
  ].join('\n');
}

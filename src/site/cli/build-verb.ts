/** `build`: digests become a site in a folder. */
import { buildSite } from '#site/publish/build-site.ts';
import { summarizeSite } from '#site/publish/site-summary.ts';
import { describeChanges, describeProblemsOf, describeSite } from './describe-site.ts';
import { appFolder, cacheFolder } from './installation.ts';
import { Progress } from './progress.ts';
import { type Call, type ExitStatus, type Options, UsageError, type Verb } from './verb.ts';

/** Of every verb that makes a site. */
export const SITE_OPTIONS: Options = {
  base: {
    value: 'PATH',
    text: 'the site’s path, where it holds a name that Lectern uses itself, such as /d/',
  },
  cache: { value: 'DIR', text: 'where parts are kept for the next build; without it a folder of this user' },
  'no-cache': { text: 'make everything anew and keep nothing' },
};

const OPTIONS: Options = {
  out: { value: 'DIR', text: 'the folder that becomes the site; without it site' },
  ...SITE_OPTIONS,
  'no-offline': { text: 'no offline use: removes a service worker installed earlier' },
  strict: { text: 'exit with 1 where there is any problem; the site is written' },
  force: { text: 'replace a folder that Lectern did not write' },
  json: { text: 'print the result as one JSON object' },
};

export const buildVerb: Verb = {
  name: 'build',
  operands: 'PATH…',
  summary: 'make a site of digests',
  details: ['PATH is a file or a folder, read with all folders below it.'],
  options: OPTIONS,
  examples: [
    ['build digests', 'the site in the folder site, to be uploaded to any static host'],
    ['build digests --out public --strict', 'in a workflow that fails on any problem'],
  ],
  run: runBuild,
};

async function runBuild({ paths, given, terminal }: Call): Promise<ExitStatus> {
  if (paths.length === 0)
    throw new UsageError('No file or folder is named; name one, as in: lectern build digests.');
  const progress = new Progress(terminal);
  const out = String(given.out ?? 'site');
  const site = await buildSite({
    ...readSiteOptions(given),
    digests: paths,
    out,
    app: appFolder(),
    offline: !given['no-offline'],
    force: Boolean(given.force),
    onProgress: progress.show,
    onWait: () => terminal.note(`Another build writes ${out}; this one waits for it.\n`),
  }).finally(() => progress.end());
  if (given.json) await terminal.write(`${JSON.stringify(summarizeSite(site, out))}\n`);
  else {
    for (const line of describeProblemsOf(site, out)) terminal.note(`${line}\n`);
    if (!given.quiet) await terminal.write(`${describeSite(site)} → ${out} (${describeChanges(site)})\n`);
  }
  const { length } = site.reading.problems;
  if (!given.strict || length === 0) return 0;
  terminal.warn('A build with problems fails with --strict; lectern check names each with a hint.\n');
  return 1;
}

export function readSiteOptions(given: Call['given']): { base?: string; cache?: string } {
  const base = given.base === undefined ? undefined : `/${given.base}/`.replace(/\/{2,}/g, '/');
  const cache = given['no-cache'] ? undefined : cacheFolder(given.cache);
  return { ...(base !== undefined && { base }), ...(cache !== undefined && { cache }) };
}

/** Files and folders as a person names them → the files to read, in order; what is missing is a problem, never an exception. */
import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import type { Problem } from '#core/paper/problem.ts';
import { CONFIG_FILES } from '#site/config/load-config.ts';
import { MARKER_FILE } from '#site/publish/output-folder.ts';

export interface ListedFiles {
  /** In the order in which they are read; each file once, however often it is named. */
  files: string[];
  problems: Problem[];
  /** Files in folders that are not read, by their names. */
  skipped: string[];
}

/** In a folder only these are read; a file that is named itself is always read. */
const DIGEST_NAME = /\.(?:md|markdown|mdown|mkd|mdx|jsonl?|ndjson|csv|tsv|xml|rss|atom|bib|bibtex|ris)$/i;
/** Files of tools that stand beside digests. */
const TOOL_FILE =
  /^(?:package(?:-lock)?|[jt]sconfig.*|composer|manifest|vercel|renovate|biome|deno)\.jsonc?$/i;
const SKIPPED_FOLDER = /^(?:\..*|node_modules)$/;

interface Listing extends ListedFiles {
  /** Real paths of files and folders that are listed. */
  seen: Set<string>;
}

/** Folders are listed with all folders below them, in the order of their names. */
export async function listFiles(paths: readonly string[]): Promise<ListedFiles> {
  const listing: Listing = { seen: new Set(), files: [], problems: [], skipped: [] };
  for (const path of paths) await listPath(path, listing);
  const { files, problems, skipped } = listing;
  return { files, problems, skipped };
}

async function listPath(path: string, listing: Listing): Promise<void> {
  try {
    if (!(await stat(path)).isDirectory()) return addFile(path, await realpath(path), listing);
    if (!(await listFolder(path, listing))) listing.problems.push(emptyFolder(path));
  } catch (error) {
    listing.problems.push(missingPath(path, error));
  }
}

/** Whether the folder holds files that may be digests, listed now or before. */
async function listFolder(folder: string, listing: Listing): Promise<boolean> {
  const real = await realpath(folder);
  // A link that leads back up would never end.
  if (listing.seen.has(real)) return true;
  listing.seen.add(real);
  let found = false;
  const entries = await readdir(folder, { withFileTypes: true });
  // A site that stands among its digests is none of them.
  if (entries.some(({ name }) => name === MARKER_FILE)) return false;
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry;
    const path = folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
    const kind = entry.isSymbolicLink() ? await targetOf(path) : entry;
    if (!kind) listing.problems.push(missingPath(path, { code: 'ENOENT' }));
    else if (kind.isDirectory() && !SKIPPED_FOLDER.test(name))
      found = (await listFolder(path, listing)) || found;
    else if (!kind.isFile() || name.startsWith('.')) continue;
    else if (DIGEST_NAME.test(name) && !TOOL_FILE.test(name) && !CONFIG_FILES.includes(name)) {
      found = true;
      addFile(path, entry.isSymbolicLink() ? await realpath(path) : `${real}/${name}`, listing);
    } else if (!CONFIG_FILES.includes(name)) listing.skipped.push(path);
  }
  return found;
}

function addFile(path: string, real: string, { seen, files }: Listing): void {
  if (seen.has(real)) return;
  seen.add(real);
  files.push(path);
}

/** What a link leads to; undefined where it leads nowhere. */
async function targetOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch {
    return undefined;
  }
}

export function missingPath(file: string, error: unknown): Problem {
  const code = (error as { code?: string }).code ?? String(error);
  const what = code === 'ENOENT' ? 'there is no such file or folder' : `it cannot be read (${code})`;
  const hint =
    code === 'ENOENT' ? 'Check the path; it is taken from the current folder.' : 'Check its permissions.';
  return { file, kind: 'missing-path', what, hint };
}

function emptyFolder(file: string): Problem {
  return {
    file,
    kind: 'empty-folder',
    what: 'the folder holds no digests',
    hint: 'Digests are files such as .md, .json, .jsonl, .csv, .bib or .xml; folders below are looked into, too.',
  };
}

/** Files and folders as a person names them → digests; what cannot be read is a problem, never an exception. */
import type { Stats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import type { Problem } from '#core/paper/problem.ts';
import type { DigestFile } from '#digest/digest.ts';
import { readDigestFile } from '#digest/read-digest-file.ts';

export interface ReadPaths {
  files: DigestFile[];
  problems: Problem[];
  /** Files in folders that were not looked at. */
  skipped: string[];
}

/** What makes a digest file of a file's name and bytes; a build remembers what it read before. */
type ReadBytes = (file: string, bytes: Uint8Array) => DigestFile;

/** In a folder only these are read; a file that is named itself is always read. */
const DIGEST_NAME = /\.(?:md|markdown|mdown|mkd)$/i;
const SKIPPED_FOLDER = /^(?:\..*|node_modules)$/;

/** Folders are read with all folders below them, in the order of their names; each file once, however often it is named. */
export async function readPaths(
  paths: readonly string[],
  readBytes: ReadBytes = readDigestFile,
): Promise<ReadPaths> {
  const trip: Trip = { seen: new Set(), files: [], problems: [], skipped: [], readBytes };
  for (const path of paths) await readPath(path, trip);
  const { files, problems, skipped } = trip;
  return { files, problems, skipped };
}

interface Trip extends ReadPaths {
  /** Real paths of files and folders that were read. */
  seen: Set<string>;
  readBytes: ReadBytes;
}

async function readPath(path: string, trip: Trip): Promise<void> {
  try {
    if (!(await stat(path)).isDirectory()) return await readOne(path, trip);
    if (!(await readFolder(path, trip))) trip.problems.push(emptyFolder(path));
  } catch (error) {
    trip.problems.push(missingPath(path, error));
  }
}

/** Whether the folder holds files that may be digests, read now or before. */
async function readFolder(folder: string, trip: Trip): Promise<boolean> {
  const real = await realpath(folder);
  // A link that leads back up would never end.
  if (trip.seen.has(real)) return true;
  trip.seen.add(real);
  let found = false;
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry;
    const path = folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
    const kind = entry.isSymbolicLink() ? await targetOf(path) : entry;
    if (!kind) trip.problems.push(missingPath(path, { code: 'ENOENT' }));
    else if (kind.isDirectory() && !SKIPPED_FOLDER.test(name))
      found = (await readFolder(path, trip)) || found;
    else if (!kind.isFile() || name.startsWith('.')) continue;
    else if (DIGEST_NAME.test(name)) {
      found = true;
      await readOne(path, trip, entry.isSymbolicLink() ? undefined : `${real}/${name}`);
    } else trip.skipped.push(path);
  }
  return found;
}

/** `real` is the file's path without links, where the caller knows it. */
async function readOne(path: string, trip: Trip, real?: string): Promise<void> {
  try {
    const known = real ?? (await realpath(path));
    if (trip.seen.has(known)) return;
    trip.seen.add(known);
    trip.files.push(trip.readBytes(path, await readFile(path)));
  } catch (error) {
    trip.problems.push(missingPath(path, error));
  }
}

/** What a link leads to; undefined where it leads nowhere. */
async function targetOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch {
    return undefined;
  }
}

function missingPath(file: string, error: unknown): Problem {
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
    hint: 'Digests are files whose names end in .md; folders below are looked into, too.',
  };
}

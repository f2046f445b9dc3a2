/** Read and merge for a build: files and folders, remembered file by file so that a change costs only what changed. */
import { statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Problem } from '#core/paper/problem.ts';
import type { DigestFile } from '#digest/digest.ts';
import { type Archive, mergeArchive } from '#digest/merge/merge-archive.ts';
import { readDigestFile } from '#digest/read-digest-file.ts';
import { contentHash } from '#site/dataset/content-hash.ts';
import type { DigestCache } from './digest-cache.ts';
import { type ReadOptions, readPaths } from './read-paths.ts';

export interface ArchiveReading {
  archive: Archive;
  /** Of folders, of their files and of the archive as a whole. */
  problems: Problem[];
  /** Files that were not looked at. */
  skipped: string[];
}

interface SourceOptions extends Pick<ReadOptions, 'onProgress'> {
  /** Of earlier builds; a process that stays remembers by itself what it has read. */
  cache?: DigestCache | undefined;
}

export class DigestSource {
  readonly paths: readonly string[];
  #known = new Map<string, DigestFile>();

  /** Files and folders; a folder is read with all that is below it. */
  constructor(...paths: readonly string[]) {
    this.paths = paths.map((path) => resolve(path));
  }

  /** Files are named by their path below the folder, so that the data is the same wherever the folder lies. */
  async read({ onProgress = () => {}, cache }: SourceOptions = {}): Promise<ArchiveReading> {
    const nameOf = relativeNames(this.paths);
    const seen = new Map<string, DigestFile>();
    const readBytes = (path: string, bytes: Uint8Array) => {
      const name = nameOf(path);
      const key = `${name} ${contentHash(bytes)}`;
      const parse = () => readDigestFile(name, bytes);
      const file = this.#known.get(key) ?? (cache ? cache.get(name, bytes, parse) : parse());
      seen.set(key, file);
      return file;
    };
    const read = await readPaths(this.paths, { readBytes, onProgress });
    this.#known = seen;
    const archive = mergeArchive(read.files);
    const problems = read.problems.map((problem) => ({
      ...problem,
      file: nameOf(problem.file) || basename(problem.file),
    }));
    return { archive, problems: [...problems, ...archive.problems], skipped: read.skipped.map(nameOf) };
  }
}

/** One sentence for paths that give no digest at all; undefined where they give one. */
export function describeNothingRead(
  paths: readonly string[],
  { archive, problems }: Pick<ArchiveReading, 'archive' | 'problems'>,
): string | undefined {
  if (archive.digests.length > 0) return undefined;
  const places = paths.join(', ');
  const [first] = problems;
  if (!first) return `There is no digest in ${places}; name another file or folder.`;
  const place = paths.some((path) => path.endsWith(first.file)) ? '' : `${first.file}: `;
  const more = problems.length > 1 ? `, and ${problems.length - 1} more problems` : '';
  return `No digest could be read from ${places}: ${place}${first.what}${more}; name another file or folder.`;
}

/** The folder that is named, or the deepest one that holds all that are named: file names begin from it. Paths must be absolute. */
export function digestFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => (isFolder(path) ? path : dirname(path)));
  return folders.reduce(sharedFolder, folders[0] ?? resolve('.'));
}

function relativeNames(paths: readonly string[]): (path: string) => string {
  const root = digestFolder(paths);
  return (path) => relative(root, path).split(sep).join('/');
}

function sharedFolder(a: string, b: string): string {
  let folder = a;
  while (
    b !== folder &&
    !b.startsWith(folder.endsWith(sep) ? folder : folder + sep) &&
    dirname(folder) !== folder
  )
    folder = dirname(folder);
  return folder;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

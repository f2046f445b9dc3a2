/** Read and merge for the build: a folder of digests, remembered file by file so that a change costs only what changed. */
import { relative, sep } from 'node:path';
import type { Problem } from '#core/paper/problem.ts';
import type { DigestFile } from '#digest/digest.ts';
import { type Archive, mergeArchive } from '#digest/merge/merge-archive.ts';
import { readDigestFile } from '#digest/read-digest-file.ts';
import { contentHash } from '#site/dataset/content-hash.ts';
import { readPaths } from './read-paths.ts';

export interface FolderReading {
  archive: Archive;
  /** Of the folder, of its files and of the archive as a whole. */
  problems: Problem[];
  /** Files that were not looked at. */
  skipped: string[];
}

export class DigestFolder {
  #known = new Map<string, DigestFile>();

  constructor(readonly path: string) {}

  /** Files are named as they stand in the folder, so that the data is the same wherever the folder lies. */
  async read(): Promise<FolderReading> {
    const seen = new Map<string, DigestFile>();
    const { files, problems, skipped } = await readPaths([this.path], (file, bytes) => {
      const name = relative(this.path, file).split(sep).join('/');
      const key = `${name} ${contentHash(bytes)}`;
      const read = this.#known.get(key) ?? readDigestFile(name, bytes);
      seen.set(key, read);
      return read;
    });
    this.#known = seen;
    const archive = mergeArchive(files);
    return { archive, problems: [...problems, ...archive.problems], skipped };
  }
}

/** One sentence for a folder that gives no digest at all; undefined where it gives one. */
export function describeNothingRead(
  path: string,
  { archive, problems }: Pick<FolderReading, 'archive' | 'problems'>,
): string | undefined {
  if (archive.digests.length > 0) return undefined;
  const [first] = problems;
  if (!first) return `There is no digest in ${path}; DIGESTS= names another folder.`;
  const place = first.file === path ? '' : `${first.file}: `;
  const more = problems.length > 1 ? `, and ${problems.length - 1} more problems` : '';
  return `No digest could be read from ${path}: ${place}${first.what}${more}; DIGESTS= names another folder.`;
}

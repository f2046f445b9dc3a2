/** Files and folders as a person names them → digests; what cannot be read is a problem, never an exception. */
import { readFile } from 'node:fs/promises';
import type { Problem } from '#core/paper/problem.ts';
import type { DigestFile } from '#digest/digest.ts';
import { readDigestFile } from '#digest/read-digest-file.ts';
import { listFiles, missingPath } from './list-files.ts';
import type { OnProgress } from './step.ts';

const MARKDOWN = /\.(?:md|markdown|mdown|mkd|mdx)$/i;

export interface ReadPaths {
  files: DigestFile[];
  problems: Problem[];
  /** Files in folders that were not looked at. */
  skipped: string[];
}

export interface ReadOptions {
  /** What makes a digest file of a file's path and bytes; a build remembers what it read before. */
  readBytes?: (file: string, bytes: Uint8Array) => DigestFile;
  onProgress?: OnProgress;
}

/** Data of another kind that stands in a folder of digests; a file that is named itself is a problem where it is none. */
function isOther(path: string, { kind, unread, problems }: DigestFile): boolean {
  const isNone =
    kind === 'none' && unread.length === 0 && problems.every((problem) => problem.kind === 'not-a-digest');
  return isNone && !MARKDOWN.test(path);
}

/** In the order of `listFiles`. */
export async function readPaths(
  paths: readonly string[],
  { readBytes = readDigestFile, onProgress = () => {} }: ReadOptions = {},
): Promise<ReadPaths> {
  const { files: listed, problems, skipped } = await listFiles(paths);
  const files: DigestFile[] = [];
  let papers = 0;
  for (const [at, path] of listed.entries()) {
    try {
      const file = readBytes(path, await readFile(path));
      if (!paths.includes(path) && isOther(path, file)) skipped.push(path);
      else files.push(file);
      papers += file.digests.reduce((sum, { rows }) => sum + rows.length, 0);
    } catch (error) {
      problems.push(missingPath(path, error));
    }
    onProgress({ name: 'Reading digests', done: at + 1, all: listed.length, unit: 'files', papers });
  }
  return { files, problems, skipped };
}

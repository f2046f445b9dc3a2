/** Lines of a digest → its rows, for tests of formats. */
import type { Row } from '#core/paper/row.ts';
import type { DigestFile } from '#digest/digest.ts';
import { readDigestFile } from '#digest/read-digest-file.ts';

export function readText(file: string, ...lines: string[]): DigestFile {
  return readDigestFile(file, new TextEncoder().encode(lines.join('\n')));
}

export function rowsOf(file: DigestFile): Row[] {
  return file.digests.flatMap((digest) => digest.rows);
}

export function readRows(file: string, ...lines: string[]): Row[] {
  return rowsOf(readText(file, ...lines));
}

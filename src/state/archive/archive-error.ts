/** Why a data file could not be had, as a kind that the page has words for. */

export const ARCHIVE_ERROR_KINDS = [
  'network',
  'not-found',
  'not-json',
  'wrong-shape',
  'newer-format',
] as const;
export type ArchiveErrorKind = (typeof ARCHIVE_ERROR_KINDS)[number];

export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';

  constructor(
    readonly kind: ArchiveErrorKind,
    readonly file: string,
    detail: string,
  ) {
    super(`${file}: ${detail}`);
  }
}

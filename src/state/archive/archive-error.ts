/** Why a data file could not be loaded. The interface has a text for each kind. */
import type { Paper } from '#core/paper/paper.ts';

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
    readonly detail: string,
  ) {
    super(`${file}: ${detail}`);
  }

  /** Worth a retry. Status 504 is not: the service worker has already waited for its timeout. */
  get isTransient(): boolean {
    return this.kind === 'network' && this.detail !== '504';
  }
}

/** Only some appearances of a paper could be loaded. */
export class PartialPaperError extends ArchiveError {
  constructor(
    readonly paper: Paper,
    { kind, file, detail }: ArchiveError,
  ) {
    super(kind, file, detail);
  }
}

export function partialPaper(error: Error | null): Paper | undefined {
  return error instanceof PartialPaperError ? error.paper : undefined;
}

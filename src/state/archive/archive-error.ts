/** Why a data file could not be had, as a kind that the page has words for. */
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

  /** A line that broke may be back in a moment; the service worker has waited long enough before it says 504. */
  get mayPass(): boolean {
    return this.kind === 'network' && this.detail !== '504';
  }
}

/** A paper could not be had as a whole: this much of it can be read. */
export class PartOfPaper extends ArchiveError {
  constructor(
    readonly paper: Paper,
    { kind, file, detail }: ArchiveError,
  ) {
    super(kind, file, detail);
  }
}

export function partOf(error: Error | null): Paper | undefined {
  return error instanceof PartOfPaper ? error.paper : undefined;
}

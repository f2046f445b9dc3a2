/** What the page asks of a mark. Shape and change of it are `mark-schema.ts` and `mark-change.ts`, which come with the database. */
import type { KeptPaper, Mark, Remark } from '#state/library/database/mark-schema.ts';

export type { Mark };

export const MARK_FIELDS = ['read', 'starred'] as const;
export type MarkField = (typeof MARK_FIELDS)[number];

/** A paper to be marked, as whoever marks it knows it. */
export type MarkedPaper = KeptPaper & { id: string };

export function isMarked(mark: Mark | undefined, field: MarkField): boolean {
  return mark?.[field]?.is ?? false;
}

/** Read or starred: the reader has dealt with it. */
export function isDealtWith(mark: Mark | undefined): boolean {
  return isMarked(mark, 'read') || isMarked(mark, 'starred');
}

/** The tags that the paper bears, in the order of the alphabet. */
export function tagsOf(mark: Mark | undefined): string[] {
  return mark?.tags?.filter(({ is }) => is).map(({ tag }) => tag) ?? [];
}

/** This one, or any. */
export function hasTag(mark: Mark | undefined, tag?: string): boolean {
  return mark?.tags?.some((one) => one.is && (tag === undefined || one.tag === tag)) ?? false;
}

export function hasRemark(mark: Mark | undefined): boolean {
  return (mark?.remark?.texts.length ?? 0) > 0;
}

/** Several texts, written by devices or tabs that did not know of each other, stand one below the other until the reader makes them one. */
const BETWEEN_TEXTS = '\n\n---\n\n';

/** The reader's remark as one Markdown text; undefined where there is none. */
export function remarkOf(mark: Mark | undefined): string | undefined {
  return mark?.remark && remarkText(mark.remark);
}

export function remarkText({ texts }: Remark): string | undefined {
  return joinTexts(texts.map(({ text }) => text));
}

export function joinTexts(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join(BETWEEN_TEXTS);
}

/** When the texts of the remark were written, by which they are known. */
export function textTimes(mark: Mark | undefined): number[] {
  return mark?.remark?.texts.map(({ at }) => at) ?? [];
}

const SPACES = /\s+/g;

/** What the reader typed → the tag that is meant; undefined where nothing is. */
export function tagName(typed: string): string | undefined {
  const tag = typed.normalize('NFC').replaceAll(SPACES, ' ').trim().replace(/^#\s*/, '');
  return tag === '' ? undefined : tag;
}

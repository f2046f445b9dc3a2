/** Reading a mark. Its schema and its changes are in `mark-schema.ts` and `mark-change.ts`, which load with the database. */
import type { Mark, Remark, StoredPaper } from '#state/library/database/mark-schema.ts';

export type { Mark };

export const MARK_FIELDS = ['read', 'starred'] as const;
export type MarkField = (typeof MARK_FIELDS)[number];

/** A paper to be marked, with what the caller knows of it. */
export type MarkedPaper = StoredPaper & { id: string };

export function isMarked(mark: Mark | undefined, field: MarkField): boolean {
  return mark?.[field]?.is ?? false;
}

export function isReadOrStarred(mark: Mark | undefined): boolean {
  return isMarked(mark, 'read') || isMarked(mark, 'starred');
}

/** The paper's tags, sorted by name. */
export function tagsOf(mark: Mark | undefined): string[] {
  return mark?.tags?.filter(({ is }) => is).map(({ tag }) => tag) ?? [];
}

/** Whether the paper has this tag, or any tag. */
export function hasTag(mark: Mark | undefined, tag?: string): boolean {
  return mark?.tags?.some((one) => one.is && (tag === undefined || one.tag === tag)) ?? false;
}

export function hasRemark(mark: Mark | undefined): boolean {
  return (mark?.remark?.texts.length ?? 0) > 0;
}

/** Separates conflicting texts of a remark, until the reader edits them into one. */
const TEXT_SEPARATOR = '\n\n---\n\n';

/** The reader's remark as one Markdown text; undefined if there is none. */
export function remarkOf(mark: Mark | undefined): string | undefined {
  return mark?.remark && remarkText(mark.remark);
}

export function remarkText({ texts }: Remark): string | undefined {
  return joinTexts(texts.map(({ text }) => text));
}

export function joinTexts(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join(TEXT_SEPARATOR);
}

/** When the texts of the remark were written; a text is identified by its time. */
export function textTimes(mark: Mark | undefined): number[] {
  return mark?.remark?.texts.map(({ at }) => at) ?? [];
}

const SPACES = /\s+/g;

/** The tag that typed text stands for; undefined if none. */
export function tagName(typed: string): string | undefined {
  const tag = typed.normalize('NFC').replaceAll(SPACES, ' ').trim().replace(/^#\s*/, '');
  return tag === '' ? undefined : tag;
}

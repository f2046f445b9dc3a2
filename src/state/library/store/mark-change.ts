/** How a mark changes, and the inverse of a change. Pure: commands, undo and tests share these functions. */
import * as v from 'valibot';
import {
  MAX_TIME,
  type Mark,
  type Remark,
  type StoredPaper,
  type Tag,
  type Text,
} from '#state/library/database/mark-schema.ts';
import { isMarked, joinTexts, MARK_FIELDS, type MarkField, remarkOf } from './mark.ts';

const id = v.string();

/** An effective change, which undo inverts. Stored with the action. For a remark, absent means that there is or was none. */
export const changeSchema = v.variant('field', [
  v.object({ id, field: v.picklist(MARK_FIELDS), is: v.boolean() }),
  v.object({ id, field: v.literal('tag'), tag: v.string(), is: v.boolean() }),
  v.object({
    id,
    field: v.literal('remark'),
    /** The whole remark after the change, and before it. */
    is: v.exactOptional(v.string()),
    was: v.exactOptional(v.string()),
    /** Where other tabs' texts stay: the text that was written, and the times of the others. */
    own: v.exactOptional(v.object({ text: v.exactOptional(v.string()), beside: v.array(v.number()) })),
  }),
]);

export type Change = v.InferOutput<typeof changeSchema>;

/** What the reader asked for, of any paper. A mark without `is` toggles; see `resolveToggle`. */
export type Intent =
  | { field: MarkField; is?: boolean }
  | { field: 'tag'; tag: string; is: boolean }
  /** `over`: the texts that this one replaces; all of them if absent. */
  | { field: 'remark'; is?: string; over?: SeenTexts };

/** The texts that an editor started from, by their times, and the older versions of its own text that it has already saved. */
export interface SeenTexts {
  times: readonly number[];
  sent: readonly string[];
}

/** Turns a toggle into a fixed state, so that a retry does not toggle again. Changes `intent`. */
export function resolveToggle(intent: Intent, before: Mark | undefined): void {
  if (intent.field === 'read' || intent.field === 'starred') intent.is ??= !isMarked(before, intent.field);
}

/** The change that an intent makes to one paper. */
export function changeOf(intent: Intent, paperId: string, before: Mark | undefined): Change {
  if (intent.field === 'tag') return { ...intent, id: paperId };
  if (intent.field !== 'remark') return { field: intent.field, is: intent.is ?? false, id: paperId };
  const { field, is: text, over } = intent;
  const was = remarkOf(before);
  const isReplaced = ({ text, at }: Text) => !over || over.times.includes(at) || over.sent.includes(text);
  const others = before?.remark?.texts.filter((one) => !isReplaced(one)) ?? [];
  const is = joinTexts([...others.map((other) => other.text), ...(text === undefined ? [] : [text])]);
  const beside = others.map(({ at }) => at);
  return {
    id: paperId,
    field,
    ...(is !== undefined && { is }),
    ...(was !== undefined && { was }),
    ...(others.length > 0 && { own: { beside, ...(text !== undefined && { text }) } }),
  };
}

/** The change that undoes this one. */
export function invert(change: Change): Change {
  if (change.field !== 'remark') return { ...change, is: !change.is };
  const { id: paperId, field, is, was } = change;
  return { id: paperId, field, ...(was !== undefined && { is: was }), ...(is !== undefined && { was: is }) };
}

/** The mark after the change. Undefined if nothing changes, or if the remark is no longer the one that the change started from. */
export function applyChange(before: Mark | undefined, change: Change, at: number): Mark | undefined {
  const mark: Mark = { ...before, id: change.id };
  switch (change.field) {
    case 'tag': {
      const tags = withTag(mark.tags ?? [], change, at);
      return tags && { ...mark, tags };
    }
    case 'remark':
      if (remarkOf(mark) !== change.was || change.is === change.was) return undefined;
      return { ...mark, remark: withText(mark.remark, change.own ?? { text: change.is, beside: [] }, at) };
    default: {
      const known = mark[change.field];
      if ((known?.is ?? false) === change.is) return undefined;
      return { ...mark, [change.field]: { is: change.is, at: timeAfter(at, known?.at) } };
    }
  }
}

/** The time `at`, or just after `known` if the clock was set back: a merge keeps the later of two states. */
export function timeAfter(at: number, known = -1): number {
  return Math.min(Math.max(at, known + 1), MAX_TIME);
}

/** Sorted by name, each tag once. Undefined if nothing changes. */
export function withTag(
  tags: readonly Tag[],
  { tag, is }: Pick<Tag, 'tag' | 'is'>,
  at: number,
): Tag[] | undefined {
  const known = tags.find((one) => one.tag === tag);
  if ((known?.is ?? false) === is) return undefined;
  const rest = tags.filter((one) => one !== known);
  return [...rest, { tag, is, at: timeAfter(at, known?.at) }].sort(byTag);
}

export function byTag(a: Tag, b: Tag): number {
  return a.tag < b.tag ? -1 : 1;
}

interface OwnText {
  text?: string | undefined;
  beside: readonly number[];
}

function withText(before: Remark | undefined, { text, beside }: OwnText, at: number): Remark {
  const known = before?.texts ?? [];
  const others = known.filter((one) => beside.includes(one.at));
  const replaced = known.filter((one) => !others.includes(one));
  const over = [...(before?.over ?? []), ...replaced.map((one) => one.at)];
  const writtenAt = timeAfter(at, Math.max(-1, ...over, ...beside));
  return { texts: text === undefined ? others : [...others, { text, at: writtenAt }], over };
}

/** Whether the paper's title and authors are stored with the mark. */
export function storesPaper({ field, is }: Intent): boolean {
  return field !== 'read' && is !== false && is !== undefined;
}

/** The stored part of any object that describes a paper. */
export function toStoredPaper(paper: StoredPaper): StoredPaper {
  const { source, titleZh, titleEn, authors, publishedOn, firstSeen, version, pdfUrl } = paper;
  const optional = { titleZh, titleEn, authors, publishedOn, firstSeen, version, pdfUrl };
  const stored: StoredPaper = { source };
  for (const [name, value] of Object.entries(optional))
    if (value !== undefined) Object.assign(stored, { [name]: value });
  return stored;
}

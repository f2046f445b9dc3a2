/** How one state of a mark becomes the next, and the way back: pure, so that a verb, its undoing and its test say the same. */
import * as v from 'valibot';
import {
  type KeptPaper,
  LAST_TIME,
  type Mark,
  type Remark,
  type Tag,
  type Text,
} from '#state/library/database/mark-schema.ts';
import { isMarked, joinTexts, MARK_FIELDS, type MarkField, remarkOf } from './mark.ts';

const id = v.string();

/** Only what really changed, so that undoing is to turn it around. A remark that is or was absent is none. */
export const changeSchema = v.variant('field', [
  v.object({ id, field: v.picklist(MARK_FIELDS), is: v.boolean() }),
  v.object({ id, field: v.literal('tag'), tag: v.string(), is: v.boolean() }),
  v.object({
    id,
    field: v.literal('remark'),
    is: v.exactOptional(v.string()),
    was: v.exactOptional(v.string()),
    /** Where texts stay beside the one that was written: that one, and the times of the others. `is` and `was` say all of it. */
    own: v.exactOptional(v.object({ text: v.exactOptional(v.string()), beside: v.array(v.number()) })),
  }),
]);

export type Change = v.InferOutput<typeof changeSchema>;

/** A change of whatever paper it is put upon. A mark without `is` becomes what it is not: see `decide`. */
export type Intent =
  | { field: MarkField; is?: boolean }
  | { field: 'tag'; tag: string; is: boolean }
  /** `over`: what the writer knows of what is there; the rest is not theirs to replace. All of it, where that is absent. */
  | { field: 'remark'; is?: string; over?: KnownTexts };

/** Texts that the writer had before them when they began, by their times; and those that they have sent since, which are older versions of this one. */
export interface KnownTexts {
  times: readonly number[];
  sent: readonly string[];
}

/** From now on the intent says what it means, so that the same is meant where the database has to be asked again. */
export function decide(intent: Intent, before: Mark | undefined): void {
  if (intent.field === 'read' || intent.field === 'starred') intent.is ??= !isMarked(before, intent.field);
}

/** What an intent comes to for one paper. */
export function changeOf(intent: Intent, of: string, before: Mark | undefined): Change {
  if (intent.field === 'tag') return { ...intent, id: of };
  if (intent.field !== 'remark') return { field: intent.field, is: intent.is ?? false, id: of };
  const { field, is: text, over } = intent;
  const was = remarkOf(before);
  const isKnown = ({ text, at }: Text) => !over || over.times.includes(at) || over.sent.includes(text);
  const others = before?.remark?.texts.filter((one) => !isKnown(one)) ?? [];
  const is = joinTexts([...others.map((other) => other.text), ...(text === undefined ? [] : [text])]);
  const beside = others.map(({ at }) => at);
  return {
    id: of,
    field,
    ...(is !== undefined && { is }),
    ...(was !== undefined && { was }),
    ...(others.length > 0 && { own: { beside, ...(text !== undefined && { text }) } }),
  };
}

/** The way back. */
export function turned(change: Change): Change {
  if (change.field !== 'remark') return { ...change, is: !change.is };
  const { id: of, field, is, was } = change;
  return { id: of, field, ...(was !== undefined && { is: was }), ...(is !== undefined && { was: is }) };
}

/** The mark with the change; undefined where it changes nothing, or where a remark no longer is what the change began with. */
export function changed(before: Mark | undefined, change: Change, at: number): Mark | undefined {
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
      return { ...mark, [change.field]: { is: change.is, at: later(at, known?.at) } };
    }
  }
}

/** Later than what is known, even where the clock was set back: of two states the newer one wins. */
export function later(at: number, known = -1): number {
  return Math.min(Math.max(at, known + 1), LAST_TIME);
}

/** In the order of the alphabet, each once. */
export function withTag(
  tags: readonly Tag[],
  { tag, is }: Pick<Tag, 'tag' | 'is'>,
  at: number,
): Tag[] | undefined {
  const known = tags.find((one) => one.tag === tag);
  if ((known?.is ?? false) === is) return undefined;
  const rest = tags.filter((one) => one !== known);
  return [...rest, { tag, is, at: later(at, known?.at) }].sort(byTag);
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
  const over = [
    ...(before?.over ?? []),
    ...known.filter((one) => !others.includes(one)).map((one) => one.at),
  ];
  const since = later(at, Math.max(-1, ...over, ...beside));
  return { texts: text === undefined ? others : [...others, { text, at: since }], over };
}

/** Whether the paper itself is kept along with it. */
export function keepsPaper({ field, is }: Intent): boolean {
  return field !== 'read' && is !== false && is !== undefined;
}

/** Of anything that knows a paper, what is kept. */
export function keptPaper(one: KeptPaper): KeptPaper {
  const { source, titleZh, titleEn, authors, publishedOn, firstSeen, version, pdfUrl } = one;
  const known = { titleZh, titleEn, authors, publishedOn, firstSeen, version, pdfUrl };
  const kept: KeptPaper = { source };
  for (const [name, value] of Object.entries(known))
    if (value !== undefined) Object.assign(kept, { [name]: value });
  return kept;
}

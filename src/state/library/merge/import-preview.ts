/** What an import would change, counted in things that the reader would miss: before it is done, and to decide whether it may be done. */
import type { Records } from '#state/library/database/library-records.ts';
import type { Mark } from '#state/library/database/mark-schema.ts';
import { tagsOf } from '#state/library/store/mark.ts';
import { canonical, mergeRecords } from './merge-records.ts';

export const THINGS = ['starred', 'read', 'tag', 'remark', 'rule'] as const;
export type Thing = (typeof THINGS)[number];
export type ThingCounts = Record<Thing, number>;

export interface ImportPreview {
  fresh: ThingCounts;
  gone: ThingCounts;
  /** Remarks and rules that would say something else, and that are no conflicts. */
  changed: ThingCounts;
  /** Marks whose remark would hold texts that do not know of each other. */
  conflicts: Mark[];
  /** More than half of what is there would be gone. */
  removesMuch: boolean;
}

export function previewImport(before: Records, incoming: Records): ImportPreview {
  return compareRecords(before, mergeRecords(before, incoming));
}

export function compareRecords(before: Records, after: Records): ImportPreview {
  const [was, is] = [thingsOf(before), thingsOf(after)];
  const conflicts = newConflicts(before, after);
  const inConflict = new Set(conflicts.map(({ id }) => `remark ${id}`));
  const gone = [...was.keys()].filter((key) => !is.has(key));
  const changed = [...is].filter(
    ([key, value]) => was.has(key) && was.get(key) !== value && !inConflict.has(key),
  );
  return {
    fresh: countThings([...is.keys()].filter((key) => !was.has(key))),
    gone: countThings(gone),
    changed: countThings(changed.map(([key]) => key)),
    conflicts,
    removesMuch: gone.length * 2 > was.size,
  };
}

export function isNothing({ fresh, gone, changed, conflicts }: ImportPreview): boolean {
  return conflicts.length === 0 && [fresh, gone, changed].every((counts) => sumOf(counts) === 0);
}

export function sumOf(counts: ThingCounts): number {
  return THINGS.reduce((sum, thing) => sum + counts[thing], 0);
}

/** Everything that is in force, by a key that begins with what it is, and what it says. */
function thingsOf({ marks, rules }: Records): Map<string, string> {
  const things = new Map<string, string>();
  for (const mark of marks) {
    for (const field of ['starred', 'read'] as const)
      if (mark[field]?.is) things.set(`${field} ${mark.id}`, '');
    for (const tag of tagsOf(mark)) things.set(`tag ${mark.id} ${tag}`, '');
    if (textsOf(mark) > 0) things.set(`remark ${mark.id}`, canonical(mark.remark!.texts));
  }
  for (const { at: _, ...rule } of rules) if (!rule.isGone) things.set(`rule ${rule.id}`, canonical(rule));
  return things;
}

function countThings(keys: readonly string[]): ThingCounts {
  const counts: ThingCounts = { starred: 0, read: 0, tag: 0, remark: 0, rule: 0 };
  for (const key of keys) counts[key.slice(0, key.indexOf(' ')) as Thing] += 1;
  return counts;
}

function newConflicts(before: Records, after: Records): Mark[] {
  const known = new Map(before.marks.map((mark) => [mark.id, textsOf(mark)]));
  return after.marks.filter((mark) => textsOf(mark) > Math.max(1, known.get(mark.id) ?? 0));
}

function textsOf(mark: Mark): number {
  return mark.remark?.texts.length ?? 0;
}

/** What an import would add, remove and change, counted in items that the reader knows. Also decides whether it needs consent. */
import type { Records } from '#state/library/database/library-records.ts';
import type { Mark } from '#state/library/database/mark-schema.ts';
import { tagsOf } from '#state/library/store/mark.ts';
import { canonicalJson, mergeRecords } from './merge-records.ts';

export const ITEM_KINDS = ['starred', 'read', 'tag', 'remark', 'rule'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
export type ItemCounts = Record<ItemKind, number>;

export interface ImportPreview {
  added: ItemCounts;
  removed: ItemCounts;
  /** Remarks and rules with another content, conflicts left out. */
  changed: ItemCounts;
  /** Marks whose remark would hold several independent texts. */
  conflicts: Mark[];
  /** More than half of the existing items would be removed. */
  removesMost: boolean;
}

export function previewImport(before: Records, incoming: Records): ImportPreview {
  return diffRecords(before, mergeRecords(before, incoming));
}

export function diffRecords(before: Records, after: Records): ImportPreview {
  const [was, is] = [itemsOf(before), itemsOf(after)];
  const conflicts = newConflicts(before, after);
  const conflictKeys = new Set(conflicts.map(({ id }) => `remark ${id}`));
  const removed = [...was.keys()].filter((key) => !is.has(key));
  const changed = [...is].filter(
    ([key, content]) => was.has(key) && was.get(key) !== content && !conflictKeys.has(key),
  );
  return {
    added: countItems([...is.keys()].filter((key) => !was.has(key))),
    removed: countItems(removed),
    changed: countItems(changed.map(([key]) => key)),
    conflicts,
    removesMost: removed.length * 2 > was.size,
  };
}

export function isEmptyDiff({ added, removed, changed, conflicts }: ImportPreview): boolean {
  return conflicts.length === 0 && [added, removed, changed].every((counts) => sumCounts(counts) === 0);
}

export function sumCounts(counts: ItemCounts): number {
  return ITEM_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
}

/** The content of each item by key. A key starts with the kind; removed tags and rules are no items. */
function itemsOf({ marks, rules }: Records): Map<string, string> {
  const items = new Map<string, string>();
  for (const mark of marks) {
    for (const field of ['starred', 'read'] as const)
      if (mark[field]?.is) items.set(`${field} ${mark.id}`, '');
    for (const tag of tagsOf(mark)) items.set(`tag ${mark.id} ${tag}`, '');
    if (textCount(mark) > 0) items.set(`remark ${mark.id}`, canonicalJson(mark.remark!.texts));
  }
  for (const { at: _, ...rule } of rules) if (!rule.isGone) items.set(`rule ${rule.id}`, canonicalJson(rule));
  return items;
}

function countItems(keys: readonly string[]): ItemCounts {
  const counts: ItemCounts = { starred: 0, read: 0, tag: 0, remark: 0, rule: 0 };
  for (const key of keys) counts[key.slice(0, key.indexOf(' ')) as ItemKind] += 1;
  return counts;
}

function newConflicts(before: Records, after: Records): Mark[] {
  const known = new Map(before.marks.map((mark) => [mark.id, textCount(mark)]));
  return after.marks.filter((mark) => textCount(mark) > Math.max(1, known.get(mark.id) ?? 0));
}

function textCount(mark: Mark): number {
  return mark.remark?.texts.length ?? 0;
}

/**
 * Merges two states of the library: of each item the newer version wins, and remarks that were edited independently are both kept.
 * The merge is commutative, associative and idempotent.
 */
import type { Records } from '#state/library/database/library-records.ts';
import type { Mark, Remark, StoredPaper, Tag } from '#state/library/database/mark-schema.ts';
import type { MetadataEntry } from '#state/library/database/metadata-schema.ts';
import { byTag } from '#state/library/store/mark-change.ts';
import type { Rule } from '#state/library/store/rule.ts';

export function mergeRecords(a: Records, b: Records): Records {
  return {
    marks: mergeBy(a.marks, b.marks, ({ id }) => id, mergeMarks),
    rules: mergeBy(a.rules, b.rules, ({ id }) => id, newer<Rule>),
    metadata: mergeBy(a.metadata, b.metadata, ({ key }) => key, newer<MetadataEntry>),
  };
}

function mergeBy<Item>(
  a: readonly Item[],
  b: readonly Item[],
  keyOf: (item: Item) => string,
  merge: (a: Item, b: Item) => Item,
): Item[] {
  const merged = new Map<string, Item>();
  for (const item of [...a, ...b]) {
    const known = merged.get(keyOf(item));
    merged.set(keyOf(item), known ? merge(known, item) : item);
  }
  return [...merged.values()];
}

function mergeMarks(a: Mark, b: Mark): Mark {
  const fields = {
    read: mergeOptional(a.read, b.read, newer),
    starred: mergeOptional(a.starred, b.starred, newer),
    tags: mergeOptional(a.tags, b.tags, mergeTags),
    remark: mergeOptional(a.remark, b.remark, mergeRemarks),
    paper: mergeOptional(a.paper, b.paper, moreComplete),
  };
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { ...b, ...a, ...Object.fromEntries(present) };
}

function mergeOptional<Value>(
  a: Value | undefined,
  b: Value | undefined,
  merge: (a: Value, b: Value) => Value,
): Value | undefined {
  return a && b ? merge(a, b) : (a ?? b);
}

function mergeTags(a: readonly Tag[], b: readonly Tag[]): Tag[] {
  return mergeBy(a, b, ({ tag }) => tag, newer).sort(byTag);
}

/** All texts that no other text has replaced, the oldest first. */
function mergeRemarks(a: Remark, b: Remark): Remark {
  const over = [...new Set([...a.over, ...b.over])].sort((x, y) => x - y);
  const texts = mergeBy(
    a.texts,
    b.texts,
    ({ text, at }) => `${at} ${text}`,
    (same) => same,
  );
  const current = texts.filter(({ at }) => !over.includes(at));
  return { texts: current.sort((x, y) => x.at - y.at || compareText(x.text, y.text)), over };
}

/** Of two versions with the same time, the one whose JSON sorts last: any rule does that ignores the order of arguments. */
function newer<Item extends { at: number }>(a: Item, b: Item): Item {
  return (a.at - b.at || compareText(canonicalJson(a), canonicalJson(b))) >= 0 ? a : b;
}

/** The newer version of the paper, else the description with more in it. */
function moreComplete(a: StoredPaper, b: StoredPaper): StoredPaper {
  const [jsonA, jsonB] = [canonicalJson(a), canonicalJson(b)];
  const order =
    (a.version ?? 0) - (b.version ?? 0) || jsonA.length - jsonB.length || compareText(jsonA, jsonB);
  return order >= 0 ? a : b;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** JSON with sorted keys: equal for equal values. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b)))
      : part,
  );
}

/**
 * Two states of the library made one: the newer of each thing wins, and texts that were written without knowing of each other both stay.
 * In whichever order states meet, and however often, the result is the same.
 */

import type { Records } from '#state/library/database/library-records.ts';
import type { KeptPaper, Mark, Remark, Tag } from '#state/library/database/mark-schema.ts';
import type { Fact } from '#state/library/database/metadata-schema.ts';
import { byTag } from '#state/library/store/mark-change.ts';
import type { Rule } from '#state/library/store/rule.ts';

export function mergeRecords(a: Records, b: Records): Records {
  return {
    marks: mergeBy(a.marks, b.marks, ({ id }) => id, mergeMarks),
    rules: mergeBy(a.rules, b.rules, ({ id }) => id, newer<Rule>),
    facts: mergeBy(a.facts, b.facts, ({ key }) => key, newer<Fact>),
  };
}

function mergeBy<One>(
  a: readonly One[],
  b: readonly One[],
  key: (one: One) => string,
  merge: (a: One, b: One) => One,
): One[] {
  const merged = new Map<string, One>();
  for (const one of [...a, ...b]) {
    const known = merged.get(key(one));
    merged.set(key(one), known ? merge(known, one) : one);
  }
  return [...merged.values()];
}

function mergeMarks(a: Mark, b: Mark): Mark {
  const parts = {
    read: eitherOr(a.read, b.read, newer),
    starred: eitherOr(a.starred, b.starred, newer),
    tags: eitherOr(a.tags, b.tags, mergeTags),
    remark: eitherOr(a.remark, b.remark, mergeRemarks),
    paper: eitherOr(a.paper, b.paper, fuller),
  };
  const known = Object.entries(parts).filter(([, part]) => part !== undefined);
  return { ...b, ...a, ...Object.fromEntries(known) };
}

function eitherOr<Part>(
  a: Part | undefined,
  b: Part | undefined,
  merge: (a: Part, b: Part) => Part,
): Part | undefined {
  return a && b ? merge(a, b) : (a ?? b);
}

function mergeTags(a: readonly Tag[], b: readonly Tag[]): Tag[] {
  return mergeBy(a, b, ({ tag }) => tag, newer).sort(byTag);
}

/** Every text that no other took the place of, the oldest first. */
function mergeRemarks(a: Remark, b: Remark): Remark {
  const over = [...new Set([...a.over, ...b.over])].sort((one, other) => one - other);
  const texts = mergeBy(
    a.texts,
    b.texts,
    ({ text, at }) => `${at} ${text}`,
    (one) => one,
  );
  const left = texts.filter(({ at }) => !over.includes(at));
  return { texts: left.sort((one, other) => one.at - other.at || order(one.text, other.text)), over };
}

function newer<One extends { at: number }>(a: One, b: One): One {
  return (a.at - b.at || order(canonical(a), canonical(b))) >= 0 ? a : b;
}

/** What says more of the paper, newest version first. */
function fuller(a: KeptPaper, b: KeptPaper): KeptPaper {
  const [one, other] = [canonical(a), canonical(b)];
  return ((a.version ?? 0) - (b.version ?? 0) || one.length - other.length || order(one, other)) >= 0 ? a : b;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same text for the same value, however its parts are ordered. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => order(a, b)))
      : part,
  );
}

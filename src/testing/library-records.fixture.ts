/** For tests: states of the library as devices may come to have them, small enough to meet in the same papers, times and texts. */
import fc from 'fast-check';
import type { Records } from '#state/library/database/library-records.ts';
import type { Mark, Remark } from '#state/library/database/mark-schema.ts';
import type { Fact } from '#state/library/database/metadata-schema.ts';
import { canonical } from '#state/library/merge/merge-records.ts';
import { RULE_KINDS, type Rule } from '#state/library/store/rule.ts';

const at = fc.oneof(fc.nat(12), fc.nat(2_000_000_000_000));
const marked = fc.record({ is: fc.boolean(), at });
const key = fc.constantFrom('1', '2', '3', '4', '5');
const word = fc.oneof(
  fc.constantFrom('扩散', '综述', 'a', 'constructor', '__proto__'),
  fc.string({ minLength: 1 }),
);

const tags = fc
  .uniqueArray(fc.record({ tag: word, is: fc.boolean(), at }), { selector: ({ tag }) => tag, maxLength: 4 })
  .map((some) => some.sort((a, b) => (a.tag < b.tag ? -1 : 1)));

const remark: fc.Arbitrary<Remark> = fc
  .record({
    texts: fc.uniqueArray(fc.record({ text: word, at }), { selector: canonical, maxLength: 3 }),
    over: fc.uniqueArray(at, { maxLength: 3 }),
  })
  .map(({ texts, over }) => ({
    texts: texts
      .filter((one) => !over.includes(one.at))
      .sort((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1)),
    over: over.sort((a, b) => a - b),
  }));

const paper = fc.record(
  { source: fc.constant('arxiv'), titleZh: word, titleEn: word, authors: fc.array(word), version: fc.nat(3) },
  { requiredKeys: ['source'] },
);

const mark: fc.Arbitrary<Mark> = fc.record(
  { id: key.map((one) => `arxiv:${one}`), read: marked, starred: marked, tags, remark, paper },
  { requiredKeys: ['id'] },
);

const rule: fc.Arbitrary<Rule> = fc.record(
  {
    id: key,
    kind: fc.constantFrom(...RULE_KINDS),
    words: word,
    isPattern: fc.boolean(),
    isOn: fc.boolean(),
    at,
    isGone: fc.constant(true as const),
  },
  { requiredKeys: ['id', 'kind', 'words', 'isPattern', 'isOn', 'at'] },
);

const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({
    key: fc.constant('visit'),
    value: fc.constant({ upTo: '2025-09-28', days: ['2025-09-30'] }),
    at,
  }),
  fc.record({ key: key.map((one) => `position d/2025-09-0${one}`), value: word, at }),
);

export const madeUpRecords: fc.Arbitrary<Records> = fc.record({
  marks: fc.uniqueArray(mark, { selector: ({ id }) => id }),
  rules: fc.uniqueArray(rule, { selector: ({ id }) => id }),
  facts: fc.uniqueArray(fact, { selector: (one) => one.key }),
});

/** Records in one order and one spelling, to be compared. */
export function settled({ marks, rules, facts }: Records): string[] {
  return [...marks, ...rules, ...facts].map(canonical).sort();
}

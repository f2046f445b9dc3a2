/** Arbitrary libraries, as several devices may have them: few papers, times and texts, so that two of them overlap. */
import fc from 'fast-check';
import type { Records } from '#state/library/database/library-records.ts';
import type { Mark, Remark } from '#state/library/database/mark-schema.ts';
import type { MetadataEntry } from '#state/library/database/metadata-schema.ts';
import { canonicalJson } from '#state/library/merge/merge-records.ts';
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
  .map((all) => all.sort((a, b) => (a.tag < b.tag ? -1 : 1)));

const remark: fc.Arbitrary<Remark> = fc
  .record({
    texts: fc.uniqueArray(fc.record({ text: word, at }), { selector: canonicalJson, maxLength: 3 }),
    over: fc.uniqueArray(at, { maxLength: 3 }),
  })
  .map(({ texts, over }) => ({
    texts: texts
      .filter((text) => !over.includes(text.at))
      .sort((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1)),
    over: over.sort((a, b) => a - b),
  }));

const paper = fc.record(
  { source: fc.constant('arxiv'), titleZh: word, titleEn: word, authors: fc.array(word), version: fc.nat(3) },
  { requiredKeys: ['source'] },
);

const mark: fc.Arbitrary<Mark> = fc.record(
  { id: key.map((number) => `arxiv:${number}`), read: marked, starred: marked, tags, remark, paper },
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

const entry: fc.Arbitrary<MetadataEntry> = fc.oneof(
  fc.record({
    key: fc.constant('visit'),
    value: fc.constant({ upTo: '2025-09-28', days: ['2025-09-30'] }),
    at,
  }),
  fc.record({ key: key.map((number) => `position d/2025-09-0${number}`), value: word, at }),
);

export const libraryRecords: fc.Arbitrary<Records> = fc.record({
  marks: fc.uniqueArray(mark, { selector: ({ id }) => id }),
  rules: fc.uniqueArray(rule, { selector: ({ id }) => id }),
  metadata: fc.uniqueArray(entry, { selector: (one) => one.key }),
});

/** Records in a normal form, for comparison: sorted, as canonical JSON. */
export function normalized({ marks, rules, metadata }: Records): string[] {
  return [...marks, ...rules, ...metadata].map(canonicalJson).sort();
}

/** What the reader wants to see first or not at all, by words, author or source: the shape that is stored. */
import * as v from 'valibot';
import { timeSchema } from '#state/library/database/mark-schema.ts';

export const RULE_KINDS = ['include', 'exclude', 'author', 'source'] as const;

export const ruleSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  kind: v.picklist(RULE_KINDS),
  words: v.string(),
  /** `words` is a regular expression. */
  isPattern: v.boolean(),
  isOn: v.boolean(),
  at: timeSchema,
  /** It was removed; it stays, so that an older copy does not bring it back. */
  isGone: v.exactOptional(v.literal(true)),
});

export type Rule = v.InferOutput<typeof ruleSchema>;

/** A rule as the reader writes it; without an `id` it is a new one. */
export type WrittenRule = Pick<Rule, 'kind' | 'words' | 'isPattern' | 'isOn'> & { id?: string };

/** A rule that pins or hides papers by words, author or source: its stored form. */
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
  /** A removed rule is kept, so that merging an older copy does not restore it. */
  isGone: v.exactOptional(v.literal(true)),
});

export type Rule = v.InferOutput<typeof ruleSchema>;

/** A rule as the editor submits it; without an `id` it is new. */
export type WrittenRule = Pick<Rule, 'kind' | 'words' | 'isPattern' | 'isOn'> & { id?: string };

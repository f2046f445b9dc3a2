/** What a digest lacks, as a value: it is shown with all others, never thrown. */
import * as v from 'valibot';

export const PROBLEM_KINDS = [
  'missing-path',
  'empty-folder',
  'not-a-digest',
  'unread-papers',
  'too-large',
  'unreadable-encoding',
  'no-date',
  'no-source',
  'unknown-columns',
  'broken-row',
  'no-title',
  'no-link',
  'unknown-link',
  'bad-date',
  'source-failed',
  'unclear-title',
] as const;

export const problemSchema = v.object({
  file: v.string(),
  /** Physical line from 1; absent where the problem is the whole file's. */
  line: v.optional(v.number()),
  kind: v.picklist(PROBLEM_KINDS),
  /** What is wrong, with the words of the digest where that helps. */
  what: v.string(),
  /** What a person can do about it, or what the reader did instead. */
  hint: v.string(),
});

export type ProblemKind = (typeof PROBLEM_KINDS)[number];
export type Problem = v.InferOutput<typeof problemSchema> & {
  /** What many such problems of a file say together, behind their number: `rows have no title`. It is not written out. */
  many?: string;
};

/** `dist/data/quality.json`: every problem, with counts per kind. */
export const qualitySchema = v.object({
  format: v.literal(1),
  counts: v.record(v.string(), v.number()),
  problems: v.array(problemSchema),
});

export type Quality = v.InferOutput<typeof qualitySchema>;

/** The stored and transferred form of a mark: everything the reader noted about one paper, by its canonical id. */
import * as v from 'valibot';

/** The latest time a `Date` can hold. */
export const MAX_TIME = 8.64e15;

/** Milliseconds since 1970. */
export const timeSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_TIME));

/** The state, and since when. */
const markedSchema = v.object({ is: v.boolean(), at: timeSchema });

/** A removed tag is kept with `is: false`, so that merging an older copy does not restore it. */
const tagSchema = v.object({ tag: v.pipe(v.string(), v.nonEmpty()), is: v.boolean(), at: timeSchema });

const textSchema = v.object({ text: v.pipe(v.string(), v.nonEmpty()), at: timeSchema });

/**
 * The reader's remark in Markdown. It holds several texts if devices edited it independently, and none if it was removed. `over` lists
 * the times of replaced texts, which distinguishes an old copy from a conflicting edit.
 */
const remarkSchema = v.object({ texts: v.array(textSchema), over: v.array(timeSchema) });

const optionalText = v.exactOptional(v.string());

/** What lists and citations need of a paper, stored with its star, tag or remark, so that it opens at once and offline. */
const storedPaperSchema = v.object({
  source: v.string(),
  titleZh: optionalText,
  titleEn: optionalText,
  authors: v.exactOptional(v.array(v.string())),
  publishedOn: optionalText,
  firstSeen: optionalText,
  version: v.exactOptional(v.number()),
  pdfUrl: optionalText,
});

export const markSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z][\w-]*:./)),
  read: v.exactOptional(markedSchema),
  starred: v.exactOptional(markedSchema),
  tags: v.exactOptional(v.array(tagSchema)),
  remark: v.exactOptional(remarkSchema),
  paper: v.exactOptional(storedPaperSchema),
});

export type Text = v.InferOutput<typeof textSchema>;
export type Tag = v.InferOutput<typeof tagSchema>;
export type Remark = v.InferOutput<typeof remarkSchema>;
export type StoredPaper = v.InferOutput<typeof storedPaperSchema>;
export type Mark = v.InferOutput<typeof markSchema>;

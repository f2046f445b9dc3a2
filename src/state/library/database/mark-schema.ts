/** The shape in which a mark is stored and travels: what the reader marked of one paper, by its canonical id. */
import * as v from 'valibot';

/** What a date can say at most. */
export const LAST_TIME = 8.64e15;

/** Milliseconds since 1970. */
export const timeSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_TIME));

/** Whether it is marked so, and since when it is or is not. */
const markedSchema = v.object({ is: v.boolean(), at: timeSchema });

/** A tag that was taken off stays, so that an older copy of the mark does not bring it back. */
const tagSchema = v.object({ tag: v.pipe(v.string(), v.nonEmpty()), is: v.boolean(), at: timeSchema });

const textSchema = v.object({ text: v.pipe(v.string(), v.nonEmpty()), at: timeSchema });

/**
 * The reader's own words, in Markdown. One text, or several where devices wrote without knowing of each other; `over` are the times
 * of the texts that later ones took the place of, which tells an older copy from a conflict. No text: it was removed.
 */
const remarkSchema = v.object({ texts: v.array(textSchema), over: v.array(timeSchema) });

const words = v.exactOptional(v.string());

/** What a list and a citation say of the paper, kept with its star, tag or remark: these papers open at once, and offline. */
const keptPaperSchema = v.object({
  source: v.string(),
  titleZh: words,
  titleEn: words,
  authors: v.exactOptional(v.array(v.string())),
  publishedOn: words,
  firstSeen: words,
  version: v.exactOptional(v.number()),
  pdfUrl: words,
});

export const markSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z][\w-]*:./)),
  read: v.exactOptional(markedSchema),
  starred: v.exactOptional(markedSchema),
  tags: v.exactOptional(v.array(tagSchema)),
  remark: v.exactOptional(remarkSchema),
  paper: v.exactOptional(keptPaperSchema),
});

export type Text = v.InferOutput<typeof textSchema>;
export type Tag = v.InferOutput<typeof tagSchema>;
export type Remark = v.InferOutput<typeof remarkSchema>;
export type KeptPaper = v.InferOutput<typeof keptPaperSchema>;
export type Mark = v.InferOutput<typeof markSchema>;

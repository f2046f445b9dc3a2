/** What the reader marked of one paper, by its canonical id: the shape that is stored, and how one state of it becomes the next. */
import * as v from 'valibot';

export const MARK_FIELDS = ['read', 'starred'] as const;
export type MarkField = (typeof MARK_FIELDS)[number];

/** Whether it is marked so, and since when it is or is not: milliseconds since 1970. */
const markedSchema = v.object({ is: v.boolean(), at: v.pipe(v.number(), v.integer(), v.minValue(0)) });

const words = v.exactOptional(v.string());

/** What a list and a citation say of the paper, kept with its star: the starred papers open at once, and offline. */
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
  paper: v.exactOptional(keptPaperSchema),
});

export type KeptPaper = v.InferOutput<typeof keptPaperSchema>;
export type Mark = v.InferOutput<typeof markSchema>;

/** A paper to be marked, as whoever marks it knows it. */
export type MarkedPaper = KeptPaper & { id: string };

export function isMarked(mark: Mark | undefined, field: MarkField): boolean {
  return mark?.[field]?.is ?? false;
}

/** Later than what is known of it, even where the clock was set back: of two states the newer one wins. */
export function withField(
  before: Mark | undefined,
  id: string,
  { field, is, at }: { field: MarkField; is: boolean; at: number },
): Mark {
  const since = Math.max(at, (before?.[field]?.at ?? -1) + 1);
  return { ...before, id, [field]: { is, at: since } };
}

/** Of anything that knows a paper, what is kept. */
export function keptPaper(one: KeptPaper): KeptPaper {
  const { source, titleZh, titleEn, authors, publishedOn, firstSeen, version, pdfUrl } = one;
  const known = { titleZh, titleEn, authors, publishedOn, firstSeen, version, pdfUrl };
  const kept: KeptPaper = { source };
  for (const [name, value] of Object.entries(known))
    if (value !== undefined) Object.assign(kept, { [name]: value });
  return kept;
}

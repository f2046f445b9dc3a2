/** Messages between the page and the search worker. The worker holds texts and index; the page requests windows of the hits. */
import * as v from 'valibot';
import { CONTENT_LANGUAGES } from '#core/paper/row.ts';
import { SORT_KEYS } from '#core/paper/sort.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const mark = v.tuple([count, count]);
const markedText = v.object({ text: v.string(), marks: v.array(mark) });
const sortSchema = v.object({ key: v.picklist(SORT_KEYS), descending: v.boolean() });

/** The month of rows whose digest has no date; other months are like `2025-09`. */
export const UNDATED = 'undated';

export const searchRequestSchema = v.variant('kind', [
  v.object({
    kind: v.literal('open'),
    /** Absolute URL of the site's folder; file names are relative to it. */
    base: v.string(),
    /** In the order of the manifest. */
    segments: v.array(v.object({ file: v.string(), rows: count })),
    /** The search manifest; absent in an archive without an index. */
    index: v.optional(v.string()),
  }),
  v.object({
    kind: v.literal('search'),
    /** Increases with every search; responses repeat it. */
    requestId: count,
    /** As typed. */
    text: v.string(),
    /** Only these; empty means all. */
    sources: v.array(v.string()),
    months: v.array(v.string()),
    /** Absent: by rank, then newest first. */
    sort: v.optional(sortSchema),
    /** The window of hits, `to` not included. */
    from: count,
    to: count,
    /** Version of the mark sets that the query refers to; absent if it refers to none. */
    marks: v.optional(count),
  }),
  /** The reader's marks, as far as the next search needs them: paper ids by name of the set. */
  v.object({ kind: v.literal('marks'), sets: v.record(v.string(), v.array(v.string())) }),
  /** Load all texts in the background, newest first, or pause. */
  v.object({ kind: v.literal('texts'), load: v.boolean() }),
]);

export const searchHitSchema = v.object({
  paper: v.string(),
  /** Source and day of the appearance that matched; the day is absent if unknown. */
  source: v.string(),
  day: v.optional(v.string()),
  publishedOn: v.optional(v.string()),
  firstSeen: v.optional(v.string()),
  hasNote: v.boolean(),
  hasAbstract: v.boolean(),
  /** The searched part of the id, if it matched. */
  id: v.optional(markedText),
  titleZh: v.optional(markedText),
  titleEn: v.optional(markedText),
  authors: v.optional(markedText),
  /** The abstract, and the part of it around its first match; absent if it has none, or has not been loaded. */
  snippet: v.optional(
    v.object({
      ...markedText.entries,
      /** The part to show, in UTF-16 units of the text. */
      from: count,
      to: count,
      lang: v.picklist(CONTENT_LANGUAGES),
    }),
  ),
});

const countsSchema = v.array(v.object({ name: v.string(), papers: count }));

export const searchResponseSchema = v.variant('kind', [
  v.object({
    kind: v.literal('hits'),
    requestId: count,
    /** Position of the first of these hits. */
    from: count,
    hits: v.array(searchHitSchema),
    /** Papers. */
    total: count,
    /** Not all texts are loaded: counts are estimates and hits may be missing, but every hit shown was verified. */
    approximate: v.boolean(),
    /** Another response to this request follows, with more hits, snippets or counts. */
    partial: v.boolean(),
    /** Papers by source and by month, newest month first; each as if its own filter were off. */
    sources: countsSchema,
    months: countsSchema,
  }),
  v.object({ kind: v.literal('failed'), requestId: count, why: v.picklist(['network', 'wrong-shape']) }),
  v.object({
    kind: v.literal('texts'),
    state: v.picklist(['waiting', 'loading', 'complete', 'full', 'failed']),
    rows: count,
    totalRows: count,
    /** Memory that the worker uses for search, in bytes. */
    bytes: count,
  }),
]);

export type SearchRequest = v.InferOutput<typeof searchRequestSchema>;
export type SearchMarks = Extract<SearchRequest, { kind: 'marks' }>['sets'];
export type HitsRequest = Extract<SearchRequest, { kind: 'search' }>;
export type SearchHit = v.InferOutput<typeof searchHitSchema>;
export type SearchResponse = v.InferOutput<typeof searchResponseSchema>;
export type SearchHits = Extract<SearchResponse, { kind: 'hits' }>;
export type SearchCounts = v.InferOutput<typeof countsSchema>;
export type TextsState = Extract<SearchResponse, { kind: 'texts' }>;

/** Search: what page and worker say to each other. The worker holds texts and index; the page asks for a window of the hits. */

import * as v from 'valibot';
import { CONTENT_LANGUAGES } from '#core/paper/row.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const mark = v.tuple([count, count]);
const marked = v.object({ text: v.string(), marks: v.array(mark) });

export const SORT_KEYS = ['title', 'author', 'source', 'published', 'seen', 'day'] as const;
const sortSchema = v.object({ key: v.picklist(SORT_KEYS), descending: v.boolean() });

/** A month of digests, `2025-09`, or this for rows of digests without a date. */
export const UNDATED = 'undated';

export const searchRequestSchema = v.variant('kind', [
  v.object({
    kind: v.literal('open'),
    /** The folder of the site, a whole address; files are named from there. */
    base: v.string(),
    /** Of the manifest, in its order. */
    segments: v.array(v.object({ file: v.string(), rows: count })),
    /** The manifest of search; absent in an archive without an index. */
    index: v.optional(v.string()),
  }),
  v.object({
    kind: v.literal('search'),
    /** Grows with every search; an answer bears the ticket of its question. */
    ticket: count,
    /** As typed. */
    text: v.string(),
    /** Only these; empty is all. */
    sources: v.array(v.string()),
    months: v.array(v.string()),
    /** Absent: by rank, newer first. */
    sort: v.optional(sortSchema),
    /** Window of the hits. */
    from: count,
    to: count,
    /** Which of the marks that were sent it means, where it asks for any: they are numbered. */
    marks: v.optional(count),
  }),
  /** The reader's own marks, as far as the next question asks for them: paper ids of each set by its name. */
  v.object({ kind: v.literal('marks'), sets: v.record(v.string(), v.array(v.string())) }),
  /** Load the texts in the background, newest first, or wait. */
  v.object({ kind: v.literal('texts'), load: v.boolean() }),
]);

export const searchHitSchema = v.object({
  paper: v.string(),
  /** Source, day and place in the archive of the appearance that matched; absent days are unknown. */
  source: v.string(),
  day: v.optional(v.string()),
  publishedOn: v.optional(v.string()),
  firstSeen: v.optional(v.string()),
  hasNote: v.boolean(),
  hasAbstract: v.boolean(),
  /** What is searched of the id, where it has a match. */
  id: v.optional(marked),
  titleZh: v.optional(marked),
  titleEn: v.optional(marked),
  authors: v.optional(marked),
  /** The abstract, and which part of it has the first match; absent where it has none, or is not here yet. */
  snippet: v.optional(
    v.object({
      ...marked.entries,
      /** The part to show, in units of the text. */
      from: count,
      to: count,
      lang: v.picklist(CONTENT_LANGUAGES),
    }),
  ),
});

const countsSchema = v.array(v.object({ name: v.string(), papers: count }));

export const searchAnswerSchema = v.variant('kind', [
  v.object({
    kind: v.literal('hits'),
    ticket: count,
    /** Position of the first of these hits. */
    from: count,
    hits: v.array(searchHitSchema),
    /** Papers. */
    total: count,
    /** The texts are not all here: numbers are estimates, and hits may be missing; every hit that is shown was checked. */
    approximate: v.boolean(),
    /** More of this answer follows: hits, snippets or counts. */
    partial: v.boolean(),
    /** Papers by source and by month, newest month first: each as if it were not filtered by itself. */
    sources: countsSchema,
    months: countsSchema,
  }),
  v.object({ kind: v.literal('failed'), ticket: count, why: v.picklist(['network', 'wrong-shape']) }),
  v.object({
    kind: v.literal('texts'),
    state: v.picklist(['waiting', 'loading', 'complete', 'full', 'failed']),
    rows: count,
    ofRows: count,
    /** Memory that search holds, in bytes. */
    bytes: count,
  }),
]);

export type SearchRequest = v.InferOutput<typeof searchRequestSchema>;
export type SearchMarks = Extract<SearchRequest, { kind: 'marks' }>['sets'];
export type SearchQuestion = Extract<SearchRequest, { kind: 'search' }>;
export type SearchSort = v.InferOutput<typeof sortSchema>;
export type SearchHit = v.InferOutput<typeof searchHitSchema>;
export type SearchAnswer = v.InferOutput<typeof searchAnswerSchema>;
export type SearchHits = Extract<SearchAnswer, { kind: 'hits' }>;
export type SearchCounts = v.InferOutput<typeof countsSchema>;
export type TextsState = Extract<SearchAnswer, { kind: 'texts' }>;

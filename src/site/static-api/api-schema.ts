/** The JSON Schema of the API, version 1: `$defs` has one entry for each kind of file, and `paths` says which file is of which kind. */
import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { API_VERSION } from './api-days.ts';

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.description('YYYY-MM-DD'));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const version = v.literal(API_VERSION);
const path = v.pipe(v.string(), v.description('relative to the site'));

const paperEntries = {
  id: v.string(),
  date: v.pipe(v.string(), v.description('day of the digest; empty where it is not known')),
  source: v.string(),
  source_label: v.string(),
  title: v.pipe(v.string(), v.description('the original title, else the translated one')),
  translated_title: v.string(),
  author: v.string(),
  summary: v.string(),
  translated_summary: v.string(),
  pdf_url: v.string(),
  paper_url: v.string(),
  published_date: v.optional(day),
  lectern_id: v.string(),
  authors: v.optional(v.array(v.string())),
  title_note: v.optional(v.string()),
  title_lead: v.optional(v.string()),
  abstract_note: v.optional(v.string()),
  translation_failed: v.optional(v.literal(true)),
  first_seen: v.optional(day),
  version_of_paper: v.optional(count),
  url: path,
};

const paper = v.object({ ...paperEntries, rank: v.pipe(v.number(), v.integer(), v.minValue(1)) });
const rank = v.pipe(v.number(), v.integer(), v.minValue(1));
const paperById = v.object({
  url: path,
  days: v.array(v.object({ date: day, source: v.string(), rank })),
  undated: v.optional(v.array(paper)),
});
const sourceOfDay = v.object({ source_label: v.string(), count, page_path: path });
const sources = v.record(v.string(), sourceOfDay);

const daily = v.object({
  version,
  generated_at: v.string(),
  date: day,
  count,
  sources,
  page_path: path,
  papers: v.array(paper),
});

const pages = v.array(v.object({ page: count, count, api_path: path }));
const chunked = {
  chunked: v.literal(true),
  chunk_key: v.literal('dates'),
  page_size: count,
  page_count: count,
  pages,
};
const listHead = { version, generated_at: v.string(), count };

const index = v.object({
  ...listHead,
  latest_date: v.string(),
  endpoints: v.record(v.string(), v.string()),
  ...chunked,
});
const sourceIndex = v.object({ ...listHead, source: v.string(), source_label: v.string(), ...chunked });

const dateEntry = { date: day, count, api_path: path, page_path: path };
const pageHead = { ...listHead, page: count, page_size: count, total_count: count };
const indexPage = v.object({
  ...pageHead,
  latest_date: v.string(),
  dates: v.array(v.object({ ...dateEntry, sources })),
});
const sourceIndexPage = v.object({
  ...pageHead,
  source: v.string(),
  source_label: v.string(),
  dates: v.array(v.object(dateEntry)),
});

const papers = v.object({
  ...listHead,
  buckets: v.array(v.object({ bucket: v.string(), count, api_path: path })),
});
const papersBucket = v.object({
  version,
  bucket: v.string(),
  count,
  papers: v.record(v.string(), paperById),
});

const KINDS = { daily, index, indexPage, sourceIndex, sourceIndexPage, papers, papersBucket };

/** Which kind a file is of, by a regular expression over its path; the first that matches. */
const PATHS: Readonly<Record<keyof typeof KINDS, string>> = {
  daily: '^api/(latest|daily/[^/]+)\\.json$',
  index: '^api/index\\.json$',
  indexPage: '^api/index/\\d+\\.json$',
  sourceIndex: '^api/source/[^/]+\\.json$',
  sourceIndexPage: '^api/source/[^/]+/\\d+\\.json$',
  papers: '^api/papers\\.json$',
  papersBucket: '^api/papers/.+\\.json$',
};

export function apiSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Lectern API, version 1',
    paths: PATHS,
    $defs: toJsonSchemaDefs(KINDS, { errorMode: 'ignore' }),
  };
}

/**
 * Where each paper is, by its id: `api/papers.json` names the buckets, each of which holds the papers of a source and a month. A
 * bucket says in which days' files a paper stands and where; only what has no day is written out, so no text is there twice.
 */
import { lookupBuckets } from '#core/dataset/paths.ts';
import type { Appearance, Paper } from '#core/paper/paper.ts';
import { paperAddress } from '#core/paper/paper-id.ts';
import type { PapersById } from '#site/dataset/papers-by-id.ts';
import { API_VERSION, type ApiDay, type ApiFile } from './api-days.ts';
import { type ApiPaper, apiPaper } from './api-paper.ts';

interface Found {
  date: string;
  source: string;
  rank: number;
}

interface PaperEntry {
  url: string;
  /** Newest day first. */
  days: Found[];
  undated?: ApiPaper[];
}

export function* bucketFiles(
  papers: PapersById,
  days: readonly ApiDay[],
  generatedAt: string,
): Generator<ApiFile> {
  const found = findInDays(days);
  const buckets = cutBuckets(papers);
  const list = [...buckets].map(([bucket, ids]) => ({
    bucket,
    count: ids.length,
    api_path: bucketPath(bucket),
  }));
  yield [
    'api/papers.json',
    { version: API_VERSION, generated_at: generatedAt, count: papers.size, buckets: list },
  ];
  for (const [bucket, ids] of buckets) {
    const entries = ids.map((id) => [id, paperEntry(papers.get(id)!, found.get(id) ?? [])]);
    const content = {
      version: API_VERSION,
      bucket,
      count: ids.length,
      papers: Object.fromEntries(entries),
    };
    yield [bucketPath(bucket), content];
  }
}

function paperEntry(paper: Paper, days: Found[]): PaperEntry {
  const undated = paper.appearances.filter(({ digestDate }) => digestDate === undefined);
  return {
    url: `p/${paperAddress(paper.id)}/`,
    days,
    ...(undated.length > 0 && { undated: undated.map((one) => undatedPaper(paper, one)) }),
  };
}

function undatedPaper(paper: Paper, appearance: Appearance): ApiPaper {
  return apiPaper(paper, appearance, '', appearance.place);
}

function findInDays(days: readonly ApiDay[]): Map<string, Found[]> {
  const found = new Map<string, Found[]>();
  for (const { date, source, rank, id } of days.flatMap(({ sources }) => [...sources.values()].flat())) {
    const known = found.get(id);
    if (known) known.push({ date, source, rank });
    else found.set(id, [{ date, source, rank }]);
  }
  return found;
}

function cutBuckets(papers: PapersById): Map<string, string[]> {
  const buckets = new Map<string, string[]>();
  for (const id of papers.keys()) {
    const [bucket] = lookupBuckets(id);
    const ids = buckets.get(bucket!);
    if (ids) ids.push(id);
    else buckets.set(bucket!, [id]);
  }
  return buckets;
}

/** `arxiv:2509` → `api/papers/arxiv/2509.json`. */
function bucketPath(bucket: string): string {
  return `api/papers/${bucket.replace(':', '/')}.json`;
}

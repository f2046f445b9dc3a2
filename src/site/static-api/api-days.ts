/** The days of the API: what each digest of a day holds, and the lists of days, a hundred to a file. */
import { sourceLabel } from '#core/paper/source.ts';
import type { ApiPaper } from './api-paper.ts';

export const API_VERSION = 1;
const PAGE_SIZE = 100;

/** A day with its papers by source; a source without papers that day is there with none. */
export interface ApiDay {
  date: string;
  sources: ReadonlyMap<string, readonly ApiPaper[]>;
}

export type ApiFile = readonly [path: string, content: object];

interface SourceOfDay {
  source_label: string;
  count: number;
  page_path: string;
}

export function dailyFile(day: ApiDay, generatedAt: string): ApiFile {
  return [dayPath(day), dayContent(day, generatedAt)];
}

export function latestFile(day: ApiDay, generatedAt: string): ApiFile {
  return ['api/latest.json', dayContent(day, generatedAt)];
}

function dayContent(day: ApiDay, generatedAt: string): object {
  const papers = [...day.sources.values()].flat();
  return {
    version: API_VERSION,
    generated_at: generatedAt,
    date: day.date,
    count: papers.length,
    sources: describeSources(day),
    page_path: `d/${day.date}/`,
    papers,
  };
}

/** The days' list and its pages, newest day first. */
export function indexFiles(days: readonly ApiDay[], generatedAt: string): ApiFile[] {
  const entries = days.map((day) => ({
    date: day.date,
    count: countOf(day),
    api_path: dayPath(day),
    page_path: `d/${day.date}/`,
    sources: describeSources(day),
  }));
  const own = { latest_date: days[0]?.date ?? '' };
  const pages = cutPages(entries, 'api/index', generatedAt, own);
  const head = {
    version: API_VERSION,
    generated_at: generatedAt,
    ...own,
    count: days.length,
    endpoints: endpointsOf(days),
    ...describePages(pages),
  };
  return [['api/index.json', head], ...pages];
}

/** The same for the days of each source. */
export function sourceFiles(days: readonly ApiDay[], generatedAt: string): ApiFile[] {
  return sourcesOf(days).flatMap((source): ApiFile[] => {
    const entries = days.flatMap((day) => {
      const papers = day.sources.get(source);
      if (!papers) return [];
      const page_path = `d/${day.date}/${source}/`;
      return [{ date: day.date, count: papers.length, api_path: dayPath(day), page_path }];
    });
    const own = { source, source_label: sourceLabel(source) };
    const pages = cutPages(entries, `api/source/${source}`, generatedAt, own);
    const head = {
      version: API_VERSION,
      generated_at: generatedAt,
      ...own,
      count: entries.length,
      ...describePages(pages),
    };
    return [[`api/source/${source}.json`, head], ...pages];
  });
}

/** `own` stands in each page and in the list of pages. */
function cutPages(entries: readonly object[], folder: string, generatedAt: string, own: object): ApiFile[] {
  return Array.from({ length: Math.ceil(entries.length / PAGE_SIZE) }, (_, index) => {
    const dates = entries.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE);
    const content = {
      version: API_VERSION,
      generated_at: generatedAt,
      ...own,
      page: index + 1,
      page_size: PAGE_SIZE,
      count: dates.length,
      total_count: entries.length,
      dates,
    };
    return [`${folder}/${String(index + 1).padStart(4, '0')}.json`, content];
  });
}

function describePages(pages: readonly ApiFile[]): object {
  return {
    chunked: true,
    chunk_key: 'dates',
    page_size: PAGE_SIZE,
    page_count: pages.length,
    pages: pages.map(([path, content], index) => ({
      page: index + 1,
      count: (content as { count: number }).count,
      api_path: path,
    })),
  };
}

function endpointsOf(days: readonly ApiDay[]): Record<string, string> {
  const sources = `{${sourcesOf(days).join('|')}}`;
  return {
    latest: 'api/latest.json',
    index: 'api/index.json',
    index_page: 'api/index/{page}.json',
    daily: 'api/daily/{YYYY-MM-DD}.json',
    source_index: `api/source/${sources}.json`,
    source_index_page: `api/source/${sources}/{page}.json`,
    papers: 'api/papers.json',
    papers_bucket: 'api/papers/{bucket}.json',
    schema: 'api/schema.json',
  };
}

function describeSources({ date, sources }: ApiDay): Record<string, SourceOfDay> {
  return Object.fromEntries(
    [...sources].map(([source, papers]) => [
      source,
      { source_label: sourceLabel(source), count: papers.length, page_path: `d/${date}/${source}/` },
    ]),
  );
}

function sourcesOf(days: readonly ApiDay[]): string[] {
  return [...new Set(days.flatMap(({ sources }) => [...sources.keys()]))].sort();
}

function countOf({ sources }: ApiDay): number {
  return [...sources.values()].reduce((sum, papers) => sum + papers.length, 0);
}

function dayPath({ date }: ApiDay): string {
  return `api/daily/${date}.json`;
}

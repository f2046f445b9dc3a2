/** Runs queries in Node against the search of a written dataset, and measures downloads and times. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sum } from '#bench/figure.ts';
import { type ProbedSite, type Request, SearchProbe } from '#testing/search/search-probe.ts';
import { SearchFileError } from '#workers/search/search-io.ts';
import { siteInputs } from './dataset-files.ts';

const ROUNDS = 5;

/** Downloads until the first ten hits can be shown, without their snippets. */
export interface ColdDownload {
  /** Of the index alone, without the rows of the hits. */
  indexBytes: number;
  bytes: number;
  requests: number;
}

/** Runs each query with nothing cached. */
export async function runCold(site: string, queries: readonly string[]): Promise<ColdDownload[]> {
  const requests: Request[] = [];
  const probed = openSite(site, requests);
  const downloads: ColdDownload[] = [];
  for (const query of queries) {
    requests.length = 0;
    await new SearchProbe(probed).search(query);
    const hits = requests.filter(({ file }) => !file.includes('/texts-'));
    const index = hits.filter(({ file }) => !file.includes('/rows-'));
    downloads.push({ indexBytes: bytesOf(index), bytes: bytesOf(hits), requests: hits.length });
  }
  return downloads;
}

/** Runs each query with all texts loaded: its best time of several rounds, and the memory that search holds. */
export async function runWarm(
  site: string,
  queries: readonly string[],
): Promise<{ times: number[]; bytes: number }> {
  const probe = new SearchProbe(openSite(site, []));
  const bytes = await probe.loadTexts();
  const times = queries.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, query] of queries.entries()) {
      const start = performance.now();
      await probe.search(query);
      times[index] = Math.min(times[index]!, performance.now() - start);
    }
  }
  return { times, bytes };
}

/** Ids of all papers that each query finds with all texts loaded. */
export async function findPapers(site: string, queries: readonly string[]): Promise<string[][]> {
  const probe = new SearchProbe(openSite(site, []));
  await probe.loadTexts();
  const to = sum(siteInputs(site).map(({ rows }) => rows));
  const found: string[][] = [];
  for (const query of queries)
    found.push((await probe.search(query, { to })).at(-1)!.hits.map(({ paper }) => paper));
  return found;
}

function openSite(site: string, requests: Request[]): ProbedSite {
  return {
    segments: siteInputs(site),
    read: async (file) => {
      const path = join(site, file);
      if (!existsSync(path)) throw new SearchFileError('network', file);
      const content = new Uint8Array(readFileSync(path));
      requests.push({ file, bytes: file.endsWith('.json') ? gzipSync(content).length : content.length });
      return content;
    },
  };
}

function bytesOf(requests: readonly Request[]): number {
  return sum(requests.map(({ bytes }) => bytes));
}

/** Questions to a written site's search in Node: cold ones with what they download, warm ones with how long they take. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { SearchInput } from '#build/search/build-search.ts';
import { searchInputs } from '#build/search/search-inputs.ts';
import { type DigestRows, packSegment } from '#contract/segment.ts';
import { SearchFileError } from '#workers/search/search-io.ts';
import { type ProbedSite, type Request, SearchProbe } from '../e2e/search-site.ts';
import { makeArchive } from './make-archive.ts';

/** A site on disk; with `rows`, the archive of so many rows that was made from it, whose segments are made anew when asked for. */
export interface WrittenSite {
  /** Where the index lies. */
  index: string;
  /** Where the segments lie, or those from which they are made. */
  data: string;
  rows?: number;
}

const ROUNDS = 5;

export interface ColdAnswer {
  indexBytes: number;
  /** Until ten hits can be shown, without their snippets. */
  firstBytes: number;
  requests: number;
}

/** Each question to a search that has nothing yet. */
export async function askCold(site: WrittenSite, queries: readonly string[]): Promise<ColdAnswer[]> {
  const requests: Request[] = [];
  const probed = openSite(site, requests);
  const answers: ColdAnswer[] = [];
  for (const text of queries) {
    requests.length = 0;
    await new SearchProbe(probed).ask(text);
    const first = requests.filter(({ file }) => !file.includes('/texts-'));
    const index = first.filter(({ file }) => !file.includes('/rows-'));
    answers.push({ indexBytes: sum(index), firstBytes: sum(first), requests: first.length });
  }
  return answers;
}

/** Each question's best time of several, after all texts that search may hold came to the device. */
export async function askWarm(
  site: WrittenSite,
  queries: readonly string[],
): Promise<{ times: number[]; bytes: number }> {
  const probe = new SearchProbe(openSite(site, []));
  const bytes = await probe.loadTexts();
  const times = queries.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, text] of queries.entries()) {
      const start = performance.now();
      await probe.ask(text);
      times[at] = Math.min(times[at]!, performance.now() - start);
    }
  }
  return { times, bytes };
}

function openSite({ index, data, rows }: WrittenSite, requests: Request[]): ProbedSite {
  const base = searchInputs((file) => readFileSync(join(data, file), 'utf8'));
  const segments = rows === undefined ? base : makeArchive(base, rows);
  const made = new Map(segments.map((one) => [`data/segment-${one.hash}.json`, one]));
  return {
    segments,
    read: async (file) => {
      const content = made.has(file) ? segmentBytes(made.get(file)!) : fileBytes(join(index, file), file);
      requests.push({ file, bytes: file.endsWith('.json') ? gzipSync(content).length : content.length });
      return content;
    },
  };
}

function fileBytes(path: string, file: string): Uint8Array<ArrayBuffer> {
  if (!existsSync(path)) throw new SearchFileError('network', file);
  return new Uint8Array(readFileSync(path));
}

function segmentBytes(input: SearchInput): Uint8Array<ArrayBuffer> {
  const digests: (DigestRows & { appearances: DigestRows['appearances'][number][] })[] = [];
  for (const one of input.read()) {
    const { source, digestDate: day, file } = one;
    const last = digests.at(-1);
    if (last?.source === source && last.day === day) last.appearances.push(one);
    else digests.push({ source, file, ...(day !== undefined && { day }), appearances: [one] });
  }
  return new Uint8Array(Buffer.from(JSON.stringify(packSegment(digests))));
}

function sum(requests: readonly Request[]): number {
  return requests.reduce((total, { bytes }) => total + bytes, 0);
}

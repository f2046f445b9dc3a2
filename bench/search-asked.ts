/** Questions to a written site's search in Node: cold ones with what they download, warm ones with how long they take. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type ProbedSite, type Request, SearchProbe } from '#testing/search/search-probe.ts';
import { SearchFileError } from '#workers/search/search-io.ts';
import { siteInputs } from './site-inputs.ts';

const ROUNDS = 5;

export interface ColdAnswer {
  indexBytes: number;
  /** Until ten hits can be shown, without their snippets. */
  firstBytes: number;
  requests: number;
}

/** Each question to a search that has nothing yet. */
export async function askCold(site: string, queries: readonly string[]): Promise<ColdAnswer[]> {
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
  site: string,
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

/** Ids of all papers that each question finds when all texts are on the device. */
export async function askAll(site: string, queries: readonly string[]): Promise<string[][]> {
  const segments = siteInputs(site);
  const probe = new SearchProbe(openSite(site, []));
  await probe.loadTexts();
  const to = segments.reduce((rows, one) => rows + one.rows, 0);
  const found: string[][] = [];
  for (const text of queries)
    found.push((await probe.ask(text, { to })).at(-1)!.hits.map((hit) => hit.paper));
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

function sum(requests: readonly Request[]): number {
  return requests.reduce((total, { bytes }) => total + bytes, 0);
}

/** Peers of search on the same rows and queries, judged by the same meaning: MiniSearch in Node, Pagefind in Chromium, and our own. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Appearance } from '#core/paper/paper.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import { searchRow } from '#core/query/search-fields.ts';
import { DigestSource } from '#site/read/digest-source.ts';
import { drawQueries } from '#testing/search/drawn-queries.ts';
import { ReferenceArchive } from '#testing/search/reference-search.ts';
import { type BenchOptions, type Figure, part } from './figure.ts';
import { askPagefind } from './pagefind-chromium.ts';
import { installPeer, judge, type PeerAnswer, type PeerName, type PeerQuery, peerLabel } from './peer.ts';
import { askLectern } from './peer-lectern.ts';

const QUERIES = 60;

export async function measure({ corpus, quick }: BenchOptions): Promise<Figure[]> {
  if (quick) return [];
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-peers-'));
  try {
    const { archive } = await new DigestSource(corpus).read();
    const rows = archive.digests.flatMap((one) => one.appearances);
    const queries = drawWithAnswers(rows);
    const work = join(folder, 'work.json');
    await writeFile(work, JSON.stringify({ rows: rows.map(searchRow), queries }));
    return [
      ...describe('Lectern', queries, await askLectern(archive, folder, queries)),
      ...(await besides('minisearch', queries, () => askMiniSearch(work, folder))),
      ...(await besides('pagefind', queries, async () => {
        const out = join(folder, 'pagefind');
        return { ...run('peer-pagefind.ts', work, out), ...(await askPagefind(out, rows, queries)) };
      })),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

function drawWithAnswers(rows: readonly Appearance[]): PeerQuery[] {
  const reference = new ReferenceArchive(rows);
  return drawQueries(rows, QUERIES).map(({ text }) => {
    const { query } = parseQuery(text);
    return { text, wanted: query ? reference.find(query).map(({ paper }) => paper) : [] };
  });
}

/** A peer that cannot be had is left out, and said to be. */
async function besides(
  name: PeerName,
  queries: readonly PeerQuery[],
  ask: () => Promise<Partial<PeerAnswer>>,
): Promise<Figure[]> {
  try {
    await installPeer(name);
  } catch {
    console.log(`${peerLabel(name)} was left out: it could not be installed.`);
    return [];
  }
  return describe(peerLabel(name), queries, await ask());
}

async function askMiniSearch(work: string, folder: string): Promise<Partial<PeerAnswer>> {
  const index = join(folder, 'minisearch.json');
  const built = run('peer-minisearch.ts', 'build', work, index);
  return { ...built, ...run('peer-minisearch.ts', 'ask', work, index) };
}

function run(name: string, ...args: string[]): Partial<PeerAnswer> {
  const script = join(import.meta.dirname, name);
  const node = ['--max-old-space-size=8192', '--import', 'tsx', script, ...args];
  const said = execFileSync(process.execPath, node, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  return JSON.parse(said.trim().split('\n').at(-1)!);
}

function describe(
  peer: string,
  queries: readonly PeerQuery[],
  { buildMs, buildMb, indexBytes, firstBytes, memoryMb, times = [], found = [] }: Partial<PeerAnswer>,
): Figure[] {
  const { recall, precision } = judge(queries, found);
  const figure = (name: string, value: number | undefined, unit: Figure['unit']): Figure[] =>
    value === undefined ? [] : [{ name: `${peer}: ${name}`, value, unit }];
  return [
    ...figure('build', buildMs, 'ms'),
    ...figure('peak memory of it', buildMb, 'MB'),
    ...figure('index', indexBytes && indexBytes / 1000, 'kB gzip'),
    ...figure('before the first answer, median', firstBytes && firstBytes / 1000, 'kB gzip'),
    ...figure('memory, loaded', memoryMb, 'MB'),
    ...figure('answer, median', part(times, 0.5), 'ms'),
    ...figure('answer, p95', part(times, 0.95), 'ms'),
    ...figure('found of what matches', 100 * recall, '%'),
    ...figure('right of what is found', 100 * precision, '%'),
  ];
}

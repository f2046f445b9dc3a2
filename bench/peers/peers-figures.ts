/** Lectern's search compared with MiniSearch (in Node) and Pagefind (in Chromium): the same rows and queries, rated by the reference matcher. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchOptions, type Figure, median, quantile } from '#bench/figure.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import { searchRow } from '#core/query/search-fields.ts';
import { DigestSource } from '#site/read/digest-source.ts';
import { drawQueries } from '#testing/search/drawn-queries.ts';
import { ReferenceArchive } from '#testing/search/reference-search.ts';
import { measureLectern } from './lectern.ts';
import { queryPagefind } from './pagefind-chromium.ts';
import { installPeer, type PeerName, type PeerQuery, type PeerResults, peerLabel, rate } from './peer.ts';

const QUERIES = 60;

export async function measure({ corpus, quick }: BenchOptions): Promise<Figure[]> {
  if (quick) return [];
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-peers-'));
  try {
    const { archive } = await new DigestSource(corpus).read();
    const rows = archive.digests.flatMap(({ appearances }) => appearances);
    const queries = drawPeerQueries(rows);
    const input = join(folder, 'input.json');
    await writeFile(input, JSON.stringify({ rows: rows.map(searchRow), queries }));
    return [
      ...toFigures('Lectern', queries, await measureLectern(archive, folder, queries)),
      ...(await peerFigures('minisearch', queries, () => measureMiniSearch(input, folder))),
      ...(await peerFigures('pagefind', queries, async () => {
        const out = join(folder, 'pagefind');
        return { ...run('pagefind.ts', input, out), ...(await queryPagefind(out, rows, queries)) };
      })),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

function drawPeerQueries(rows: readonly Appearance[]): PeerQuery[] {
  const reference = new ReferenceArchive(rows);
  return drawQueries(rows, QUERIES).map(({ text }) => {
    const { query } = parseQuery(text);
    return { text, expected: query ? reference.find(query).map(({ paper }) => paper) : [] };
  });
}

/** Skips a peer that cannot be installed, and says so. */
async function peerFigures(
  name: PeerName,
  queries: readonly PeerQuery[],
  measurePeer: () => Promise<Partial<PeerResults>>,
): Promise<Figure[]> {
  try {
    await installPeer(name);
  } catch {
    console.log(`${peerLabel(name)} is skipped, because it could not be installed.`);
    return [];
  }
  return toFigures(peerLabel(name), queries, await measurePeer());
}

async function measureMiniSearch(input: string, folder: string): Promise<Partial<PeerResults>> {
  const index = join(folder, 'minisearch.json');
  const built = run('minisearch.ts', 'build', input, index);
  return { ...built, ...run('minisearch.ts', 'query', input, index) };
}

/** Runs a script in a process of its own; it prints its results on the last line. */
function run(name: string, ...args: string[]): Partial<PeerResults> {
  const script = join(import.meta.dirname, name);
  const node = ['--max-old-space-size=8192', '--import', 'tsx', script, ...args];
  const output = execFileSync(process.execPath, node, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  return JSON.parse(output.trim().split('\n').at(-1)!);
}

function toFigures(
  peer: string,
  queries: readonly PeerQuery[],
  { buildMs, buildMb, indexBytes, firstBytes, memoryMb, times = [], found = [] }: Partial<PeerResults>,
): Figure[] {
  const { recall, precision } = rate(queries, found);
  const figure = (name: string, value: number | undefined, unit: Figure['unit']): Figure[] =>
    value === undefined ? [] : [{ name: `${peer}: ${name}`, value, unit }];
  return [
    ...figure('build', buildMs, 'ms'),
    ...figure('peak memory of the build', buildMb, 'MB'),
    ...figure('index', indexBytes && indexBytes / 1000, 'kB gzip'),
    ...figure('download before the first hits, median', firstBytes && firstBytes / 1000, 'kB gzip'),
    ...figure('memory when loaded', memoryMb, 'MB'),
    ...figure('query, median', median(times), 'ms'),
    ...figure('query, p95', quantile(times, 0.95), 'ms'),
    ...figure('recall', 100 * recall, '%'),
    ...figure('precision', 100 * precision, '%'),
  ];
}

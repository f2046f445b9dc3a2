/** Search: building the index, downloads of a first query, and time per query in Node and in Chromium. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BenchOptions, best, type Figure, median, quantile, sum } from '#bench/figure.ts';
import type { Archive } from '#digest/merge/merge-archive.ts';
import { DigestSource } from '#site/read/digest-source.ts';
import { searchInputs } from '#site/search-index/search-inputs.ts';
import { drawQueries } from '#testing/search/drawn-queries.ts';
import { runInChromium } from './chromium-queries.ts';
import { writeDataset } from './dataset-files.ts';
import { runCold, runWarm } from './run-queries.ts';

/** Typed letter by letter; the other queries are drawn from the texts. */
const TYPED = ['transformer', 'diffusion', '扩散模型', '蛋白质', 'gpt-4', 'lora'];
const LARGE_ROWS = 650_000;
/** A smaller archive has too little vocabulary to be enlarged. */
const MIN_ROWS_TO_ENLARGE = 10_000;

/** What build-index.ts prints. */
interface Built {
  ms: number;
  peakMb: number;
  rows: number;
  files: number;
  indexBytes: number;
}

export async function measure({ corpus, quick }: BenchOptions): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-search-'));
  try {
    const { archive } = await new DigestSource(corpus).read();
    const site = join(folder, 'site');
    const built = await buildFigures(folder, site, archive, quick ? 1 : 3);
    const rows = searchInputs((file) => readText(site, file)).flatMap((segment) => segment.read());
    const drawn = drawQueries(rows, quick ? 60 : 180).map(({ text }) => text);
    const typed = TYPED.flatMap((text) => [...text].map((_, index) => text.slice(0, index + 1)));
    return [
      ...built,
      ...(await coldFigures(site, drawn)),
      ...(await nodeFigures(site, [...drawn, ...typed])),
      ...(await chromiumFigures(site, [...drawn, ...typed], drawn.slice(0, quick ? 5 : 25))),
      ...(quick || rows.length < MIN_ROWS_TO_ENLARGE
        ? []
        : await largeFigures(folder, site, [...drawn.slice(0, 120), ...typed])),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Builds the whole index; then adds the newest day to a site and a cache without it. */
async function buildFigures(
  folder: string,
  site: string,
  archive: Archive,
  rounds: number,
): Promise<Figure[]> {
  const runs: Built[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const target = round === 0 ? site : `${site}-${round}`;
    await writeDataset(target, archive);
    runs.push(build(target, join(folder, `no-cache-${round}`)));
  }
  const before = join(folder, 'before');
  const cache = join(folder, 'cache');
  const newest = archive.digests.at(-1)?.day;
  await writeDataset(before, { ...archive, digests: archive.digests.filter(({ day }) => day !== newest) });
  build(before, cache);
  const days: Built[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const day = join(folder, `day-${round}`);
    await cp(cache, `${cache}-${round}`, { recursive: true });
    await cp(before, day, { recursive: true });
    await writeDataset(day, archive);
    days.push(build(day, `${cache}-${round}`));
  }
  const newKb = newBytes(site, before) / 1000;
  return [
    { name: 'rows', value: runs[0]!.rows, unit: 'rows' },
    { name: 'build the index', value: best(runs.map((run) => run.ms)), unit: 'ms', limit: 12_000 },
    {
      name: 'peak memory of the build',
      value: Math.max(...runs.map((run) => run.peakMb)),
      unit: 'MB',
      limit: 400,
    },
    { name: 'index', value: runs[0]!.indexBytes / 1000, unit: 'kB gzip', limit: 10_000 },
    { name: 'files of search', value: runs[0]!.files, unit: 'files' },
    { name: 'build one more day', value: best(days.map((day) => day.ms)), unit: 'ms', limit: 1000 },
    { name: 'one more day, download for search', value: newKb, unit: 'kB gzip', limit: 60 },
  ];
}

function build(site: string, cache: string): Built {
  return JSON.parse(runScript('build-index.ts', ['--site', site, '--cache', cache]));
}

/** Runs a script in a process of its own, so that its time and memory are its own; returns what it printed. */
function runScript(name: string, args: readonly string[]): string {
  const script = join(import.meta.dirname, name);
  return execFileSync(process.execPath, ['--import', 'tsx', script, ...args], { encoding: 'utf8' });
}

/** Compressed bytes of the segments and manifests that the earlier site does not have. */
function newBytes(site: string, before: string): number {
  const files = (root: string) => {
    const pointer = JSON.parse(readText(root, 'data/current.json'));
    const manifest = JSON.parse(readText(root, pointer.manifest));
    const segments = manifest.segments.hash.map((hash: string) => `data/segment-${hash}.json`);
    return [pointer.manifest, `data/search-${manifest.search}.json`, ...segments] as string[];
  };
  const known = new Set(files(before));
  const sizes = files(site)
    .filter((file) => !known.has(file))
    .map((file) => gzipSync(readText(site, file)).length);
  return sum(sizes);
}

async function coldFigures(site: string, queries: readonly string[]): Promise<Figure[]> {
  const downloads = await runCold(site, queries);
  const index = downloads.map(({ indexBytes }) => indexBytes / 1000);
  const total = downloads.map(({ bytes }) => bytes / 1000);
  const requests = downloads.map((download) => download.requests);
  return [
    { name: 'first query, index, median', value: median(index), unit: 'kB gzip', limit: 40 },
    { name: 'first query, index, p95', value: quantile(index, 0.95), unit: 'kB gzip', limit: 90 },
    { name: 'first query, until ten hits, median', value: median(total), unit: 'kB gzip', limit: 110 },
    { name: 'first query, requests, median', value: median(requests), unit: 'files', limit: 20 },
    { name: 'first query, requests, p95', value: quantile(requests, 0.95), unit: 'files' },
  ];
}

async function nodeFigures(site: string, queries: readonly string[]): Promise<Figure[]> {
  const { times, bytes } = await runWarm(site, queries);
  return [
    { name: 'query with all texts, Node, median', value: median(times), unit: 'ms' },
    { name: 'query with all texts, Node, p95', value: quantile(times, 0.95), unit: 'ms' },
    { name: 'memory with all texts', value: bytes / 1e6, unit: 'MB', limit: 60 },
  ];
}

async function chromiumFigures(
  site: string,
  queries: readonly string[],
  coldQueries: readonly string[],
): Promise<Figure[]> {
  const { cold, workerBytes, loading, warm, slowed } = await runInChromium(site, queries, coldQueries);
  return [
    { name: 'search worker', value: workerBytes / 1000, unit: 'kB gzip' },
    { name: 'first query, Chromium, median', value: median(cold), unit: 'ms' },
    { name: 'load all texts, Chromium', value: loading, unit: 'ms' },
    { name: 'keystroke, Chromium, median', value: median(warm), unit: 'ms' },
    { name: 'keystroke, Chromium, p95', value: quantile(warm, 0.95), unit: 'ms', limit: 6 },
    { name: 'keystroke, Chromium, 6× CPU, p95', value: quantile(slowed, 0.95), unit: 'ms', limit: 60 },
  ];
}

/** The same with an archive more than ten times as large, of which the device holds only the newest texts. */
async function largeFigures(folder: string, site: string, queries: readonly string[]): Promise<Figure[]> {
  const large = join(folder, 'large');
  runScript('write-enlarged-archive.ts', ['--site', site, '--out', large, '--rows', String(LARGE_ROWS)]);
  const built = build(large, join(folder, 'large-cache'));
  const index = (await runCold(large, queries)).map(({ indexBytes }) => indexBytes / 1000);
  const { times } = await runWarm(large, queries);
  return [
    { name: '10×: rows', value: built.rows, unit: 'rows' },
    { name: '10×: build the index', value: built.ms, unit: 'ms', limit: 100_000 },
    { name: '10×: peak memory of the build', value: built.peakMb, unit: 'MB', limit: 500 },
    { name: '10×: index', value: built.indexBytes / 1000, unit: 'kB gzip' },
    { name: '10×: first query, index, median', value: median(index), unit: 'kB gzip' },
    { name: '10×: first query, index, p95', value: quantile(index, 0.95), unit: 'kB gzip', limit: 150 },
    { name: '10×: query with the newest texts, Node, median', value: median(times), unit: 'ms' },
    {
      name: '10×: query with the newest texts, Node, p95',
      value: quantile(times, 0.95),
      unit: 'ms',
      limit: 30,
    },
  ];
}

function readText(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

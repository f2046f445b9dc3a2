/** Figures of search: building the index, what a cold question downloads, and how long an answer takes, in Node and in Chromium. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Archive } from '#digest/merge/merge-archive.ts';
import { DigestSource } from '#site/read/digest-source.ts';
import { searchInputs } from '#site/search-index/search-inputs.ts';
import { drawQueries } from '#testing/search/drawn-queries.ts';
import { type BenchOptions, best, type Figure, part } from './figure.ts';
import { askCold, askWarm } from './search-asked.ts';
import { askInChromium } from './search-chromium.ts';
import { writeSite } from './write-site.ts';

/** What a person types, letter by letter, beside what is drawn from the texts. */
const TYPED = ['transformer', 'diffusion', '扩散模型', '蛋白质', 'gpt-4', 'lora'];
const LARGE_ROWS = 650_000;
/** From fewer rows, a large archive would be the same again and again. */
const ENOUGH_ROWS = 10_000;

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
    const rows = searchInputs((file) => readText(site, file)).flatMap((one) => one.read());
    const drawn = drawQueries(rows, quick ? 60 : 180).map((one) => one.text);
    const typed = TYPED.flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)));
    return [
      ...built,
      ...(await coldFigures(site, drawn)),
      ...(await nodeFigures(site, [...drawn, ...typed])),
      ...(await chromiumFigures(site, [...drawn, ...typed], drawn.slice(0, quick ? 5 : 25))),
      ...(quick || rows.length < ENOUGH_ROWS
        ? []
        : await largeFigures(folder, site, [...drawn.slice(0, 120), ...typed])),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** From nothing; then one more day upon a site and a cache of the days before, which is how `npm run build` finds them. */
async function buildFigures(
  folder: string,
  site: string,
  archive: Archive,
  rounds: number,
): Promise<Figure[]> {
  const runs: Built[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const at = round === 0 ? site : `${site}-${round}`;
    await writeSite(at, archive);
    runs.push(build(at, join(folder, `nothing-${round}`)));
  }
  const before = join(folder, 'before');
  const cache = join(folder, 'cache');
  const newest = archive.digests.at(-1)?.day;
  await writeSite(before, { ...archive, digests: archive.digests.filter((one) => one.day !== newest) });
  build(before, cache);
  const days: Built[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const day = join(folder, `day-${round}`);
    await cp(cache, `${cache}-${round}`, { recursive: true });
    await cp(before, day, { recursive: true });
    await writeSite(day, archive);
    days.push(build(day, `${cache}-${round}`));
  }
  const delta = await newBytes(site, before);
  return [
    { name: 'rows', value: runs[0]!.rows, unit: 'rows' },
    { name: 'build the index', value: best(runs.map((run) => run.ms)), unit: 'ms', limit: 12_000 },
    { name: 'peak memory of it', value: Math.max(...runs.map((run) => run.peakMb)), unit: 'MB', limit: 400 },
    { name: 'the index', value: runs[0]!.indexBytes / 1000, unit: 'kB gzip', limit: 10_000 },
    { name: 'files of search', value: runs[0]!.files, unit: 'files' },
    { name: 'one more day, built', value: best(days.map((one) => one.ms)), unit: 'ms', limit: 1000 },
    { name: 'one more day, for a reader who has the texts', value: delta, unit: 'kB gzip', limit: 60 },
  ];
}

function build(site: string, cache: string): Built {
  return JSON.parse(runScript('search-build.ts', ['--site', site, '--cache', cache]));
}

/** In a process of its own, so that its time and memory are its own; gives what it printed. */
function runScript(name: string, args: readonly string[]): string {
  const script = join(import.meta.dirname, name);
  return execFileSync(process.execPath, ['--import', 'tsx', script, ...args], { encoding: 'utf8' });
}

/** Segments, manifest and the index's manifest that the older site does not have. */
async function newBytes(site: string, before: string): Promise<number> {
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
  return sizes.reduce((sum, one) => sum + one, 0) / 1000;
}

async function coldFigures(site: string, queries: readonly string[]): Promise<Figure[]> {
  const asked = await askCold(site, queries);
  const index = asked.map((one) => one.indexBytes / 1000);
  const first = asked.map((one) => one.firstBytes / 1000);
  const requests = asked.map((one) => one.requests);
  return [
    { name: 'cold question, index, median', value: part(index, 0.5), unit: 'kB gzip', limit: 40 },
    { name: 'cold question, index, p95', value: part(index, 0.95), unit: 'kB gzip', limit: 90 },
    { name: 'cold question, to ten hits, median', value: part(first, 0.5), unit: 'kB gzip', limit: 110 },
    { name: 'cold question, requests, median', value: part(requests, 0.5), unit: 'files', limit: 20 },
    { name: 'cold question, requests, p95', value: part(requests, 0.95), unit: 'files' },
  ];
}

async function nodeFigures(site: string, queries: readonly string[]): Promise<Figure[]> {
  const { times, bytes } = await askWarm(site, queries);
  return [
    { name: 'answer from texts, Node, median', value: part(times, 0.5), unit: 'ms' },
    { name: 'answer from texts, Node, p95', value: part(times, 0.95), unit: 'ms' },
    { name: 'memory of search with all texts', value: bytes / 1e6, unit: 'MB', limit: 60 },
  ];
}

async function chromiumFigures(
  site: string,
  queries: readonly string[],
  cold: readonly string[],
): Promise<Figure[]> {
  const times = await askInChromium(site, queries, cold);
  return [
    { name: 'worker of search', value: times.workerBytes / 1000, unit: 'kB gzip' },
    { name: 'cold question, Chromium, median', value: part(times.cold, 0.5), unit: 'ms' },
    { name: 'all texts, Chromium, to the scanner', value: times.texts, unit: 'ms' },
    { name: 'keystroke, Chromium, there and back, median', value: part(times.answers, 0.5), unit: 'ms' },
    {
      name: 'keystroke, Chromium, there and back, p95',
      value: part(times.answers, 0.95),
      unit: 'ms',
      limit: 6,
    },
    { name: 'keystroke, Chromium, 6× CPU, p95', value: part(times.slow, 0.95), unit: 'ms', limit: 60 },
  ];
}

/** Ten times the archive: built, asked cold, and asked with shards and the newest texts at hand. */
async function largeFigures(folder: string, site: string, queries: readonly string[]): Promise<Figure[]> {
  const large = join(folder, 'large');
  runScript('write-archive.ts', ['--site', site, '--out', large, '--rows', String(LARGE_ROWS)]);
  const built = build(large, join(folder, 'large-cache'));
  const index = (await askCold(large, queries)).map((one) => one.indexBytes / 1000);
  const { times } = await askWarm(large, queries);
  return [
    { name: '10×: rows', value: built.rows, unit: 'rows' },
    { name: '10×: build the index', value: built.ms, unit: 'ms', limit: 100_000 },
    { name: '10×: peak memory of it', value: built.peakMb, unit: 'MB', limit: 500 },
    { name: '10×: the index', value: built.indexBytes / 1000, unit: 'kB gzip' },
    { name: '10×: cold question, index, median', value: part(index, 0.5), unit: 'kB gzip' },
    { name: '10×: cold question, index, p95', value: part(index, 0.95), unit: 'kB gzip', limit: 150 },
    { name: '10×: warm answer, Node, median', value: part(times, 0.5), unit: 'ms' },
    { name: '10×: warm answer, Node, p95', value: part(times, 0.95), unit: 'ms', limit: 30 },
  ];
}

function readText(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

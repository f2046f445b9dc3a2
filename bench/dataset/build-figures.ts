/** The build: time to read and pack, sizes of the data files, and time until the dev server has picked up a change. */
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BenchOptions, best, type Figure, median, sum } from '#bench/figure.ts';
import { type DataFiles, packArchive } from '#site/dataset/pack-archive.ts';
import { DigestSource } from '#site/read/digest-source.ts';
import { DataServer } from '#site/vite/data-server.ts';

export async function measure({ corpus, quick }: BenchOptions): Promise<Figure[]> {
  const rounds = quick ? 1 : 5;
  const reading = await new DigestSource(corpus).read();
  const packing = await timed(rounds, async () => packArchive(reading.archive, reading.problems));
  return [
    ...readFigures(corpus, rounds),
    { name: 'pack the dataset', value: packing.ms, unit: 'ms' },
    ...sizeFigures(packing.result),
    ...(await changeFigures(corpus, rounds)),
  ];
}

function readFigures(corpus: string, rounds: number): Figure[] {
  const script = join(import.meta.dirname, 'read-merge.ts');
  const runs = Array.from({ length: rounds }, () =>
    JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', script, corpus], { encoding: 'utf8' })),
  );
  return [
    { name: 'rows', value: runs[0].rows, unit: 'rows' },
    { name: 'read and merge', value: best(runs.map((run) => run.ms)), unit: 'ms', limit: 6000 },
    {
      name: 'peak memory of read and merge',
      value: Math.max(...runs.map((run) => run.peakMb)),
      unit: 'MB',
      limit: 500,
    },
  ];
}

function sizeFigures(files: DataFiles): Figure[] {
  const sizes = (kind: string) =>
    [...files].filter(([name]) => name.includes(kind)).map(([, json]) => gzipSync(json).length / 1000);
  const segments = sizes('/segment-');
  const lookup = sizes('/lookup-');
  return [
    { name: 'manifest', value: sizes('/manifest-')[0]!, unit: 'kB gzip', limit: 9 },
    { name: 'segments', value: segments.length, unit: 'files' },
    { name: 'segment, median', value: median(segments), unit: 'kB gzip' },
    { name: 'largest segment', value: Math.max(...segments), unit: 'kB gzip', limit: 65 },
    { name: 'all segments', value: sum(segments), unit: 'kB gzip' },
    { name: 'lookup buckets', value: lookup.length, unit: 'files' },
    { name: 'largest lookup bucket', value: Math.max(...lookup), unit: 'kB gzip' },
    { name: 'all lookup buckets', value: sum(lookup), unit: 'kB gzip' },
    { name: 'list of problems', value: sizes('/quality')[0]!, unit: 'kB gzip' },
  ];
}

/** Adds a digest to a copy of the corpus, then edits one, while the dev server runs. */
async function changeFigures(corpus: string, rounds: number): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
  try {
    await cp(corpus, folder, { recursive: true });
    const server = new DataServer(new DigestSource(folder));
    await server.refresh();
    const names = (await readdir(folder)).filter((name) => /^\d{4}-\d\d-\d\d-arxiv\.md$/.test(name));
    const text = await readFile(join(folder, names.at(-1)!), 'utf8');
    const added = await timed(rounds, async (round) => {
      await writeFile(join(folder, `2099-01-${String(round + 1).padStart(2, '0')}-arxiv.md`), text);
      await server.refresh();
    });
    const oldDigest = join(folder, names[Math.floor(names.length / 2)]!);
    const changed = await timed(rounds, async () => {
      await writeFile(oldDigest, (await readFile(oldDigest, 'utf8')).replace(/ \|\n/, '改 |\n'));
      await server.refresh();
    });
    return [
      { name: 'dev server, digest added', value: added.ms, unit: 'ms', limit: 2000 },
      { name: 'dev server, old digest edited', value: changed.ms, unit: 'ms', limit: 2000 },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The shortest time of several rounds, and the result of the last. */
async function timed<Result>(
  rounds: number,
  work: (round: number) => Promise<Result>,
): Promise<{ ms: number; result: Result }> {
  const times: number[] = [];
  let result: Result | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    result = await work(round);
    times.push(performance.now() - start);
  }
  return { ms: best(times), result: result! };
}

/**
 * `npm run bench`: measures on a corpus of real digests, or on the samples where there is none, and writes `results.json` and the
 * tables of `README.md`. `-- --quick`: a part of the digests, fewer rounds, nothing written. `-- NAME`: only that family. `DIGESTS=`
 * names another corpus.
 */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure, Measure } from './figure.ts';

const HERE = import.meta.dirname;
const MARKS = ['<!-- figures -->', '<!-- /figures -->'] as const;
const CORPUS = resolve(HERE, '../../shared/corpus/daily-papers');
const SAMPLES = resolve(HERE, '../digests');
/** So many days of a large corpus to one that a quick measurement takes. */
const QUICK_DAYS = 20;

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const corpus = process.env.DIGESTS
  ? resolve(process.env.INIT_CWD ?? '.', process.env.DIGESTS)
  : [CORPUS, SAMPLES].find(existsSync)!;

if (!existsSync(corpus)) {
  console.error(`There is no ${corpus}: DIGESTS= names a folder of digests.`);
  process.exitCode = 1;
} else if (values.quick) {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-quick-'));
  await copySomeDays(corpus, folder);
  await measureAll(folder)
    .then(judge)
    .finally(() => rm(folder, { recursive: true }));
} else {
  const results = await measureAll(corpus);
  await write(results);
  judge(results);
}

/** Whole days, spread over the corpus. */
async function copySomeDays(from: string, to: string): Promise<void> {
  const names = (await readdir(from)).filter((name) => /^\d{4}-\d\d-\d\d\b.*\.md$/.test(name));
  const days = [...new Set(names.map((name) => name.slice(0, 10)))].sort();
  const step = days.length > QUICK_DAYS * 10 ? QUICK_DAYS : 1;
  const taken = new Set(days.filter((_, at) => at % step === 0));
  for (const name of names) if (taken.has(name.slice(0, 10))) await cp(join(from, name), join(to, name));
}

function judge(results: Record<string, Figure[]>): void {
  const missed = Object.values(results).flat().filter(isOverLimit);
  for (const { name, value, limit, unit } of missed)
    console.error(`${name}: ${format(value)} ${unit}, limit ${limit}`);
  if (missed.length > 0) process.exitCode = 1;
}

async function measureAll(folder: string): Promise<Record<string, Figure[]>> {
  const results: Record<string, Figure[]> = {};
  for (const file of (await readdir(HERE)).sort()) {
    const family = /^(.+)-figures\.ts$/.exec(file)?.[1];
    if (!family || (positionals.length > 0 && !positionals.includes(family))) continue;
    const { measure }: { measure: Measure } = await import(`./${file}`);
    results[family] = await measure({ corpus: folder, quick: values.quick });
    if (results[family].length > 0) console.log(table(family, results[family]));
  }
  return results;
}

/** Families that were not measured this time keep their figures. */
async function write(results: Record<string, Figure[]>): Promise<void> {
  const file = join(HERE, 'results.json');
  const before = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')).families : {};
  const families: Record<string, Figure[]> = { ...before, ...results };
  await writeFile(file, `${JSON.stringify({ machine: machine(), families }, null, 2)}\n`);
  const tables = Object.entries(families).map(([family, figures]) => table(family, figures));
  const readme = join(HERE, 'README.md');
  const [head, rest] = (await readFile(readme, 'utf8')).split(MARKS[0]);
  const tail = rest?.split(MARKS[1])[1] ?? '';
  const digests = (await readdir(corpus)).filter((name) => name.endsWith('.md')).length;
  const text = [`Measured on ${machine()}, with ${digests} files of digests.`, ...tables].join('\n\n');
  await writeFile(readme, `${head}${MARKS[0]}\n${text}\n${MARKS[1]}${tail}`);
}

function table(family: string, figures: readonly Figure[]): string {
  const rows = figures.map(
    (one) =>
      `| ${one.name} | ${format(one.value)} ${one.unit} | ${one.limit === undefined ? '' : `≤ ${one.limit}`} |`,
  );
  return [`| ${family} | measured | limit |`, '|---|--:|--:|', ...rows].join('\n');
}

function format(value: number): string {
  return value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(1);
}

function isOverLimit({ value, limit }: Figure): boolean {
  return limit !== undefined && value > limit;
}

function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${memory} GB, ${process.platform}, Node ${process.versions.node}`;
}

/**
 * `npm run bench` measures on a folder of digests (`DIGESTS=`, else the corpus beside the project, else the samples) and writes
 * `results.json` and the tables of README.md. `-- --quick` measures a part of the digests in fewer rounds and writes nothing;
 * `-- NAME` measures one family.
 */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure, Measure } from './figure.ts';

const HERE = import.meta.dirname;
const TABLES = ['<!-- figures -->', '<!-- /figures -->'] as const;
const CORPUS = resolve(HERE, '../../shared/corpus/daily-papers');
const SAMPLES = resolve(HERE, '../digests');
/** A quick run takes every twentieth day of a large corpus. */
const QUICK_STEP = 20;

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const corpus = process.env.DIGESTS
  ? resolve(process.env.INIT_CWD ?? '.', process.env.DIGESTS)
  : [CORPUS, SAMPLES].find(existsSync)!;

if (!existsSync(corpus)) {
  console.error(`${corpus} does not exist: set DIGESTS to a folder of digests.`);
  process.exitCode = 1;
} else if (values.quick) {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-quick-'));
  await copySomeDays(corpus, folder);
  await measureAll(folder)
    .then(reportBreaches)
    .finally(() => rm(folder, { recursive: true }));
} else {
  const results = await measureAll(corpus);
  await writeResults(results);
  reportBreaches(results);
}

/** Copies whole days, spread evenly over the corpus. */
async function copySomeDays(from: string, to: string): Promise<void> {
  const names = (await readdir(from)).filter((name) => /^\d{4}-\d\d-\d\d\b.*\.md$/.test(name));
  const days = [...new Set(names.map(dayOf))].sort();
  const step = days.length > QUICK_STEP * 10 ? QUICK_STEP : 1;
  const chosen = new Set(days.filter((_, index) => index % step === 0));
  for (const name of names) if (chosen.has(dayOf(name))) await cp(join(from, name), join(to, name));
}

function dayOf(name: string): string {
  return name.slice(0, 10);
}

/** Measures each family that is asked for, and prints its table. */
async function measureAll(folder: string): Promise<Record<string, Figure[]>> {
  const results: Record<string, Figure[]> = {};
  const files = await readdir(HERE, { recursive: true, encoding: 'utf8' });
  for (const file of files.sort()) {
    const family = /([^/\\]+)-figures\.ts$/.exec(file)?.[1];
    if (!family || (positionals.length > 0 && !positionals.includes(family))) continue;
    const { measure }: { measure: Measure } = await import(`./${file}`);
    results[family] = await measure({ corpus: folder, quick: values.quick });
    if (results[family].length > 0) console.log(toTable(family, results[family]));
  }
  return results;
}

function reportBreaches(results: Record<string, Figure[]>): void {
  const breaches = Object.values(results)
    .flat()
    .filter(({ value, limit }) => limit !== undefined && value > limit);
  for (const { name, value, limit, unit } of breaches)
    console.error(`${name}: ${format(value)} ${unit}, the limit is ${limit}`);
  if (breaches.length > 0) process.exitCode = 1;
}

/** Families that this run did not measure keep their earlier figures. */
async function writeResults(results: Record<string, Figure[]>): Promise<void> {
  const file = join(HERE, 'results.json');
  const earlier = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')).families : {};
  const families: Record<string, Figure[]> = { ...earlier, ...results };
  await writeFile(file, `${JSON.stringify({ machine: machine(), families }, null, 2)}\n`);
  const tables = Object.entries(families).map(([family, figures]) => toTable(family, figures));
  const readme = join(HERE, 'README.md');
  const [before, rest] = (await readFile(readme, 'utf8')).split(TABLES[0]);
  const after = rest?.split(TABLES[1])[1] ?? '';
  const digests = (await readdir(corpus)).filter((name) => name.endsWith('.md')).length;
  const text = [`Measured on ${machine()}, with ${digests} digest files.`, ...tables].join('\n\n');
  await writeFile(readme, `${before}${TABLES[0]}\n${text}\n${TABLES[1]}${after}`);
}

function toTable(family: string, figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, limit }) => {
    const limitCell = limit === undefined ? '' : `≤ ${limit}`;
    return `| ${name} | ${format(value)} ${unit} | ${limitCell} |`;
  });
  return [`| ${family} | measured | limit |`, '|---|--:|--:|', ...rows].join('\n');
}

function format(value: number): string {
  return value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(1);
}

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory} GB, ${process.platform}, Node ${process.versions.node}`;
}

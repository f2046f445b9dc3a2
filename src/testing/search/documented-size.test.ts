/** The guide states how much code search is; this recounts it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';

/** A guide need not change with every line. */
const TOLERANCE = 0.1;

const guide = readFileSync('docs/how-search-works.md', 'utf8');
const rows = [...guide.matchAll(/^\| `(src\/[^`]+)` \| ([\d,]+) \|$/gm)].map(
  ([, path, lines]) => [path!, Number(lines!.replace(',', ''))] as const,
);

function countLines(path: string): number {
  const files = statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => `${path}/${name}`);
  const sources = files.filter((file) => /\.(tsx?|wat)$/.test(file) && !/\.test\.|scan-wasm\.ts$/.test(file));
  return sources.reduce((sum, file) => sum + readFileSync(file, 'utf8').split('\n').length - 1, 0);
}

it.each(rows)('%s has about %d lines', (path, documented) => {
  expect(Math.abs(countLines(path) - documented) / documented).toBeLessThan(TOLERANCE);
});

it('adds up', () => {
  const sum = rows.reduce((total, [, lines]) => total + lines, 0);
  const [, total] = /^\| in all \| ([\d,]+) \|$/m.exec(guide)!;
  expect(rows.length).toBeGreaterThan(5);
  expect(sum).toBe(Number(total!.replace(',', '')));
});

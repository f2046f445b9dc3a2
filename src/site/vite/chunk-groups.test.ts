/** A group that matches nothing any more would go unnoticed: the app works, and its first load is larger or takes more requests. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { CHUNK_GROUPS, GROUPED_PATHS } from './chunk-groups.ts';
import type { ChunkList } from './chunk-list.ts';

const ROOT = join(import.meta.dirname, '../../..');

let chunks: ChunkList = {};
beforeAll(async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/products.mjs'], { cwd: ROOT });
  chunks = JSON.parse(await readFile(join(stdout.split('\n')[0]!, 'chunks.json'), 'utf8'));
});

/** Modules of the chunk that a group became. */
function modulesOf(name: string): string[] {
  return Object.entries(chunks).flatMap(([file, { modules }]) =>
    file.startsWith(`assets/${name}-`) ? modules : [],
  );
}

it.each(Object.entries(GROUPED_PATHS).flatMap(([name, paths]) => paths.map((path) => [name, path])))(
  'the chunk “%s” holds a module below %s',
  (name, path) => {
    const pattern = new RegExp(`^src/${path}`);
    expect(modulesOf(name!).some((module) => pattern.test(module))).toBe(true);
  },
);

it('puts what the entry imports at once into one file', () => {
  const entry = Object.values(chunks).find((one) => one.entry)!;
  expect(CHUNK_GROUPS[0]!.name).toBe('first');
  expect(entry.imports).toHaveLength(0);
  expect(entry.modules).toContain('src/app/main.tsx');
});

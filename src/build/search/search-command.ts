/**
 * The index of a built site, in a process of its own: `search-command.ts DIST [CACHE]` reads `DIST/data` and writes what search needs
 * beside it. What CACHE holds from an earlier build is not built again.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuiltSegment, type BuiltTier, buildSearch } from './build-search.ts';
import { DiskStore } from './disk-store.ts';
import { searchInputs } from './search-inputs.ts';

const [dist, cache] = process.argv.slice(2);
if (dist === undefined) {
  console.error('usage: search-command.ts DIST [CACHE]');
  process.exitCode = 2;
} else writeIndex(dist, cache);

function writeIndex(site: string, folder: string | undefined): void {
  const segments = folder ? new DiskStore<BuiltSegment>(folder, 'segment') : new Map<string, BuiltSegment>();
  const tiers = folder ? new DiskStore<BuiltTier>(folder, 'tier') : new Map<string, BuiltTier>();
  const inputs = searchInputs((file) => readFileSync(join(site, file), 'utf8'));
  const folders = new Set<string>();
  for (const [name, content] of buildSearch(inputs, { segments, tiers })) {
    const path = join(site, name);
    if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    folders.add(dirname(path));
    writeFileSync(path, content);
  }
  if (segments instanceof DiskStore) segments.forgetOthers();
  if (tiers instanceof DiskStore) tiers.forgetOthers();
}

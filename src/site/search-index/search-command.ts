/**
 * The index of a built site, in a process of its own: `search-command.ts DIST CACHE` reads `DIST/data` and writes what search needs
 * beside it. What CACHE holds from earlier builds is not made again.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchInputs } from './search-inputs.ts';
import { writeIndex } from './write-index.ts';

const [dist, cache] = process.argv.slice(2);
if (dist === undefined || cache === undefined) {
  console.error('usage: search-command.ts DIST CACHE');
  process.exitCode = 2;
} else
  writeIndex(
    searchInputs((file) => readFileSync(join(dist, file), 'utf8')),
    dist,
    cache,
  );

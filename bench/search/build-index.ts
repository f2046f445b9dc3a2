/** Builds the search index of a written dataset in a process of its own, to measure time, peak memory and size. Prints one JSON object. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sum } from '#bench/figure.ts';
import { openFolder } from '#site/publish/output-folder.ts';
import { buildSearch } from '#site/search-index/build-index.ts';
import { codeVersion } from '#site/search-index/code-version.ts';
import { DiskStore } from '#site/search-index/disk-store.ts';
import { siteInputs } from './dataset-files.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: '' },
    cache: { type: 'string', default: '' },
  },
});

const start = performance.now();
const inputs = siteInputs(values.site);
const folder = await openFolder(values.site, { force: true });
buildSearch(inputs, new DiskStore(values.cache, codeVersion()), (name, content) =>
  folder.write(name, content),
);
folder.close();
const ms = performance.now() - start;
const peakMb = process.resourceUsage().maxRSS / 1024;
const rows = sum(inputs.map((segment) => segment.rows));
console.log(JSON.stringify({ ms, peakMb, rows, ...measureFiles(join(values.site, 'data')) }));

/** All files of search, and the bytes of the index: without the chunks of rows, and without packs, which repeat its shards. */
function measureFiles(data: string): { files: number; indexBytes: number } {
  const files = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^search\b.*\./.test(name),
  );
  const index = files.filter((name) => !/\/(?:rows|texts|pack)-/.test(name));
  return {
    files: files.length,
    indexBytes: sum(index.map((name) => statSync(join(data, name)).size)),
  };
}

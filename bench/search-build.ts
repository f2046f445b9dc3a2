/** In a process of its own: builds the index of a written site, as `npm run build` does, and says what it took and weighs. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { OutputFolder } from '#site/publish/output-folder.ts';
import { buildSearch } from '#site/search-index/build-index.ts';
import { codeVersion } from '#site/search-index/code-version.ts';
import { DiskStore } from '#site/search-index/disk-store.ts';
import { siteInputs } from './site-inputs.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: '' },
    cache: { type: 'string', default: '' },
  },
});

const start = performance.now();
const inputs = siteInputs(values.site);
const folder = new OutputFolder(values.site, { force: true });
buildSearch(inputs, new DiskStore(values.cache, codeVersion()), (name, content) =>
  folder.write(name, content),
);
const ms = performance.now() - start;
const peakMb = process.resourceUsage().maxRSS / 1024;
const rows = inputs.reduce((sum, one) => sum + one.rows, 0);
console.log(JSON.stringify({ ms, peakMb, rows, ...weigh(join(values.site, 'data')) }));

/** Files of search, and bytes of the index alone: without the chunks of rows, and without packs, which hold its shards again. */
function weigh(data: string): { files: number; indexBytes: number } {
  const files = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^search\b.*\./.test(name),
  );
  const index = files.filter((name) => !/\/(?:rows|texts|pack)-/.test(name));
  return {
    files: files.length,
    indexBytes: index.reduce((sum, name) => sum + statSync(join(data, name)).size, 0),
  };
}

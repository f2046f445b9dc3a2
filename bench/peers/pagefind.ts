/** Builds Pagefind's index in a process of its own. Usage: `INPUT OUT`. Prints its results as one JSON object. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sum } from '#bench/figure.ts';
import { SEARCH_FIELDS } from '#core/query/search-fields.ts';
import { importPeer, type PeerInput, type PeerResults } from './peer.ts';

interface PagefindIndex {
  addCustomRecord(record: object): Promise<{ errors: string[] }>;
  writeFiles(options: { outputPath: string }): Promise<{ errors: string[] }>;
}

const pagefind = await importPeer<{
  createIndex(options: object): Promise<{ index: PagefindIndex }>;
  close(): Promise<void>;
}>('pagefind', 'lib/index.js');

const [inputFile, out] = process.argv.slice(2);
const input: PeerInput = JSON.parse(readFileSync(inputFile!, 'utf8'));
const start = performance.now();
const { index } = await pagefind.createIndex({ forceLanguage: 'zh' });
for (const [row, fields] of input.rows.entries()) {
  const content = SEARCH_FIELDS.flatMap((name) => fields[name] ?? []).join('\n');
  await index.addCustomRecord({ url: `/${row}`, content, language: 'zh', meta: { title: fields.paper } });
}
await index.writeFiles({ outputPath: out! });
const buildMs = performance.now() - start;
const buildMb = process.resourceUsage().maxRSS / 1024 + childrenMb();
await pagefind.close();
const results: Partial<PeerResults> = { buildMs, buildMb, indexBytes: folderBytes(join(out!, 'index')) };
console.log(JSON.stringify(results));

/** Peak memory of the child process in which Pagefind works; 0 on systems without `/proc`. */
function childrenMb(): number {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ');
    const peaks = children.filter(Boolean).map((child) => {
      const status = readFileSync(`/proc/${child}/status`, 'utf8');
      return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    });
    return sum(peaks);
  } catch {
    return 0;
  }
}

function folderBytes(folder: string): number {
  return sum(readdirSync(folder).map((name) => statSync(join(folder, name)).size));
}

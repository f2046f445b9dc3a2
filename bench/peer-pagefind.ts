/** In a process of its own: Pagefind builds its index of the rows of `WORK` into `OUT`. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SEARCH_FIELDS } from '#core/query/search-fields.ts';
import { importPeer, type PeerAnswer, type PeerWork } from './peer.ts';

interface PagefindIndex {
  addCustomRecord(record: object): Promise<{ errors: string[] }>;
  writeFiles(options: { outputPath: string }): Promise<{ errors: string[] }>;
}

const pagefind = await importPeer<{
  createIndex(options: object): Promise<{ index: PagefindIndex }>;
  close(): Promise<void>;
}>('pagefind', 'lib/index.js');

const [workFile, out] = process.argv.slice(2);
const work: PeerWork = JSON.parse(readFileSync(workFile!, 'utf8'));
const start = performance.now();
const { index } = await pagefind.createIndex({ forceLanguage: 'zh' });
for (const [place, row] of work.rows.entries()) {
  const content = SEARCH_FIELDS.flatMap((name) => row[name] ?? []).join('\n');
  await index.addCustomRecord({ url: `/${place}`, content, language: 'zh', meta: { title: row.paper } });
}
await index.writeFiles({ outputPath: out! });
const buildMs = performance.now() - start;
const buildMb = process.resourceUsage().maxRSS / 1024 + childrenMb();
await pagefind.close();
const answer: Partial<PeerAnswer> = { buildMs, buildMb, indexBytes: folderBytes(join(out!, 'index')) };
console.log(JSON.stringify(answer));

/** Pagefind works in a process that it starts; where the system does not tell of it, it is left out. */
function childrenMb(): number {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ');
    const peaks = children.filter(Boolean).map((child) => {
      const status = readFileSync(`/proc/${child}/status`, 'utf8');
      return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    });
    return peaks.reduce((sum, one) => sum + one, 0);
  } catch {
    return 0;
  }
}

function folderBytes(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/** What a peer is given and how it is judged: rows of the corpus, and queries drawn from them with the papers that match. */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SearchRow } from '#core/query/search-fields.ts';

/** Exact versions: figures of another one would be another comparison. */
const PEERS = { minisearch: '7.2.0', pagefind: '1.6.0' } as const;
export type PeerName = keyof typeof PEERS;

/** Kept beside the project, but no dependency of it. */
const FOLDER = resolve(import.meta.dirname, '../.cache/bench-peers');

export interface PeerQuery {
  text: string;
  /** Ids of the papers that match. */
  wanted: string[];
}

export interface PeerWork {
  rows: SearchRow[];
  queries: PeerQuery[];
}

/** What a peer says of itself; bytes are those on the wire, times are the best of several rounds, one per query. */
export interface PeerAnswer {
  buildMs: number;
  buildMb: number;
  indexBytes: number;
  /** To the first answer, nothing cached. */
  firstBytes: number;
  memoryMb: number;
  times: number[];
  /** One per query: ids of the papers it gave. */
  found: string[][];
}

/** Installs a peer where it is missing. Throws without a network. */
export async function installPeer(name: PeerName): Promise<void> {
  const folder = join(FOLDER, name);
  const version = await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8').then(
    (text) => JSON.parse(text).version,
    () => undefined,
  );
  if (version === PEERS[name]) return;
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies: { [name]: PEERS[name] } }),
  );
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
}

export function peerLabel(name: PeerName): string {
  return `${name} ${PEERS[name]}`;
}

export async function importPeer<Module>(name: PeerName, entry: string): Promise<Module> {
  return import(pathToFileURL(join(FOLDER, name, 'node_modules', name, entry)).href);
}

/** Means over the queries of what was found of what is wanted, and of what is wanted in what was found. */
export function judge(
  queries: readonly PeerQuery[],
  found: readonly (readonly string[])[],
): { recall: number; precision: number } {
  const shares = queries.map(({ wanted }, at) => {
    const given = new Set(found[at]);
    const right = wanted.filter((paper) => given.has(paper)).length;
    return { recall: share(right, wanted.length), precision: share(right, given.size) };
  });
  const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  return {
    recall: mean(shares.map((one) => one.recall)),
    precision: mean(shares.map((one) => one.precision)),
  };
}

/** Of nothing, all is right. */
function share(right: number, of: number): number {
  return of === 0 ? 1 : right / of;
}

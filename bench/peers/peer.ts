/** What every peer gets (rows of the corpus, and queries with the papers that match) and how its results are rated. */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sum } from '#bench/figure.ts';
import type { SearchRow } from '#core/query/search-fields.ts';

/** Exact versions, so that figures stay comparable. */
const PEERS = { minisearch: '7.2.0', pagefind: '1.6.0' } as const;
export type PeerName = keyof typeof PEERS;

/** Peers are installed here and are no dependencies of the project. */
const FOLDER = resolve(import.meta.dirname, '../../.cache/bench-peers');

export interface PeerQuery {
  text: string;
  /** Ids of the papers that match. */
  expected: string[];
}

export interface PeerInput {
  rows: SearchRow[];
  queries: PeerQuery[];
}

/** A peer's results. Bytes are compressed; times are in milliseconds, one per query, the best of several rounds. */
export interface PeerResults {
  buildMs: number;
  buildMb: number;
  indexBytes: number;
  /** Downloaded before the first query has hits, with nothing cached. */
  firstBytes: number;
  memoryMb: number;
  times: number[];
  /** Ids of the found papers, one list per query. */
  found: string[][];
}

/** Installs a peer if it is missing. Throws without a network. */
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

/** Recall and precision, as means over the queries. */
export function rate(
  queries: readonly PeerQuery[],
  found: readonly (readonly string[])[],
): { recall: number; precision: number } {
  const shares = queries.map(({ expected }, index) => {
    const papers = new Set(found[index]);
    const correct = expected.filter((paper) => papers.has(paper)).length;
    return { recall: share(correct, expected.length), precision: share(correct, papers.size) };
  });
  const mean = (values: number[]) => sum(values) / values.length;
  return {
    recall: mean(shares.map(({ recall }) => recall)),
    precision: mean(shares.map(({ precision }) => precision)),
  };
}

/** 1 of an empty set. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

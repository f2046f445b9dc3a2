/** In a process of its own: MiniSearch with words and pairs of Chinese characters. `build WORK INDEX`, then `ask WORK INDEX`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { foldText } from '#core/query/fold.ts';
import { SEARCH_FIELDS } from '#core/query/search-fields.ts';
import { best } from './figure.ts';
import { importPeer, type PeerAnswer, type PeerWork } from './peer.ts';

interface MiniSearch {
  addAll(documents: object[]): void;
  search(text: string): { id: number }[];
}

const { default: Index } = await importPeer<{
  default: { new (options: object): MiniSearch; loadJSON(json: string, options: object): MiniSearch };
}>('minisearch', 'dist/es/index.js');

const OPTIONS = {
  fields: [...SEARCH_FIELDS],
  idField: 'place',
  tokenize,
  processTerm: (term: string) => term,
  searchOptions: { combineWith: 'AND', prefix: (term: string) => !/^\p{Script=Han}{2}/u.test(term) },
};
const ROUNDS = 3;

const [way, workFile, indexFile] = process.argv.slice(2);
const work: PeerWork = JSON.parse(readFileSync(workFile!, 'utf8'));
if (way === 'build') build(indexFile!);
else ask(indexFile!);

function build(file: string): void {
  const start = performance.now();
  const index = new Index(OPTIONS);
  index.addAll(work.rows.map((row, place) => ({ ...row, place })));
  const json = JSON.stringify(index);
  writeFileSync(file, json);
  const buildMs = performance.now() - start;
  const indexBytes = gzipSync(json).length;
  say({ buildMs, buildMb: process.resourceUsage().maxRSS / 1024, indexBytes, firstBytes: indexBytes });
}

function ask(file: string): void {
  const before = process.memoryUsage().rss;
  const index = Index.loadJSON(readFileSync(file, 'utf8'), OPTIONS);
  const memoryMb = (process.memoryUsage().rss - before) / 1e6;
  const found = work.queries.map(({ text }) => index.search(text).map(({ id }) => work.rows[id]!.paper));
  const times = work.queries.map(({ text }) =>
    best(
      Array.from({ length: ROUNDS }, () => {
        const start = performance.now();
        index.search(text);
        return performance.now() - start;
      }),
    ),
  );
  say({ memoryMb, found, times });
}

function say(answer: Partial<PeerAnswer>): void {
  console.log(JSON.stringify(answer));
}

function tokenize(text: string): string[] {
  const runs = foldText(text).match(/\p{Script=Han}+|[^\s\p{P}\p{S}\p{Script=Han}]+/gu) ?? [];
  return runs.flatMap((run) => {
    const letters = [...run];
    if (letters.length === 1 || !/^\p{Script=Han}/u.test(run)) return run;
    return letters.slice(1).map((letter, at) => letters[at]! + letter);
  });
}

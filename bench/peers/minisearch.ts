/**
 * MiniSearch with words and bigrams of Chinese characters, in a process of its own. Usage: `build INPUT INDEX`, then `query INPUT INDEX`.
 * Prints its results as one JSON object.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { best } from '#bench/figure.ts';
import { foldText } from '#core/query/fold.ts';
import { SEARCH_FIELDS } from '#core/query/search-fields.ts';
import { importPeer, type PeerInput, type PeerResults } from './peer.ts';

interface MiniSearch {
  addAll(documents: object[]): void;
  search(text: string): { id: number }[];
}

const { default: Index } = await importPeer<{
  default: { new (options: object): MiniSearch; loadJSON(json: string, options: object): MiniSearch };
}>('minisearch', 'dist/es/index.js');

const OPTIONS = {
  fields: [...SEARCH_FIELDS],
  idField: 'row',
  tokenize,
  processTerm: (term: string) => term,
  searchOptions: { combineWith: 'AND', prefix: (term: string) => !/^\p{Script=Han}{2}/u.test(term) },
};
const ROUNDS = 3;

const [command, inputFile, indexFile] = process.argv.slice(2);
const input: PeerInput = JSON.parse(readFileSync(inputFile!, 'utf8'));
if (command === 'build') build(indexFile!);
else runQueries(indexFile!);

function build(file: string): void {
  const start = performance.now();
  const index = new Index(OPTIONS);
  index.addAll(input.rows.map((fields, row) => ({ ...fields, row })));
  const json = JSON.stringify(index);
  writeFileSync(file, json);
  const buildMs = performance.now() - start;
  const indexBytes = gzipSync(json).length;
  print({ buildMs, buildMb: process.resourceUsage().maxRSS / 1024, indexBytes, firstBytes: indexBytes });
}

function runQueries(file: string): void {
  const before = process.memoryUsage().rss;
  const index = Index.loadJSON(readFileSync(file, 'utf8'), OPTIONS);
  const memoryMb = (process.memoryUsage().rss - before) / 1e6;
  const found = input.queries.map(({ text }) => index.search(text).map(({ id }) => input.rows[id]!.paper));
  const times = input.queries.map(({ text }) =>
    best(
      Array.from({ length: ROUNDS }, () => {
        const start = performance.now();
        index.search(text);
        return performance.now() - start;
      }),
    ),
  );
  print({ memoryMb, found, times });
}

function print(results: Partial<PeerResults>): void {
  console.log(JSON.stringify(results));
}

function tokenize(text: string): string[] {
  const runs = foldText(text).match(/\p{Script=Han}+|[^\s\p{P}\p{S}\p{Script=Han}]+/gu) ?? [];
  return runs.flatMap((run) => {
    const characters = [...run];
    if (characters.length === 1 || !/^\p{Script=Han}/u.test(run)) return run;
    return characters.slice(1).map((character, index) => characters[index]! + character);
  });
}

/** Search without a line: what this device keeps is searched, wherever it stands in the archive, and nothing is said to be all. */

import { expect, it } from 'vitest';
import { hashedFile } from '#core/dataset/paths.ts';
import { packSegment } from '#core/dataset/segment.ts';
import type { Sort } from '#core/paper/sort.ts';
import type { SearchHits, SearchResponse, TextsState } from '#core/protocol/search-messages.ts';
import { contentHash } from '#site/dataset/content-hash.ts';
import { buildSearch, type SearchInput, searchHash } from '#site/search-index/build-index.ts';
import { MemoryStore } from '#site/search-index/memory-store.ts';
import { SearchEngine } from '#workers/search/search-engine.ts';
import { SearchFileError } from '#workers/search/search-io.ts';

const DAYS = ['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04'];
const files = new Map<string, Uint8Array<ArrayBuffer>>();
const inputs: SearchInput[] = [];
const segments = DAYS.map((day, at) => {
  const file = `${day}-arxiv.md`;
  const paper = { id: `arxiv:2501.0000${at}`, titleZh: `扩散之 ${at}`, abstractZh: '说的是扩散。', place: 1 };
  const appearances = [{ ...paper, source: 'arxiv', digestDate: day, file, line: 5 }];
  const text = JSON.stringify(packSegment([{ source: 'arxiv', day, file, appearances }]));
  const hash = contentHash(text);
  const name = hashedFile('segment', hash);
  inputs.push({ hash, to: day, rows: 1, read: () => appearances });
  files.set(name, new Uint8Array(Buffer.from(text)));
  return { file: name, rows: 1 };
});

const index = hashedFile('search', searchHash(inputs));
buildSearch(inputs, new MemoryStore(), (name, content) => files.set(name, content));

/** An engine whose line is cut, or hangs, and a device that keeps the segments of these days. */
function openOffline(kept: Set<string>, hangs = false) {
  const said: SearchResponse[] = [];
  const engine = new SearchEngine({
    post: (answer) => said.push(answer),
    openReader: () => async (file) => {
      if (!kept.has(file) && hangs) await new Promise(() => {});
      if (!kept.has(file)) throw new SearchFileError('network', file);
      return files.get(file)!;
    },
    yieldToMessages: () => new Promise((resolve) => setImmediate(resolve)),
    isCached: async (_base, file) => kept.has(file),
  });
  engine.receive({
    kind: 'open',
    base: 'https://site.example/',
    segments,
    index,
  });
  let requestId = 0;
  const ask = async (sort?: Sort) => {
    requestId += 1;
    const order = sort && { sort };
    engine.receive({
      kind: 'search',
      requestId,
      text: '扩散',
      sources: [],
      months: [],
      ...order,
      from: 0,
      to: 10,
    });
    const ended = (one: SearchResponse) =>
      one.kind === 'failed' || (one.kind === 'hits' && !one.partial && (hangs || kept.has(index)));
    await expect
      .poll(() => said.some((one) => ended(one) && 'requestId' in one && one.requestId === requestId))
      .toBe(true);
    return said.findLast((one): one is SearchHits => one.kind === 'hits' && one.requestId === requestId);
  };
  const load = async () => {
    said.length = 0;
    engine.receive({ kind: 'texts', load: true });
    const texts = () => said.findLast((one): one is TextsState => one.kind === 'texts');
    if (hangs) await expect.poll(() => texts()?.rows).toBe(kept.size);
    else await expect.poll(() => texts()?.state).toMatch(/failed|complete/);
  };
  return { ask, load };
}

const papers = (hits: SearchHits | undefined) => hits?.hits.map(({ paper }) => paper);

it('searches what is kept, with gaps between', async () => {
  const kept = new Set([segments[3]!.file, segments[1]!.file]);
  const { ask, load } = openOffline(kept);
  expect(papers(await ask())).toBeUndefined();
  await load();
  const hits = await ask();
  expect(papers(hits)).toEqual(['arxiv:2501.00003', 'arxiv:2501.00001']);
  expect(hits?.approximate).toBe(true);
});

it('keeps the order that was asked for among what is kept', async () => {
  const { ask, load } = openOffline(new Set([segments[3]!.file, segments[1]!.file]));
  await ask();
  await load();
  const sort: Sort = { key: 'title', descending: false };
  expect(papers(await ask(sort))).toEqual(['arxiv:2501.00001', 'arxiv:2501.00003']);
});

it('answers from what is kept while the line hangs', async () => {
  const { ask, load } = openOffline(new Set([segments[3]!.file]), true);
  await load();
  const hits = await ask();
  expect(papers(hits)).toEqual(['arxiv:2501.00003']);
  expect(hits?.approximate).toBe(true);
});

it('begins anew when texts are asked for again, so that gaps can close', async () => {
  const kept = new Set([segments[1]!.file]);
  const { ask, load } = openOffline(kept);
  await ask();
  await load();
  expect(papers(await ask())).toEqual(['arxiv:2501.00001']);
  for (const { file } of segments.slice(1)) kept.add(file);
  await load();
  expect(papers(await ask())).toEqual(['arxiv:2501.00003', 'arxiv:2501.00002', 'arxiv:2501.00001']);
});

it('answers from the index where that is kept, before a text is loaded', async () => {
  const ofChunks = /rows-|texts-/;
  const kept = new Set([...files.keys()].filter((file) => !ofChunks.test(file)));
  const hits = await openOffline(kept).ask();
  expect(papers(hits)).toEqual(DAYS.map((_, at) => `arxiv:2501.0000${at}`).reverse());
  expect(hits?.hits[0]?.snippet?.text).toBe('说的是扩散。');
});

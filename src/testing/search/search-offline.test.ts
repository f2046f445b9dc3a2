/** Search while offline: cached texts are searched, wherever they are in the archive, and the result counts as approximate. */

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
const segments = DAYS.map((day, number) => {
  const file = `${day}-arxiv.md`;
  const paper = {
    id: `arxiv:2501.0000${number}`,
    titleZh: `扩散之 ${number}`,
    abstractZh: '说的是扩散。',
    place: 1,
  };
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

/** An engine without a connection, or with a stalled one, on a device where these files are cached. */
function openOffline(cached: Set<string>, isStalled = false) {
  const responses: SearchResponse[] = [];
  const engine = new SearchEngine({
    post: (response) => responses.push(response),
    openReader: () => async (file) => {
      if (!cached.has(file) && isStalled) await new Promise(() => {});
      if (!cached.has(file)) throw new SearchFileError('network', file);
      return files.get(file)!;
    },
    yieldToMessages: () => new Promise((resolve) => setImmediate(resolve)),
    isCached: async (_base, file) => cached.has(file),
  });
  engine.receive({
    kind: 'open',
    base: 'https://site.example/',
    segments,
    index,
  });
  let requestId = 0;
  const search = async (sort?: Sort) => {
    requestId += 1;
    engine.receive({
      kind: 'search',
      requestId,
      text: '扩散',
      sources: [],
      months: [],
      ...(sort && { sort }),
      from: 0,
      to: 10,
    });
    const isLast = (one: SearchResponse) =>
      one.kind === 'failed' || (one.kind === 'hits' && !one.partial && (isStalled || cached.has(index)));
    await expect
      .poll(() => responses.some((one) => isLast(one) && 'requestId' in one && one.requestId === requestId))
      .toBe(true);
    return responses.findLast((one): one is SearchHits => one.kind === 'hits' && one.requestId === requestId);
  };
  const load = async () => {
    responses.length = 0;
    engine.receive({ kind: 'texts', load: true });
    const texts = () => responses.findLast((one): one is TextsState => one.kind === 'texts');
    if (isStalled) await expect.poll(() => texts()?.rows).toBe(cached.size);
    else await expect.poll(() => texts()?.state).toMatch(/failed|complete/);
  };
  return { search, load };
}

const papers = (hits: SearchHits | undefined) => hits?.hits.map(({ paper }) => paper);

it('searches cached texts with gaps between them', async () => {
  const cached = new Set([segments[3]!.file, segments[1]!.file]);
  const { search, load } = openOffline(cached);
  expect(papers(await search())).toBeUndefined();
  await load();
  const hits = await search();
  expect(papers(hits)).toEqual(['arxiv:2501.00003', 'arxiv:2501.00001']);
  expect(hits?.approximate).toBe(true);
});

it('sorts the hits among cached texts', async () => {
  const { search, load } = openOffline(new Set([segments[3]!.file, segments[1]!.file]));
  await search();
  await load();
  const sort: Sort = { key: 'title', descending: false };
  expect(papers(await search(sort))).toEqual(['arxiv:2501.00001', 'arxiv:2501.00003']);
});

it('responds from loaded texts while the connection is stalled', async () => {
  const { search, load } = openOffline(new Set([segments[3]!.file]), true);
  await load();
  const hits = await search();
  expect(papers(hits)).toEqual(['arxiv:2501.00003']);
  expect(hits?.approximate).toBe(true);
});

it('loads all texts again on request, which closes the gaps', async () => {
  const cached = new Set([segments[1]!.file]);
  const { search, load } = openOffline(cached);
  await search();
  await load();
  expect(papers(await search())).toEqual(['arxiv:2501.00001']);
  for (const { file } of segments.slice(1)) cached.add(file);
  await load();
  expect(papers(await search())).toEqual(['arxiv:2501.00003', 'arxiv:2501.00002', 'arxiv:2501.00001']);
});

it('responds from a cached index before any text is loaded', async () => {
  const CHUNKS = /rows-|texts-/;
  const cached = new Set([...files.keys()].filter((file) => !CHUNKS.test(file)));
  const hits = await openOffline(cached).search();
  expect(papers(hits)).toEqual(DAYS.map((_, number) => `arxiv:2501.0000${number}`).reverse());
  expect(hits?.hits[0]?.snippet?.text).toBe('说的是扩散。');
});

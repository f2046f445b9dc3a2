import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collate } from '#core/dataset/collation.ts';
import type { TableRequest, TableResponse, TableView } from '#core/protocol/all-papers-messages.ts';
import { TableSession } from './table-session.ts';

const VIEW: TableView = { filters: {}, titleFirst: 'zh' };
const BY_TITLE: TableView = { ...VIEW, sort: { key: 'title', descending: false } };

function segment(day: string, titles: string[]) {
  return {
    format: 1,
    digests: [{ source: 'arxiv', day, rows: titles.length }],
    id: titles.map((_, at) => `arxiv:${day}.${at}`),
    line: titles.map(() => 1),
    firstSeen: titles.map(() => ''),
    titleZh: titles,
    translationFailed: [],
  };
}

const files: Record<string, unknown> = {
  's0.json': segment('2025-01-01', ['丁']),
  's1.json': segment('2025-01-02', ['乙', '甲']),
  's2.json': segment('2025-01-03', ['丙']),
  's3.json': segment('2025-01-04', ['戊']),
  'orders.json': {
    format: 1,
    letters: collate('甲乙丙丁'),
    packs: { hash: ['a', 'b'], segments: [1, 2] },
  },
  'data/runs-a.json': { format: 1, runs: [{ titleZh: [0], titleEn: [0], author: [] }] },
  'data/runs-b.json': {
    format: 1,
    runs: [
      { titleZh: [1, 0], titleEn: [1, 0], author: [] },
      { titleZh: [0], titleEn: [0], author: [] },
    ],
  },
};

/** A session whose files arrive when the test delivers them. */
function start(options: { limit?: number; orders?: string; cached?: string[] } = { orders: 'orders.json' }) {
  const { limit = Number.POSITIVE_INFINITY, orders, cached = [] } = options;
  const responses: TableResponse[] = [];
  const requested: string[] = [];
  const pending = new Map<string, { deliver(): void; fail(): void }>();
  const session = new TableSession({
    post: (response) => responses.push(response),
    fetchFrom: () => (file) =>
      new Promise((resolve, reject) => {
        requested.push(file);
        pending.set(file, { deliver: () => resolve(files[file]), fail: () => reject(new Error('503')) });
      }),
    isCached: async (_base, file) => cached.includes(file),
  });
  const settle = () => vi.advanceTimersByTimeAsync(0);
  const send = (request: TableRequest) => session.receive(request);
  send({
    kind: 'open',
    base: 'https://x/',
    segments: ['s0.json', 's1.json', 's2.json'],
    ...(orders && { orders }),
  });
  send({ kind: 'stream', segments: limit });
  return {
    responses,
    requested,
    send,
    deliver: (file: string) => {
      pending.get(file)!.deliver();
      return settle();
    },
    fail: (file: string) => {
      pending.get(file)!.fail();
      return settle();
    },
    query: (view = VIEW, requestId = 1) => send({ kind: 'queryWindow', requestId, view, from: 0, to: 10 }),
  };
}

const windowsIn = (responses: TableResponse[]) => responses.filter((response) => response.kind === 'window');
const titles = (responses: TableResponse[]) =>
  windowsIn(responses)
    .at(-1)
    ?.rows.map((row) => row.titleZh);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('TableSession', () => {
  it('requests the newest segment alone until it has arrived', async () => {
    const { requested, deliver, query } = start();
    expect(requested).toEqual(['s2.json']);
    query();
    await deliver('s2.json');
    expect(requested).toEqual(['s2.json', 'orders.json', 's1.json', 's0.json']);
  });

  it('responds with the first rows as soon as they arrive', async () => {
    const { responses, deliver, query } = start();
    query();
    expect(responses).toEqual([]);
    await deliver('s2.json');
    expect(titles(responses)).toEqual(['丙']);
    expect(windowsIn(responses)[0]!.progress).toEqual({
      segments: 1,
      totalSegments: 3,
      papers: 1,
      failed: 0,
    });
  });

  it('waits for the collation before it sorts by text, unless the archive has none', async () => {
    const waiting = start();
    waiting.query(BY_TITLE);
    await waiting.deliver('s2.json');
    expect(waiting.responses).toEqual([]);
    await waiting.deliver('orders.json');
    expect(titles(waiting.responses)).toEqual(['丙']);
    const without = start({});
    without.query(BY_TITLE);
    await without.deliver('s2.json');
    expect(titles(without.responses)).toEqual(['丙']);
  });

  it('reports progress, and at last that everything has arrived', async () => {
    const { responses, deliver, query } = start();
    query();
    for (const file of ['s2.json', 'orders.json', 's1.json', 's0.json']) await deliver(file);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(responses.filter((one) => one.kind === 'progress').at(-1)).toMatchObject({
      progress: { segments: 3, totalSegments: 3, papers: 4 },
    });
    query(BY_TITLE, 2);
    expect(titles(responses)).toEqual(
      ['丙', '丁', '甲', '乙'].sort(new Intl.Collator('zh-u-co-pinyin').compare),
    );
  });

  it('responses only the latest of the windows that wait', async () => {
    const { responses, deliver, query } = start();
    query(VIEW, 1);
    query(VIEW, 2);
    await deliver('s2.json');
    expect(windowsIn(responses).map(({ requestId }) => requestId)).toEqual([2]);
  });

  it('stops at the limit and continues on request', async () => {
    const { requested, deliver, query, send } = start({ limit: 1, orders: 'orders.json' });
    query();
    await deliver('s2.json');
    await deliver('orders.json');
    expect(requested).toEqual(['s2.json', 'orders.json']);
    send({ kind: 'stream', segments: 3 });
    expect(requested.slice(2)).toEqual(['data/runs-b.json', 's1.json', 'data/runs-a.json', 's0.json']);
  });

  it('retries, then skips a segment and counts it, until it is requested again', async () => {
    const { requested, responses, deliver, fail, query, send } = start({});
    query();
    await fail('s2.json');
    await deliver('s1.json');
    expect(titles(responses)).toEqual(['乙', '甲'].reverse());
    await deliver('s0.json');
    for (const wait of [500, 3_000]) {
      await vi.advanceTimersByTimeAsync(wait);
      await fail('s2.json');
    }
    expect(responses.at(-1)).toMatchObject({ kind: 'progress', progress: { segments: 2, failed: 1 } });
    send({ kind: 'retry' });
    expect(requested.at(-1)).toBe('s2.json');
    await deliver('s2.json');
    expect(responses.at(-1)).toMatchObject({ kind: 'progress', progress: { segments: 3, failed: 0 } });
  });

  it('loads cached segments first after a failure', async () => {
    const { requested, fail } = start({ cached: ['s0.json'] });
    await fail('s2.json');
    expect(requested).toEqual(['s2.json', 's0.json', 's1.json']);
  });

  it('sorts without the collation if that cannot be fetched', async () => {
    const { responses, deliver, fail, query } = start();
    query(BY_TITLE);
    await deliver('s2.json');
    await fail('orders.json');
    for (const wait of [500, 3_000]) {
      await vi.advanceTimersByTimeAsync(wait);
      await fail('orders.json');
    }
    expect(titles(responses)).toContain('丙');
  });

  it('locates a paper', async () => {
    const { responses, deliver, query, send } = start({});
    query();
    await deliver('s2.json');
    await deliver('s1.json');
    send({ kind: 'locatePaper', requestId: 7, view: VIEW, id: 'arxiv:2025-01-02.1' });
    expect(responses.at(-1)).toEqual({
      kind: 'position',
      requestId: 7,
      total: 3,
      index: 1,
      previousId: 'arxiv:2025-01-03.0',
      nextId: 'arxiv:2025-01-02.0',
    });
  });

  it('uses the segment that the page has fetched, and fetches it itself if that failed', async () => {
    const promised = start({});
    promised.send({
      kind: 'open',
      base: 'https://x/',
      segments: ['s1.json', 's2.json'],
      promisedSegment: 's2.json',
    });
    promised.send({ kind: 'stream', segments: 2 });
    promised.query();
    promised.send({ kind: 'provideSegment', text: JSON.stringify(files['s2.json']) });
    await vi.advanceTimersByTimeAsync(0);
    expect(titles(promised.responses)).toEqual(['丙']);
    expect(promised.requested.slice(1)).toEqual(['s1.json']);
    promised.send({ kind: 'open', base: 'https://x/', segments: ['s3.json'], promisedSegment: 's3.json' });
    promised.send({ kind: 'stream', segments: 1 });
    promised.send({ kind: 'provideSegment' });
    await vi.advanceTimersByTimeAsync(0);
    expect(promised.requested.at(-1)).toBe('s3.json');
  });

  it('reuses the segments that a newer archive shares with the previous one', async () => {
    const { responses, requested, deliver, query, send } = start({});
    query();
    await deliver('s2.json');
    await deliver('s1.json');
    send({ kind: 'open', base: 'https://x/', segments: ['s0.json', 's1.json', 's3.json'] });
    query(VIEW, 2);
    expect(titles(responses)).toEqual(['甲', '乙']);
    send({ kind: 'stream', segments: 3 });
    expect(requested.slice(3)).toEqual(['s3.json']);
    await deliver('s3.json');
    expect(requested.slice(3)).toEqual(['s3.json', 's0.json']);
    query(VIEW, 3);
    expect(titles(responses)).toEqual(['戊', '甲', '乙']);
  });

  it('discards the previous archive when another is opened', async () => {
    const { responses, deliver, query, send } = start({});
    query();
    await deliver('s2.json');
    send({ kind: 'open', base: 'https://x/', segments: [] });
    query(VIEW, 2);
    await deliver('s1.json');
    expect(windowsIn(responses).at(-1)).toMatchObject({
      requestId: 2,
      total: 0,
      progress: { totalSegments: 0 },
    });
  });
});

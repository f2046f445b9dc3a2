import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collate } from '#core/dataset/collation.ts';
import type { TableAnswer, TableRequest, TableView } from '#core/protocol/all-papers-messages.ts';
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

/** A session whose files arrive when the test says so. */
function start(options: { limit?: number; orders?: string; kept?: string[] } = { orders: 'orders.json' }) {
  const { limit = Number.POSITIVE_INFINITY, orders, kept = [] } = options;
  const answers: TableAnswer[] = [];
  const asked: string[] = [];
  const pending = new Map<string, { give(): void; fail(): void }>();
  const session = new TableSession(
    (answer) => answers.push(answer),
    () => (file) =>
      new Promise((done, refuse) => {
        asked.push(file);
        pending.set(file, { give: () => done(files[file]), fail: () => refuse(new Error('503')) });
      }),
    async (_base, file) => kept.includes(file),
  );
  const settle = () => vi.advanceTimersByTimeAsync(0);
  const send = (request: TableRequest) => session.receive(request);
  send({
    kind: 'open',
    base: 'https://x/',
    segments: ['s0.json', 's1.json', 's2.json'],
    ...(orders && { orders }),
  });
  send({ kind: 'run', segments: limit });
  return {
    answers,
    asked,
    send,
    give: (file: string) => {
      pending.get(file)!.give();
      return settle();
    },
    fail: (file: string) => {
      pending.get(file)!.fail();
      return settle();
    },
    look: (view = VIEW, ticket = 1) => send({ kind: 'look', ticket, view, from: 0, to: 10 }),
  };
}

const looks = (answers: TableAnswer[]) => answers.filter((one) => one.kind === 'look');
const titles = (answers: TableAnswer[]) =>
  looks(answers)
    .at(-1)
    ?.rows.map((row) => row.titleZh);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a session at the table', () => {
  it('asks for the newest segment alone until it is there', async () => {
    const { asked, give, look } = start();
    expect(asked).toEqual(['s2.json']);
    look();
    await give('s2.json');
    expect(asked).toEqual(['s2.json', 'orders.json', 's1.json', 's0.json']);
  });

  it('answers with the first rows as soon as they are there', async () => {
    const { answers, give, look } = start();
    look();
    expect(answers).toEqual([]);
    await give('s2.json');
    expect(titles(answers)).toEqual(['丙']);
    expect(looks(answers)[0]!.progress).toEqual({ segments: 1, ofSegments: 3, papers: 1, failed: 0 });
  });

  it('waits for the letters before it sorts by texts, and for nothing where there are none', async () => {
    const waiting = start();
    waiting.look(BY_TITLE);
    await waiting.give('s2.json');
    expect(waiting.answers).toEqual([]);
    await waiting.give('orders.json');
    expect(titles(waiting.answers)).toEqual(['丙']);
    const without = start({});
    without.look(BY_TITLE);
    await without.give('s2.json');
    expect(titles(without.answers)).toEqual(['丙']);
  });

  it('tells that it has grown, and last that all is there', async () => {
    const { answers, give, look } = start();
    look();
    for (const file of ['s2.json', 'orders.json', 's1.json', 's0.json']) await give(file);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(answers.filter((one) => one.kind === 'grown').at(-1)).toMatchObject({
      progress: { segments: 3, ofSegments: 3, papers: 4 },
    });
    look(BY_TITLE, 2);
    expect(titles(answers)).toEqual(
      ['丙', '丁', '甲', '乙'].sort(new Intl.Collator('zh-u-co-pinyin').compare),
    );
  });

  it('answers only the latest of the windows that wait', async () => {
    const { answers, give, look } = start();
    look(VIEW, 1);
    look(VIEW, 2);
    await give('s2.json');
    expect(looks(answers).map(({ ticket }) => ticket)).toEqual([2]);
  });

  it('stops at the limit and goes on when told', async () => {
    const { asked, give, look, send } = start({ limit: 1, orders: 'orders.json' });
    look();
    await give('s2.json');
    await give('orders.json');
    expect(asked).toEqual(['s2.json', 'orders.json']);
    send({ kind: 'run', segments: 3 });
    expect(asked.slice(2)).toEqual(['data/runs-b.json', 's1.json', 'data/runs-a.json', 's0.json']);
  });

  it('tries again, then leaves a segment out and counts it, until it is asked for anew', async () => {
    const { asked, answers, give, fail, look, send } = start({});
    look();
    await fail('s2.json');
    await give('s1.json');
    expect(titles(answers)).toEqual(['乙', '甲'].reverse());
    await give('s0.json');
    for (const wait of [500, 3_000]) {
      await vi.advanceTimersByTimeAsync(wait);
      await fail('s2.json');
    }
    expect(answers.at(-1)).toMatchObject({ kind: 'grown', progress: { segments: 2, failed: 1 } });
    send({ kind: 'retry' });
    expect(asked.at(-1)).toBe('s2.json');
    await give('s2.json');
    expect(answers.at(-1)).toMatchObject({ kind: 'grown', progress: { segments: 3, failed: 0 } });
  });

  it('takes what is kept before it tries in vain for more', async () => {
    const { asked, fail } = start({ kept: ['s0.json'] });
    await fail('s2.json');
    expect(asked).toEqual(['s2.json', 's0.json', 's1.json']);
  });

  it('sorts without the letters when they cannot be had', async () => {
    const { answers, give, fail, look } = start();
    look(BY_TITLE);
    await give('s2.json');
    await fail('orders.json');
    for (const wait of [500, 3_000]) {
      await vi.advanceTimersByTimeAsync(wait);
      await fail('orders.json');
    }
    expect(titles(answers)).toContain('丙');
  });

  it('says where a paper stands', async () => {
    const { answers, give, look, send } = start({});
    look();
    await give('s2.json');
    await give('s1.json');
    send({ kind: 'find', ticket: 7, view: VIEW, id: 'arxiv:2025-01-02.1' });
    expect(answers.at(-1)).toEqual({
      kind: 'find',
      ticket: 7,
      total: 3,
      at: 1,
      previous: 'arxiv:2025-01-03.0',
      next: 'arxiv:2025-01-02.0',
    });
  });

  it('takes the segment that the page has fetched, and fetches it itself where that failed', async () => {
    const given = start({});
    given.send({ kind: 'open', base: 'https://x/', segments: ['s1.json', 's2.json'], given: 's2.json' });
    given.send({ kind: 'run', segments: 2 });
    given.look();
    given.send({ kind: 'give', text: JSON.stringify(files['s2.json']) });
    await vi.advanceTimersByTimeAsync(0);
    expect(titles(given.answers)).toEqual(['丙']);
    expect(given.asked.slice(1)).toEqual(['s1.json']);
    given.send({ kind: 'open', base: 'https://x/', segments: ['s3.json'], given: 's3.json' });
    given.send({ kind: 'run', segments: 1 });
    given.send({ kind: 'give' });
    await vi.advanceTimersByTimeAsync(0);
    expect(given.asked.at(-1)).toBe('s3.json');
  });

  it('keeps what a newer archive has from the one before', async () => {
    const { answers, asked, give, look, send } = start({});
    look();
    await give('s2.json');
    await give('s1.json');
    send({ kind: 'open', base: 'https://x/', segments: ['s0.json', 's1.json', 's3.json'] });
    look(VIEW, 2);
    expect(titles(answers)).toEqual(['甲', '乙']);
    send({ kind: 'run', segments: 3 });
    expect(asked.slice(3)).toEqual(['s3.json']);
    await give('s3.json');
    expect(asked.slice(3)).toEqual(['s3.json', 's0.json']);
    look(VIEW, 3);
    expect(titles(answers)).toEqual(['戊', '甲', '乙']);
  });

  it('forgets the archive before when a new one opens', async () => {
    const { answers, give, look, send } = start({});
    look();
    await give('s2.json');
    send({ kind: 'open', base: 'https://x/', segments: [] });
    look(VIEW, 2);
    await give('s1.json');
    expect(looks(answers).at(-1)).toMatchObject({ ticket: 2, total: 0, progress: { ofSegments: 0 } });
  });
});

import { describe, expect, it } from 'vitest';
import type { TableRow, TableView } from '#core/protocol/all-papers-messages.ts';
import { type LookRequest, TableWindow } from './table-window.ts';

const VIEW: TableView = { filters: {}, titleFirst: 'zh' };
const OTHER: TableView = { ...VIEW, filters: { note: true } };
const row = (at: number): TableRow => ({ id: `arxiv:${at}`, source: 'arxiv' });

/** A window over a worker that has `total` rows, and answers when told. */
function start(total = 10_000) {
  const asked: LookRequest[] = [];
  const shifts: number[] = [];
  const window = new TableWindow(
    (request) => asked.push(request),
    (shift) => shifts.push(shift),
  );
  const answer = (request = asked.at(-1)!, shift = 0) => {
    const from = Math.max(0, request.from + shift);
    const rows = Array.from({ length: Math.min(total, request.to + shift) - from }, (_, at) =>
      row(from + at),
    );
    const progress = { segments: 1, ofSegments: 1, papers: total, failed: 0 };
    window.receive({ kind: 'look', ticket: request.ticket, total, from, rows, shift, progress });
  };
  return { window, asked, shifts, answer };
}

describe('the window of the table', () => {
  it('asks for the first block, and for another before its edge is reached', () => {
    const { window, asked, answer } = start();
    window.show(VIEW);
    expect(asked).toMatchObject([{ from: 0, to: 150 }]);
    answer();
    window.see(0, 20);
    window.see(60, 80);
    expect(asked).toHaveLength(1);
    window.see(90, 110);
    expect(asked.at(-1)).toMatchObject({ from: 0, to: 260, anchor: { id: 'arxiv:90', at: 90 } });
  });

  it('does not ask again for what is on its way', () => {
    const { window, asked, answer } = start();
    window.show(VIEW);
    answer();
    window.see(120, 140);
    window.see(125, 145);
    expect(asked).toHaveLength(2);
    window.see(5_000, 5_020);
    expect(asked.at(-1)).toMatchObject({ from: 4_850, to: 5_170 });
  });

  it('keeps the rows of the view before until the new one is answered', () => {
    const { window, answer, asked } = start();
    window.show(VIEW);
    answer();
    window.show(OTHER);
    expect(window.snapshot.view).toBe(VIEW);
    window.see(10, 30);
    expect(asked).toHaveLength(2);
    answer();
    expect(window.snapshot.view).toBe(OTHER);
  });

  it('takes only the latest answer', () => {
    const { window, asked, answer } = start();
    window.show(VIEW);
    window.show(OTHER);
    answer(asked[0]);
    expect(window.snapshot.view).toBeUndefined();
    answer(asked[1]);
    expect(window.snapshot.view).toBe(OTHER);
  });

  it('stays with the row at the top while others arrive, but not at the very top', () => {
    const { window, asked, shifts, answer } = start();
    window.show(VIEW);
    answer();
    window.see(0, 20);
    window.refresh();
    expect(asked.at(-1)).not.toHaveProperty('anchor');
    answer();
    window.see(40, 60);
    window.refresh();
    expect(asked.at(-1)).toMatchObject({ anchor: { id: 'arxiv:40', at: 40 } });
    answer(asked.at(-1), 7);
    expect(shifts.at(-1)).toBe(7);
    window.refresh();
    expect(asked.at(-1)).toMatchObject({ anchor: { at: 47 } });
  });

  it('begins where it is told', () => {
    const { window, asked } = start();
    window.show(VIEW, 700);
    expect(asked).toMatchObject([{ from: 550, to: 850 }]);
    expect(asked[0]).not.toHaveProperty('anchor');
  });
});

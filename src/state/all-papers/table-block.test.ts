import { describe, expect, it } from 'vitest';
import type { TableRow, TableView } from '#core/protocol/all-papers-messages.ts';
import { TableBlock, type WindowRequest } from './table-block.ts';

const VIEW: TableView = { filters: {}, titleFirst: 'zh' };
const OTHER: TableView = { ...VIEW, filters: { note: true } };
const row = (index: number): TableRow => ({ id: `arxiv:${index}`, source: 'arxiv' });

/** A block over a worker with `total` rows, which responds when the test calls `respond`. */
function start(total = 10_000) {
  const requests: WindowRequest[] = [];
  const shifts: number[] = [];
  const block = new TableBlock(
    (request) => requests.push(request),
    (shift) => shifts.push(shift),
  );
  const respond = (request = requests.at(-1)!, shift = 0) => {
    const from = Math.max(0, request.from + shift);
    const rows = Array.from({ length: Math.min(total, request.to + shift) - from }, (_, index) =>
      row(from + index),
    );
    const progress = { segments: 1, totalSegments: 1, papers: total, failed: 0 };
    block.receive({ kind: 'window', requestId: request.requestId, total, from, rows, shift, progress });
  };
  return { block, requests, shifts, respond };
}

describe('TableBlock', () => {
  it('requests the first block, and another before its edge is reached', () => {
    const { block, requests, respond } = start();
    block.show(VIEW);
    expect(requests).toMatchObject([{ from: 0, to: 150 }]);
    respond();
    block.setVisible(0, 20);
    block.setVisible(60, 80);
    expect(requests).toHaveLength(1);
    block.setVisible(90, 110);
    expect(requests.at(-1)).toMatchObject({ from: 0, to: 260, anchor: { id: 'arxiv:90', index: 90 } });
  });

  it('does not request a block twice', () => {
    const { block, requests, respond } = start();
    block.show(VIEW);
    respond();
    block.setVisible(120, 140);
    block.setVisible(125, 145);
    expect(requests).toHaveLength(2);
    block.setVisible(5_000, 5_020);
    expect(requests.at(-1)).toMatchObject({ from: 4_850, to: 5_170 });
  });

  it('keeps the rows of the previous view until the new one has arrived', () => {
    const { block, respond, requests } = start();
    block.show(VIEW);
    respond();
    block.show(OTHER);
    expect(block.snapshot.view).toBe(VIEW);
    block.setVisible(10, 30);
    expect(requests).toHaveLength(2);
    respond();
    expect(block.snapshot.view).toBe(OTHER);
  });

  it('ignores all but the latest response', () => {
    const { block, requests, respond } = start();
    block.show(VIEW);
    block.show(OTHER);
    respond(requests[0]);
    expect(block.snapshot.view).toBeUndefined();
    respond(requests[1]);
    expect(block.snapshot.view).toBe(OTHER);
  });

  it('keeps the top row in place while others arrive, except at the very top', () => {
    const { block, requests, shifts, respond } = start();
    block.show(VIEW);
    respond();
    block.setVisible(0, 20);
    block.refresh();
    expect(requests.at(-1)).not.toHaveProperty('anchor');
    respond();
    block.setVisible(40, 60);
    block.refresh();
    expect(requests.at(-1)).toMatchObject({ anchor: { id: 'arxiv:40', index: 40 } });
    respond(requests.at(-1), 7);
    expect(shifts.at(-1)).toBe(7);
    block.refresh();
    expect(requests.at(-1)).toMatchObject({ anchor: { index: 47 } });
  });

  it('starts at the requested row', () => {
    const { block, requests } = start();
    block.show(VIEW, 700);
    expect(requests).toMatchObject([{ from: 550, to: 850 }]);
    expect(requests[0]).not.toHaveProperty('anchor');
  });
});

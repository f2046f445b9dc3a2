// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useKeyListener } from '#components/keys/key-actions.ts';
import { toPaper } from '#core/paper/paper.ts';
import type { Place } from '#state/url/place.ts';
import { useListFocus } from './use-list-focus.ts';

afterEach(cleanup);

const row = { file: 'a.md', line: 1, source: 'arxiv', place: 1 };
const LIST: Place = { at: 'list' };
const rows = { reveal: vi.fn(), focus: vi.fn(), moveFocus: vi.fn(), focusedLink: vi.fn() };
const actions = { previous: undefined, next: vi.fn(), close: vi.fn(), showVariant: vi.fn() };

beforeEach(() => vi.clearAllMocks());

interface Shown {
  /** Key of the open paper; undefined: none is open. */
  open?: string;
  index?: number;
  order?: unknown;
}

function render(shown: Shown) {
  return renderHook(
    ({ open, index = -1, order = index }: Shown) => {
      const place: Place = open === undefined ? LIST : { at: 'paper', address: `arxiv/${open}` };
      const data = open === undefined ? undefined : toPaper([{ ...row, id: `arxiv:${open}` }]);
      const paper = { data, error: undefined };
      useKeyListener();
      useListFocus({
        view: { place, paper, appearance: undefined, index, count: 3 },
        actions,
        rows,
        order,
      });
    },
    { initialProps: shown },
  );
}

function press(key: string): void {
  act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
}

it('reveals the open row once its index is known, and again in another order', () => {
  const { rerender } = render({ open: 'a', order: 'by date' });
  expect(rows.reveal).not.toHaveBeenCalled();
  rerender({ open: 'a', index: 2, order: 'by date' });
  // Rows that arrive above move the row, but not what the reader sees.
  rerender({ open: 'a', index: 5, order: 'by date' });
  expect(rows.reveal.mock.calls).toEqual([[{ id: 'arxiv:a', index: 2 }]]);
  rerender({ open: 'a', index: 0, order: 'by title' });
  expect(rows.reveal).toHaveBeenLastCalledWith({ id: 'arxiv:a', index: 0 });
});

it('gives the focus to the row of the paper that was closed, once', () => {
  const { rerender } = render({ open: 'a', index: 0 });
  rerender({ open: 'b', index: 1 });
  expect(rows.focus).not.toHaveBeenCalled();
  rerender({});
  rerender({});
  expect(rows.focus.mock.calls).toEqual([[{ id: 'arxiv:b', index: 1 }]]);
});

it('moves along the rows, and from paper to paper while one is open', () => {
  const { rerender } = render({});
  press('j');
  press('k');
  expect(rows.moveFocus.mock.calls).toEqual([[1], [-1]]);
  rerender({ open: 'a', index: 0 });
  press('j');
  press('k');
  expect(actions.next).toHaveBeenCalledOnce();
  expect(rows.moveFocus).toHaveBeenCalledTimes(2);
  press('Escape');
  expect(actions.close).toHaveBeenCalledOnce();
});

it('opens the row with the focus', () => {
  const link = { click: vi.fn() };
  render({});
  press('o');
  rows.focusedLink.mockReturnValueOnce(link);
  press('o');
  expect(link.click).toHaveBeenCalledOnce();
});

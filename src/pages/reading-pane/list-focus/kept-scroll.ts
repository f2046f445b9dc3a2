/**
 * Lists come back scrolled to where they were left. What is kept is the first row in view and its offset, not only `scrollTop`: the
 * browser draws rows when they come into view, and until then it only estimates their height.
 */
import { type RefObject, useLayoutEffect } from 'react';

interface KeptScroll {
  /** `scrollTop` of the pane, for as long as the row is not there. */
  top: number;
  row?: RowOffset;
}

interface RowOffset {
  id: string;
  /** Pixels from the upper edge of the pane down to the row; negative for a row that is partly scrolled out. */
  offset: number;
}

/** By list, for as long as the page lives. */
const kept = new Map<string, KeptScroll>();

/** The current `scrollTop` of each pane: reading it from the element could force a layout. */
const tops = new WeakMap<HTMLElement, number>();

/** Ends the restoring of a pane's scroll. */
const releases = new WeakMap<HTMLElement, () => void>();

/** Milliseconds for which rows may still arrive or change their height after a list has come back. */
const RESTORE_MS = 3_000;

/** Restores the list's scroll when it appears, and keeps it from then on. `list` is undefined until the rows are known. */
export function useKeptScroll(pane: RefObject<HTMLElement | null>, list: string | undefined): void {
  useLayoutEffect(
    () => (pane.current && list !== undefined ? keepScroll(pane.current, list) : undefined),
    [pane, list],
  );
}

/** For code that scrolls the pane itself: restoring must not undo that. */
export function releaseScroll(pane: HTMLElement | null): void {
  if (pane) releases.get(pane)?.();
}

function keepScroll(pane: HTMLElement, list: string): () => void {
  const { top = 0, row } = kept.get(list) ?? {};
  if (top !== (tops.get(pane) ?? 0)) {
    pane.scrollTop = top;
    // Where the rows are still too few to scroll so far, it is less.
    tops.set(pane, top === 0 ? 0 : pane.scrollTop);
  }
  let restoring = top === 0 ? undefined : row;
  const update = () => {
    if (restoring) scrollToRow(pane, restoring);
    else kept.set(list, readScroll(pane));
  };
  const release = () => {
    restoring = undefined;
  };
  const stopWatching = watch(pane, update);
  const stopReleasing = restoring && releaseOnInput(pane, release);
  return () => {
    stopWatching();
    stopReleasing?.();
  };
}

/** Calls back when the pane was scrolled, and when its content has got another height. */
function watch(pane: HTMLElement, update: () => void): () => void {
  let frame = 0;
  const onScroll = () => {
    tops.set(pane, pane.scrollTop);
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      update();
    });
  };
  const sizes = new ResizeObserver(update);
  const observe = () => {
    for (const child of pane.children) sizes.observe(child);
  };
  const children = new MutationObserver(observe);
  children.observe(pane, { childList: true });
  observe();
  pane.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    pane.removeEventListener('scroll', onScroll);
    sizes.disconnect();
    children.disconnect();
    cancelAnimationFrame(frame);
  };
}

function releaseOnInput(pane: HTMLElement, release: () => void): () => void {
  const timer = setTimeout(release, RESTORE_MS);
  const events = ['wheel', 'touchstart', 'pointerdown', 'keydown'];
  for (const event of events) addEventListener(event, release, { capture: true, passive: true });
  releases.set(pane, release);
  return () => {
    clearTimeout(timer);
    for (const event of events) removeEventListener(event, release, { capture: true });
    releases.delete(pane);
  };
}

function readScroll(pane: HTMLElement): KeptScroll {
  const edge = pane.getBoundingClientRect().top;
  const row = firstRowBelow(edge, [...pane.querySelectorAll<HTMLElement>('[data-id]')]);
  const top = tops.get(pane) ?? 0;
  return row
    ? { top, row: { id: row.dataset.id!, offset: row.getBoundingClientRect().top - edge } }
    : { top };
}

/** The first row whose lower edge is below `edge`, by bisection. */
function firstRowBelow(edge: number, rows: readonly HTMLElement[]): HTMLElement | undefined {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.getBoundingClientRect().bottom > edge) high = middle;
    else low = middle + 1;
  }
  return rows[low];
}

function scrollToRow(pane: HTMLElement, { id, offset }: RowOffset): void {
  const row = pane.querySelector(`[data-id="${CSS.escape(id)}"]`);
  if (!row) return;
  const distance = row.getBoundingClientRect().top - pane.getBoundingClientRect().top - offset;
  if (Math.abs(distance) >= 1) pane.scrollTop += distance;
}

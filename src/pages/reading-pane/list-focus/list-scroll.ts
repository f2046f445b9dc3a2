/** Where a list was left, and the way back there: by the row that was in sight, since rows take their height only when they are seen. */

interface Left {
  top: number;
  /** A row that was in sight, and how far below the upper edge it stood. */
  row?: { id: string; offset: number };
}

/** For as long as the page lives: a list that was taken off the screen meanwhile comes back as it was, too. */
const left = new Map<string, Left>();
/** Rows that are not there by then are not coming. */
const PATIENCE_MS = 3_000;

/** Brings the list to where it was left, or to its top, and notes where it goes from there; returns the end of that. */
export function keepScroll(pane: HTMLElement, key: string): () => void {
  const stop = restore(pane, left.get(key));
  let frame = 0;
  const note = () => {
    frame = 0;
    left.set(key, whereIn(pane));
  };
  const onScroll = () => {
    frame ||= requestAnimationFrame(note);
  };
  pane.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    pane.removeEventListener('scroll', onScroll);
    cancelAnimationFrame(frame);
    stop();
  };
}

function whereIn(pane: HTMLElement): Left {
  const { left: x, top: y, height } = pane.getBoundingClientRect();
  const row = document.elementFromPoint(x + 60, y + height / 3)?.closest<HTMLElement>('tr[data-id]');
  const top = pane.scrollTop;
  return row ? { top, row: { id: row.dataset.id!, offset: row.getBoundingClientRect().top - y } } : { top };
}

/** A long list completes behind its first rows: until the row is there the place is looked for with each change of its height. */
function restore(pane: HTMLElement, to: Left | undefined): () => void {
  pane.scrollTop = to?.top ?? 0;
  if (!to?.row || reach(pane, to.row)) return () => {};
  const { row } = to;
  const content = new ResizeObserver(() => reach(pane, row) && stop());
  for (const child of pane.children) content.observe(child);
  const timer = setTimeout(stop, PATIENCE_MS);
  function stop(): void {
    content.disconnect();
    clearTimeout(timer);
  }
  for (const moved of ['wheel', 'touchstart', 'keydown']) pane.addEventListener(moved, stop, { once: true });
  return stop;
}

function reach(pane: HTMLElement, { id, offset }: NonNullable<Left['row']>): boolean {
  const row = pane.querySelector(`tr[data-id="${CSS.escape(id)}"]`);
  if (!row) return false;
  pane.scrollTop += row.getBoundingClientRect().top - pane.getBoundingClientRect().top - offset;
  return true;
}

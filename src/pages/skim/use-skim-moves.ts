/** The reader's moves while skimming: every mark goes on to the next paper by itself. For keys, buttons and swipes alike. */
import { useEffect, useRef, useState } from 'react';
import { useKeyAction } from '#components/keys/key-actions.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { placeInList } from '#pages/day/use-day-view.ts';
import { usePageKeys } from '#pages/reading-pane/frame/use-page-keys.ts';
import { libraryStore } from '#state/library/store/library-view.ts';
import { isMarked, type MarkField } from '#state/library/store/mark.ts';
import { mark, setMetadata, undo } from '#state/library/store/use-library.ts';
import { SKIM_END } from '#state/url/place.ts';
import { useGo, useGoBack } from '#state/url/use-go.ts';
import { usePlaceNow } from '#state/url/use-place.ts';
import { hereOf, nextOpen, placeNamed, positionKey, type SkimReading } from './use-skim-view.ts';

export interface SkimMoves {
  /** Undefined where there is nothing before, or nothing behind. */
  back: (() => void) | undefined;
  next: (() => void) | undefined;
  /** Marks the paper on the screen and goes on; undefined at the end. */
  star: (() => void) | undefined;
  readOn: (() => void) | undefined;
  toggleRead: (() => void) | undefined;
  open: (() => void) | undefined;
  /** To the first paper that was not dealt with. */
  goOn(): void;
  undo(): void;
  leave(): void;
}

export function useSkimMoves(reading: SkimReading): SkimMoves {
  const { list, rows, at } = reading;
  const go = useGo();
  const goBack = useGoBack();
  const now = usePlaceInRows(reading);
  const atPaper = at < rows.length;
  const show = (to: number) => {
    go({ at: 'skim', ...list, here: hereOf(rows[to]) }, { replace: true });
    void setMetadata('position', rows[to]?.id ?? SKIM_END, positionKey(list));
  };
  const { put, decided, settled } = usePending();
  const advance = () => show(nextOpen(rows, now(), libraryStore.get().marks, decided));
  const star = onPaper((row) => {
    const starred = isNow('starred', row);
    put('starred', !starred, row);
    // Whoever takes a star away has come back to correct it.
    if (!starred) advance();
  });
  const readOn = onPaper((row) => {
    if (!isNow('read', row)) put('read', true, row);
    advance();
  });
  /** Does it to the paper that is on the screen by then; undefined at the end. */
  function onPaper(act: (row: Appearance) => void): (() => void) | undefined {
    if (!atPaper) return undefined;
    return () => {
      const row = rows[now()];
      if (row) act(row);
    };
  }
  return {
    back: at > 0 ? () => show(Math.max(0, now() - 1)) : undefined,
    next: onPaper(() => show(now() + 1)),
    star,
    readOn,
    toggleRead: onPaper((row) => put('read', !isNow('read', row), row)),
    open: onPaper((row) => go(placeInList(row, list))),
    goOn: () => show(nextOpen(rows, -1, libraryStore.get().marks)),
    undo: () =>
      void settled()
        .then(() => undoIn(rows))
        .then((place) => place !== -1 && show(place)),
    leave: () => goBack({ at: 'list', ...list }, { replace: true }),
  };
}

function isNow(field: MarkField, { id }: Appearance): boolean {
  return isMarked(libraryStore.get().marks.get(id), field);
}

/** Marks on their way to the disk: the reader is ahead of them, and goes on as if they were there. */
function usePending() {
  const [decided] = useState(() => new Set<string>());
  const last = useRef<Promise<unknown>>(undefined);
  const put = (field: MarkField, is: boolean, row: Appearance) => {
    if (is) decided.add(row.id);
    last.current = mark(field, is, [row]).then(() => decided.delete(row.id));
  };
  return { decided, put, settled: async () => void (await last.current) };
}

/** Which row the address names at the moment of asking: fingers are faster than pages. */
function usePlaceInRows({ rows, at }: SkimReading): () => number {
  const placeNow = usePlaceNow();
  return () => {
    const place = placeNow();
    return placeNamed(rows, place.at === 'skim' ? place.here : undefined) ?? at;
  };
}

/** Back to the paper whose mark was taken back; -1 where it is not in this list. */
async function undoIn(rows: readonly Appearance[]): Promise<number> {
  const before = libraryStore.get().marks;
  await undo();
  const { marks } = libraryStore.get();
  return rows.findIndex(({ id }) => before.get(id) !== marks.get(id));
}

export function useSkimKeys(moves: SkimMoves): void {
  usePageKeys();
  useKeyAction('next', moves.next);
  useKeyAction('previous', moves.back);
  useKeyAction('star', moves.star);
  useKeyAction('readOn', moves.readOn);
  useKeyAction('read', moves.toggleRead);
  useKeyAction('undo', moves.undo);
  useKeyAction('back', moves.leave);
  useKeyAction('open', () => {
    // Enter on a button, a link or a note is that one's own.
    if (document.activeElement?.closest('a, button, summary')) return false;
    moves.open?.();
    return true;
  });
}

/** The address names what is on the screen as soon as that is known. */
export function useSkimAddress({ list, rows, at, ready, named }: SkimReading): void {
  const go = useGo();
  const here = ready && !named && rows.length > 0 ? hereOf(rows[at]) : undefined;
  useEffect(() => {
    if (here !== undefined) go({ at: 'skim', ...list, here }, { replace: true });
  }, [here, list, go]);
}

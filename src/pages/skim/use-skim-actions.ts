/** What can be done while skimming; the same for keys, buttons and swipes. Marking a paper goes on to the next. */
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
import { indexNamed, nameOf, nextUndone, positionKey, type SkimView } from './use-skim-view.ts';

export interface SkimActions {
  /** Undefined where there is no such paper. */
  previous: (() => void) | undefined;
  next: (() => void) | undefined;
  /** Mark the current paper and go on; undefined at the end of the list. */
  star: (() => void) | undefined;
  readOn: (() => void) | undefined;
  toggleRead: (() => void) | undefined;
  open: (() => void) | undefined;
  /** To the first paper that is neither read nor starred. */
  restart(): void;
  undo(): void;
  leave(): void;
}

export function useSkimActions(view: SkimView): SkimActions {
  const { list, rows, index } = view;
  const go = useGo();
  const goBack = useGoBack();
  const indexNow = useIndexNow(view);
  const { put, pending, saved } = usePendingMarks();
  const show = (target: number) => {
    go({ at: 'skim', ...list, here: nameOf(rows[target]) }, { replace: true });
    void setMetadata('position', rows[target]?.id ?? SKIM_END, positionKey(list));
  };
  const advance = () => show(nextUndone(rows, indexNow(), libraryStore.get().marks, pending));
  /** For the paper that is current when the action runs; undefined at the end of the list. */
  const onPaper = (act: (row: Appearance) => void) => {
    if (index >= rows.length) return undefined;
    return () => {
      const row = rows[indexNow()];
      if (row) act(row);
    };
  };
  const undoLast = async () => {
    await saved();
    const undone = await undoIn(rows);
    if (undone !== -1) show(undone);
  };
  return {
    previous: index > 0 ? () => show(Math.max(0, indexNow() - 1)) : undefined,
    next: onPaper(() => show(indexNow() + 1)),
    star: onPaper((row) => {
      const isStarred = isMarkedNow('starred', row);
      put('starred', !isStarred, row);
      // Taking a star away is a correction: the paper stays on the screen.
      if (!isStarred) advance();
    }),
    readOn: onPaper((row) => {
      if (!isMarkedNow('read', row)) put('read', true, row);
      advance();
    }),
    toggleRead: onPaper((row) => put('read', !isMarkedNow('read', row), row)),
    open: onPaper((row) => go(placeInList(row, list))),
    restart: () => show(nextUndone(rows, -1, libraryStore.get().marks)),
    undo: () => void undoLast(),
    leave: () => goBack({ at: 'list', ...list }, { replace: true }),
  };
}

function isMarkedNow(field: MarkField, { id }: Appearance): boolean {
  return isMarked(libraryStore.get().marks.get(id), field);
}

/** Marks that are being saved. The reader does not wait for them, so the next paper is chosen as if they were there. */
function usePendingMarks() {
  const [pending] = useState(() => new Set<string>());
  const last = useRef<Promise<unknown>>(undefined);
  const put = (field: MarkField, is: boolean, row: Appearance) => {
    if (is) pending.add(row.id);
    last.current = mark(field, is, [row]).then(() => pending.delete(row.id));
  };
  return { pending, put, saved: async () => void (await last.current) };
}

/** The index that the current address names: fingers are faster than rendering. */
function useIndexNow({ rows, index }: SkimView): () => number {
  const placeNow = usePlaceNow();
  return () => {
    const place = placeNow();
    return indexNamed(rows, place.at === 'skim' ? place.here : undefined) ?? index;
  };
}

/** Undoes the last mark. Returns the index of its paper, or -1 where the list does not have it. */
async function undoIn(rows: readonly Appearance[]): Promise<number> {
  const before = libraryStore.get().marks;
  await undo();
  const { marks } = libraryStore.get();
  return rows.findIndex(({ id }) => before.get(id) !== marks.get(id));
}

export function useSkimKeys(actions: SkimActions): void {
  usePageKeys();
  useKeyAction('next', actions.next);
  useKeyAction('previous', actions.previous);
  useKeyAction('star', actions.star);
  useKeyAction('readOn', actions.readOn);
  useKeyAction('read', actions.toggleRead);
  useKeyAction('undo', actions.undo);
  useKeyAction('back', actions.leave);
  useKeyAction('open', () => {
    // Enter on a button, a link or a note keeps its own meaning.
    if (document.activeElement?.closest('a, button, summary')) return false;
    actions.open?.();
    return true;
  });
}

/** Completes an address that does not name the current paper. */
export function useSkimAddress({ list, rows, index, ready, isNamed }: SkimView): void {
  const go = useGo();
  const here = ready && !isNamed && rows.length > 0 ? nameOf(rows[index]) : undefined;
  useEffect(() => {
    if (here !== undefined) go({ at: 'skim', ...list, here }, { replace: true });
  }, [here, list, go]);
}

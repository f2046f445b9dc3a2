/** The reader's moves through a list, for keys, buttons and bars alike. */
import { useCallback } from 'react';
import { useKeyAction } from '#components/keys/key-actions.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { idOfAddress } from '#core/paper/paper-id.ts';
import { usePageKeys } from '#pages/reading-pane/frame/use-page-keys.ts';
import type { Sort } from '#state/url/address-terms.ts';
import type { PaperPlace, Place } from '#state/url/place.ts';
import { useGo, useGoBack } from '#state/url/use-go.ts';
import { usePlaceNow } from '#state/url/use-place.ts';
import { appearanceKey, type OpenPaper, placeInList, type Reading } from './use-day-view.ts';

/** What can be done while a paper is open. */
export interface PaperMoves {
  /** To the neighbour in the list; undefined where there is none. */
  previous: (() => void) | undefined;
  next: (() => void) | undefined;
  back(): void;
  showVariant(appearance: Appearance): void;
}

export interface ReaderMoves extends PaperMoves {
  sortBy(sort: Sort | undefined): void;
}

export function useReaderMoves(reading: Reading): ReaderMoves {
  const { place, list, rows, at } = reading;
  const go = useGo();
  const goBack = useGoBack();
  const steps = useSteps(rows, at, (row) => placeInList(row, list));
  const back = useCallback(() => goBack({ at: 'list', ...list }), [goBack, list]);
  const sortBy = useCallback(
    (sort: Sort | undefined) => {
      const { sort: _, ...rest } = list;
      const sorted = sort ? { ...rest, sort } : rest;
      if (place.at === 'paper') go({ ...place, from: sorted }, { replace: true });
      else go({ at: 'list', ...sorted }, { replace: true });
    },
    [go, list, place],
  );
  return { ...steps, back, sortBy, showVariant: useShowVariant(place) };
}

/** From paper to paper of a list. Each step begins where the address is by then: keys are faster than pages. */
export function useSteps<Row extends { id: string }>(
  rows: readonly Row[],
  at: number,
  placeOf: (row: Row) => PaperPlace,
): Pick<PaperMoves, 'previous' | 'next'> {
  const go = useGo();
  const placeNow = usePlaceNow();
  const step = (by: 1 | -1) => {
    if (at === -1 || !rows[at + by]) return undefined;
    return () => {
      const row = rows[(rowNamed(rows, placeNow()) ?? at) + by];
      if (row) go(placeOf(row), { replace: true });
    };
  };
  return { previous: step(-1), next: step(1) };
}

function rowNamed(rows: readonly { id: string }[], place: Place): number | undefined {
  if (place.at !== 'paper') return undefined;
  const named = idOfAddress(place.address);
  const at = rows.findIndex(({ id }) => id === named);
  return at === -1 ? undefined : at;
}

/** Shows what another digest says of the open paper. */
export function useShowVariant(place: Place): PaperMoves['showVariant'] {
  const go = useGo();
  return (appearance) => {
    if (place.at === 'paper') go({ ...place, on: appearanceKey(appearance) }, { replace: true });
  };
}

/**
 * What the keys mean while the reader is on the screen. `list` is the pane whose rows `j` and `k` walk while no paper is open; a list
 * of which only a part is there knows better how to walk.
 */
export function useReaderKeys(
  reading: OpenPaper,
  moves: PaperMoves,
  list: React.RefObject<HTMLElement | null>,
  walk: (by: 1 | -1) => void = (by) => focusRow(list.current, by),
): void {
  usePageKeys();
  const open = reading.place.at === 'paper';
  useKeyAction('next', open ? (moves.next ?? nothing) : () => walk(1));
  useKeyAction('previous', open ? (moves.previous ?? nothing) : () => walk(-1));
  useKeyAction('open', () => openFocused(list.current));
  useKeyAction('back', open ? moves.back : undefined);
}

/** At the end of the list the key is still ours. */
function nothing(): void {}

function titleLinks(list: HTMLElement | null): HTMLAnchorElement[] {
  return [...(list?.querySelectorAll<HTMLAnchorElement>('tbody a[href]') ?? [])];
}

function focusRow(list: HTMLElement | null, by: 1 | -1): void {
  const links = titleLinks(list);
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const link = links[at === -1 ? (by === 1 ? 0 : links.length - 1) : at + by];
  link?.focus({ preventScroll: true });
  link?.closest('tr')?.scrollIntoView({ block: 'nearest' });
}

/** `o` follows the focused title; Enter on a link or button is the browser's own. */
function openFocused(list: HTMLElement | null): boolean {
  const link = titleLinks(list).find((one) => one === document.activeElement);
  if (!link) return false;
  link.click();
  return true;
}

/** From paper to paper of a list whose rows are all known. */
import { idOfAddress } from '#core/paper/paper-id.ts';
import type { ReadingActions } from '#pages/reading-pane/frame/use-reading-actions.ts';
import type { PaperPlace, Place } from '#state/url/place.ts';
import { useGo } from '#state/url/use-go.ts';
import { usePlaceNow } from '#state/url/use-place.ts';

interface List<Row> {
  rows: readonly Row[];
  /** Index of the open paper, or -1. */
  index: number;
}

/** Each step starts from the current address, which may be ahead of the screen: keys repeat faster than the page renders. */
export function useSteps<Row extends { id: string }>(
  { rows, index }: List<Row>,
  placeOf: (row: Row) => PaperPlace,
): Pick<ReadingActions, 'previous' | 'next'> {
  const go = useGo();
  const placeNow = usePlaceNow();
  const step = (by: 1 | -1) => {
    if (index === -1 || !rows[index + by]) return undefined;
    return () => {
      const row = rows[(indexAt(rows, placeNow()) ?? index) + by];
      if (row) go(placeOf(row), { replace: true });
    };
  };
  return { previous: step(-1), next: step(1) };
}

/** Index of the row whose paper the address names. */
function indexAt(rows: readonly { id: string }[], place: Place): number | undefined {
  if (place.at !== 'paper') return undefined;
  const named = idOfAddress(place.address);
  const index = rows.findIndex(({ id }) => id === named);
  return index === -1 ? undefined : index;
}

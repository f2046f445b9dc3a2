/** What can be done while a paper is open beside a list. */
import { useCallback } from 'react';
import type { Appearance } from '#core/paper/paper.ts';
import { appearanceKey } from '#pages/reading-pane/paper/open-paper.ts';
import type { Place } from '#state/url/place.ts';
import { useGo, useGoBack } from '#state/url/use-go.ts';

export interface ReadingActions {
  /** To the neighbour in the list; undefined where there is none. */
  previous: (() => void) | undefined;
  next: (() => void) | undefined;
  /** Back to the list. */
  close(): void;
  /** Shows what another digest says of the open paper. */
  showVariant(appearance: Appearance): void;
}

/** The actions that are the same beside every list. */
export function useReadingActions(place: Place, list: Place): Pick<ReadingActions, 'close' | 'showVariant'> {
  const go = useGo();
  const goBack = useGoBack();
  return {
    close: useCallback(() => goBack(list), [goBack, list]),
    showVariant: (appearance) => {
      if (place.at === 'paper') go({ ...place, on: appearanceKey(appearance) }, { replace: true });
    },
  };
}

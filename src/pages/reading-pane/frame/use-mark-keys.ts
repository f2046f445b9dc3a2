/** What the keys of marks mean: they act on the open paper, else on the row with the focus. */

import { runKeyAction, useKeyAction } from '#components/keys/key-actions.ts';
import { idOfAddress } from '#core/paper/paper-id.ts';
import type { MarkedPaper, MarkField } from '#state/library/store/mark.ts';
import { mark, toggleMark, undo } from '#state/library/store/use-library.ts';
import type { Place } from '#state/url/place.ts';
import { usePlaceNow } from '#state/url/use-place.ts';

interface Marked {
  /** The open paper. */
  paper: MarkedPaper | undefined;
  /** A paper of the list by its id. */
  inList(id: string): MarkedPaper | undefined;
}

export function useMarkKeys({ paper, inList }: Marked): void {
  const placeNow = usePlaceNow();
  const meant = () => (paper ? opened(paper, placeNow(), inList) : focused(inList));
  const toggle = (field: MarkField) => () => {
    const one = meant();
    if (!one) return false;
    void toggleMark(field, one);
    return true;
  };
  useKeyAction('star', toggle('starred'));
  useKeyAction('read', toggle('read'));
  useKeyAction('readOn', () => {
    const one = meant();
    if (!one) return false;
    void mark('read', true, [one]);
    runKeyAction('next');
    return true;
  });
  useKeyAction('undo', () => void undo());
}

/** The paper that the address names, which may be ahead of the one on the screen. */
function opened(paper: MarkedPaper, place: Place, inList: Marked['inList']): MarkedPaper {
  const id = place.at === 'paper' ? idOfAddress(place.address) : paper.id;
  return (id !== paper.id && inList(id)) || paper;
}

function focused(inList: Marked['inList']): MarkedPaper | undefined {
  const id = document.activeElement?.closest<HTMLElement>('#list [data-id]')?.dataset.id;
  return id === undefined ? undefined : inList(id);
}

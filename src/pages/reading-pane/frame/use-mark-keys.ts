/** The keys that mark: they act on the open paper, else on the row with the focus. */
import { runKeyAction, useKeyAction } from '#components/keys/key-actions.ts';
import { idOfAddress } from '#core/paper/paper-id.ts';
import { focusedRowId } from '#pages/reading-pane/list-focus/list-rows.ts';
import type { MarkedPaper, MarkField } from '#state/library/store/mark.ts';
import { mark, toggleMark, undo } from '#state/library/store/use-library.ts';
import type { Place } from '#state/url/place.ts';
import { usePlaceNow } from '#state/url/use-place.ts';

interface Papers {
  /** The open paper. */
  paper: MarkedPaper | undefined;
  /** A paper of the list, by its id. */
  paperOf(id: string): MarkedPaper | undefined;
}

export function useMarkKeys({ paper, paperOf }: Papers): void {
  const placeNow = usePlaceNow();
  const target = () => (paper ? paperAt(placeNow(), paper, paperOf) : focusedPaper(paperOf));
  const toggle = (field: MarkField) => () => {
    const marked = target();
    if (!marked) return false;
    void toggleMark(field, marked);
    return true;
  };
  useKeyAction('star', toggle('starred'));
  useKeyAction('read', toggle('read'));
  useKeyAction('readOn', () => {
    const marked = target();
    if (!marked) return false;
    void mark('read', true, [marked]);
    runKeyAction('next');
    return true;
  });
  useKeyAction('undo', () => void undo());
}

/** The paper that the address names, which may be ahead of the one on the screen. */
function paperAt(place: Place, shown: MarkedPaper, paperOf: Papers['paperOf']): MarkedPaper {
  const id = place.at === 'paper' ? idOfAddress(place.address) : shown.id;
  return (id !== shown.id && paperOf(id)) || shown;
}

function focusedPaper(paperOf: Papers['paperOf']): MarkedPaper | undefined {
  const id = focusedRowId();
  return id === undefined ? undefined : paperOf(id);
}

/** Above the paper on a wide screen: its position in the list, the previous and next paper, and back to the list. */
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useMessages } from '#components/use-messages.ts';
import type { ReadingActions } from '#pages/reading-pane/frame/use-reading-actions.ts';
import { IconButton } from '#ui/icon-button.tsx';
import type { OpenPaper } from './open-paper.ts';

export function PaperToolbar({ view, actions }: { view: OpenPaper; actions: ReadingActions }) {
  const { reader, list } = useMessages('common');
  const paper = useMessages('paper-detail');
  const { index, count } = view;
  return (
    <div className="paper-toolbar">
      {index !== -1 && <span className="mr-2 tabular-nums">{list.position(index + 1, count)}</span>}
      <IconButton label={`${reader.previous} (k)`} onClick={actions.previous}>
        <ArrowUp aria-hidden="true" size={17} strokeWidth={1.6} />
      </IconButton>
      <IconButton label={`${reader.next} (j)`} onClick={actions.next}>
        <ArrowDown aria-hidden="true" size={17} strokeWidth={1.6} />
      </IconButton>
      <IconButton label={`${paper.back} (Esc)`} onClick={actions.close}>
        <X aria-hidden="true" size={17} strokeWidth={1.6} />
      </IconButton>
    </div>
  );
}

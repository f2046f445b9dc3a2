/** Above the paper at a desk: back to the list, and the papers before and after it. On a phone the bottom bar does this. */
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useMessages } from '#components/use-messages.ts';
import type { PaperMoves } from '#pages/day/use-day-moves.ts';
import type { OpenPaper } from '#pages/day/use-day-view.ts';
import { IconButton } from '#ui/icon-button.tsx';

export function Positions({ reading, moves }: { reading: OpenPaper; moves: PaperMoves }) {
  const { reader, list } = useMessages('common');
  const paper = useMessages('paper');
  const { at, count } = reading;
  return (
    <div className="positions">
      {at !== -1 && <span className="mr-2 tabular-nums">{list.position(at + 1, count)}</span>}
      <IconButton label={`${reader.previous} (k)`} onClick={moves.previous}>
        <ArrowUp aria-hidden="true" size={17} strokeWidth={1.6} />
      </IconButton>
      <IconButton label={`${reader.next} (j)`} onClick={moves.next}>
        <ArrowDown aria-hidden="true" size={17} strokeWidth={1.6} />
      </IconButton>
      <IconButton label={`${paper.back} (Esc)`} onClick={moves.back}>
        <X aria-hidden="true" size={17} strokeWidth={1.6} />
      </IconButton>
    </div>
  );
}

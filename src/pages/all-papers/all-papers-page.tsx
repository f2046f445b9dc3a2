/** The table of all papers, and the paper beside it. */
import { ArrowUp } from 'lucide-react';
import { useRef } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { ListBar } from '#pages/reading-pane/frame/list-bar.tsx';
import { ReadingFrame } from '#pages/reading-pane/frame/reading-frame.tsx';
import { virtualRows } from '#pages/reading-pane/list-focus/virtual-rows.ts';
import { AllPapersList } from './all-papers-list.tsx';
import { useAllPapersActions } from './use-all-papers-actions.ts';
import { useAllPapersView } from './use-all-papers-view.ts';

export function AllPapersPage() {
  const all = useMessages('all-papers');
  const view = useAllPapersView();
  const actions = useAllPapersActions(view);
  const pane = useRef<HTMLElement>(null);
  const { scroller, snapshot } = view;
  return (
    <ReadingFrame
      {...{ view, actions }}
      rows={virtualRows(pane, view)}
      order={view.shown}
      paperOf={(id) => snapshot.rows.find((row) => row.id === id)}
      title={[all.title]}
      list={<AllPapersList ref={pane} view={view} actions={actions} />}
      bar={
        <ListBar>
          <button type="button" className="bar-item" onClick={() => scroller.startAt(0)}>
            <ArrowUp aria-hidden="true" size={21} strokeWidth={1.5} />
            {all.top}
          </button>
        </ListBar>
      }
    />
  );
}

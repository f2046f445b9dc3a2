/** The papers that the reader marked, and the paper beside them. The rows need no archive: each mark keeps what its row shows. */

import { useCallback, useRef } from 'react';
import { useKeyAction } from '#components/keys/key-actions.ts';
import { useMessages } from '#components/use-messages.ts';
import type { Sort } from '#core/paper/sort.ts';
import { ListBar } from '#pages/reading-pane/frame/list-bar.tsx';
import { ReadingFrame } from '#pages/reading-pane/frame/reading-frame.tsx';
import { type ReadingActions, useReadingActions } from '#pages/reading-pane/frame/use-reading-actions.ts';
import { focusedRowId } from '#pages/reading-pane/list-focus/list-rows.ts';
import { useSteps } from '#pages/reading-pane/list-focus/use-steps.ts';
import { virtualRows } from '#pages/reading-pane/list-focus/virtual-rows.ts';
import { useGo } from '#state/url/use-go.ts';
import { LibraryList } from './library-list.tsx';
import { type LibraryPageView, placeInLibrary, useLibraryPageView } from './use-library-page-view.ts';
import { useSelection } from './use-selection.ts';

export function LibraryPage() {
  const words = useMessages('marks');
  const view = useLibraryPageView();
  const actions = useLibraryActions(view);
  const pane = useRef<HTMLElement>(null);
  const selection = useSelection();
  useSelectKey(selection);
  return (
    <ReadingFrame
      {...{ view, actions }}
      rows={virtualRows(pane, view)}
      order={view.list}
      paperOf={(id) => view.rows.find((row) => row.id === id)}
      title={[view.list.at === 'starred' ? words.starredPapers : words.library]}
      list={<LibraryList ref={pane} {...{ view, selection }} onSort={actions.sortBy} />}
      bar={<ListBar />}
    />
  );
}

/** `v` selects the row with the focus, or takes it out of the selection. */
function useSelectKey({ active, begin }: ReturnType<typeof useSelection>): void {
  useKeyAction('select', () => {
    const id = focusedRowId();
    if (id === undefined) return false;
    if (active) active.toggle(id);
    else begin(id);
    return true;
  });
}

interface LibraryActions extends ReadingActions {
  sortBy(sort: Sort | undefined): void;
}

function useLibraryActions(view: LibraryPageView): LibraryActions {
  const { place, list } = view;
  const go = useGo();
  return {
    ...useSteps(view, ({ id }) => placeInLibrary(id, list)),
    ...useReadingActions(place, list),
    sortBy: useCallback(
      (sort) => {
        const { sort: _, ...options } = list;
        const sorted = sort ? { ...options, sort } : options;
        go(place.at === 'paper' ? { ...place, within: sorted } : sorted, { replace: true });
      },
      [go, place, list],
    ),
  };
}

/** What every reading page has, whatever its list: the list beside the open paper, its keys and focus, and the bar at the bottom of a phone. */
import './reading-frame.css';
import type { ReactNode } from 'react';
import type { MarksIn } from '#features/paper-detail/paper-abstract.tsx';
import type { ListRows } from '#pages/reading-pane/list-focus/list-rows.ts';
import { useListFocus } from '#pages/reading-pane/list-focus/use-list-focus.ts';
import { DetailPane } from '#pages/reading-pane/paper/detail-pane.tsx';
import { type OpenPaper, paperToMark } from '#pages/reading-pane/paper/open-paper.ts';
import type { MarkedPaper } from '#state/library/store/mark.ts';
import { Bar, PaperBar } from './bottom-bar.tsx';
import { MarkNotices } from './mark-notices.tsx';
import { PageTitle } from './page-title.tsx';
import { Split } from './split.tsx';
import { useCanonicalAddress } from './use-canonical-address.ts';
import { useMarkKeys } from './use-mark-keys.ts';
import type { ReadingActions } from './use-reading-actions.ts';

interface Props {
  view: OpenPaper;
  actions: ReadingActions;
  rows: ListRows;
  /** Another value for another order of the rows. */
  order: unknown;
  /** A paper of the list, by its id. */
  paperOf(id: string): MarkedPaper | undefined;
  /** The name of the list in parts, the most specific first. */
  title: readonly (string | undefined)[];
  list: ReactNode;
  /** The bar while no paper is open. */
  bar: ReactNode;
  marksIn?: MarksIn | undefined;
}

export function ReadingFrame({ view, actions, rows, order, paperOf, title, list, bar, marksIn }: Props) {
  const isOpen = view.place.at === 'paper';
  useListFocus({ view, actions, rows, order });
  useMarkKeys({ paper: paperToMark(view), paperOf });
  useCanonicalAddress(view);
  return (
    <>
      <MarkNotices />
      <PageTitle view={view} list={title} />
      <Split open={isOpen} list={list} detail={<DetailPane {...{ view, actions, marksIn }} />} />
      <Bar>{isOpen ? <PaperBar actions={actions} paper={paperToMark(view)} /> : bar}</Bar>
    </>
  );
}

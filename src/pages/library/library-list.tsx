/** The list pane of the library: its head, then the table, or how to mark a paper. */

import { type RefObject, useCallback } from 'react';
import type { ListedPaper } from '#components/paper-list/paper-row.tsx';
import { useMessages } from '#components/use-messages.ts';
import type { Sort } from '#core/paper/sort.ts';
import { VirtualTable } from '#features/all-papers-table/virtual-table.tsx';
import { ExportMenu } from '#features/citation/export-menu.tsx';
import { ListSkeleton } from '#features/digest-table/list-skeleton.tsx';
import { NoneShown } from '#features/empty-list/none-shown.tsx';
import { MarkedHead } from '#features/library/marked-head.tsx';
import { ListFoot } from '#pages/reading-pane/frame/list-foot.tsx';
import { ListPane } from '#pages/reading-pane/frame/list-pane.tsx';
import { placeHref } from '#state/url/href.ts';
import { Notice } from '#ui/notice.tsx';
import { type LibraryPageView, placeInLibrary } from './use-library-page-view.ts';
import type { useSelection } from './use-selection.ts';

interface Props {
  ref: RefObject<HTMLElement | null>;
  view: LibraryPageView;
  selection: ReturnType<typeof useSelection>;
  onSort(sort: Sort | undefined): void;
}

export function LibraryList({ ref, ...props }: Props) {
  const words = useMessages('marks');
  const { list, rows, index } = props.view;
  const title = list.at === 'starred' ? words.starredPapers : words.library;
  return (
    <ListPane ref={ref} label={title} resetKey={[list, rows]}>
      <MarkedHead
        {...props.view}
        title={title}
        selection={props.selection}
        exportMenu={(name, papers) => <ExportMenu name={name} papers={papers} />}
      />
      <Body {...props} />
      {rows.length > 0 && <ListFoot index={index} count={rows.length} />}
    </ListPane>
  );
}

function Body({ view, selection, onSort }: Omit<Props, 'ref'>) {
  const words = useMessages('marks');
  const { list, rows, marked, ready, paper, place, snapshot, scroller, setVisible } = view;
  const hrefOf = useCallback((row: ListedPaper) => placeHref(placeInLibrary(row.id, list)), [list]);
  if (!ready) return <ListSkeleton />;
  if (marked === undefined) return <Notice title={words.refused} />;
  if (rows.length === 0) return <NoPapers list={list} />;
  return (
    <VirtualTable
      {...{ snapshot, scroller, hrefOf, onSort }}
      sort={list.sort}
      openId={place.at === 'paper' ? paper.data?.id : undefined}
      onSeen={setVisible}
      caption={words.tableCaption}
      select={selection.active && { ...selection.active, label: words.select }}
    />
  );
}

function NoPapers({ list: { show, ...unfiltered } }: Pick<LibraryPageView, 'list'>) {
  const words = useMessages('marks');
  if (show) return <NoneShown show={show} whole={unfiltered} />;
  const [title, hint] =
    unfiltered.at === 'starred' ? [words.noStars, words.howToStar] : [words.noMarks, words.howToMark];
  return (
    <Notice title={title}>
      <p>{hint}</p>
    </Notice>
  );
}

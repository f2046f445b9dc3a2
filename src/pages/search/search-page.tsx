/** The hits of a search, and the paper beside them. */

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { runKeyAction } from '#components/keys/key-actions.ts';
import { useMessages } from '#components/use-messages.ts';
import type { SearchHit } from '#core/protocol/search-messages.ts';
import { markText } from '#core/query/highlights.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import { ListBar } from '#pages/reading-pane/frame/list-bar.tsx';
import { ReadingFrame } from '#pages/reading-pane/frame/reading-frame.tsx';
import { useKeptScroll } from '#pages/reading-pane/list-focus/kept-scroll.ts';
import { hitRows } from '#pages/reading-pane/list-focus/list-rows.ts';
import type { MarkedPaper } from '#state/library/store/mark.ts';
import { placePath } from '#state/url/place.ts';
import { SearchList } from './search-list.tsx';
import { useHitCountAnnouncement } from './use-hit-count-announcement.ts';
import { useQueryHistory } from './use-query-history.ts';
import { type SearchActions, useSearchActions } from './use-search-actions.ts';
import { useLastPage, useOpenFirstHit } from './use-search-redirects.ts';
import { type SearchView, useSearchView } from './use-search-view.ts';

const icon = { 'aria-hidden': true, size: 21, strokeWidth: 1.5 } as const;

export function SearchPage() {
  const words = useMessages('search');
  const view = useSearchView();
  const actions = useSearchActions(view);
  const pane = useRef<HTMLElement>(null);
  const rows = useMemo(() => hitRows(pane), []);
  const { text } = view.list;
  const isOpen = view.place.at === 'paper';
  useKeptScroll(pane, listKey(view));
  useOpenFirstHit(view, pane);
  useLastPage(view, isOpen);
  useInitialFocus(!isOpen && text === '');
  useHitCountAnnouncement(view);
  useQueryHistory(view);
  return (
    <ReadingFrame
      {...{ view, actions, rows }}
      order={view.index}
      paperOf={(id) => paperOfHit(view.hits, id)}
      title={[text.trim(), words.title]}
      list={<SearchList ref={pane} view={view} actions={actions} />}
      bar={<SearchBar actions={actions} />}
      marksIn={useMarksIn(text)}
    />
  );
}

/** Undefined while the hits are not those of the address. */
function listKey({ list, search: { status } }: SearchView): string | undefined {
  return status === 'shown' || status === 'idle' ? placePath(list) : undefined;
}

/** A hit as a mark keeps it: its texts without the highlights. */
function paperOfHit(hits: readonly SearchHit[], id: string): MarkedPaper | undefined {
  const hit = hits.find(({ paper }) => paper === id);
  if (!hit) return undefined;
  const { source, titleZh, titleEn, day } = hit;
  return {
    id,
    source,
    ...(titleZh && { titleZh: titleZh.text }),
    ...(titleEn && { titleEn: titleEn.text }),
    ...(day !== undefined && { firstSeen: day }),
  };
}

/** The open paper's abstract shows the matches of the query, too. */
function useMarksIn(text: string) {
  return useMemo(() => {
    const { query } = parseQuery(text);
    return query && ((abstract: string) => markText(query, 'abstractZh', abstract).marks);
  }, [text]);
}

/** A search page that opens without a query has the focus in the field. */
function useInitialFocus(isEmpty: boolean): void {
  const wasEmpty = useRef(isEmpty);
  useEffect(() => {
    if (wasEmpty.current) runKeyAction('search');
  }, []);
}

function SearchBar({ actions: { previousPage, nextPage } }: { actions: SearchActions }) {
  const words = useMessages('search');
  const hasPages = previousPage !== undefined || nextPage !== undefined;
  return (
    <ListBar>
      {hasPages && (
        <>
          <button type="button" className="bar-item" disabled={!previousPage} onClick={previousPage}>
            <ChevronLeft {...icon} />
            {words.previousPage}
          </button>
          <button type="button" className="bar-item" disabled={!nextPage} onClick={nextPage}>
            <ChevronRight {...icon} />
            {words.nextPage}
          </button>
        </>
      )}
    </ListBar>
  );
}

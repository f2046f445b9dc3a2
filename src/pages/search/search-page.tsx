/** A search and the paper beside it. Stays mounted from hit to hit, so that the list keeps its place. */

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { runKeyAction } from '#components/keys/key-actions.ts';
import { useMessages } from '#components/use-messages.ts';
import type { SearchHit } from '#core/protocol/search-messages.ts';
import { markText } from '#core/query/highlights.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import { ListBar } from '#pages/reading-pane/frame/list-bar.tsx';
import { ReaderFrame, useReaderFrame } from '#pages/reading-pane/frame/reading-frame.tsx';
import type { MarkedPaper } from '#state/library/store/mark.ts';
import { SearchPane } from './search-results.tsx';
import { useSearchArrival } from './use-search-arrival.ts';
import { type SearchMoves, useLastPage, useOpenKeys, useSearchMoves } from './use-search-moves.ts';
import { useSearchReading } from './use-search-view.ts';

const icon = { 'aria-hidden': true, size: 21, strokeWidth: 1.5 } as const;

export function SearchReader() {
  const search = useMessages('search');
  const reading = useSearchReading();
  const list = useRef<HTMLElement>(null);
  const detail = useRef<HTMLElement>(null);
  const moves = useSearchMoves(reading, list);
  const open = reading.place.at === 'paper';
  const inList = (id: string) => markedHit(reading.hits, id);
  useReaderFrame({ reading, moves, list, inList, walk: moves.walk });
  useOpenKeys(reading, list);
  useLastPage(reading, open);
  useFieldFirst(!open && reading.list.text === '');
  const marksIn = useMarks(reading.list.text);
  const onShown = useSearchArrival(reading, { list, detail });
  return (
    <ReaderFrame
      {...{ reading, moves, detail, marksIn, onShown }}
      title={[reading.list.text.trim(), search.title]}
      list={<SearchPane ref={list} reading={reading} moves={moves} />}
      bar={<SearchBar moves={moves} />}
    />
  );
}

/** A hit as it is marked: its words without what was found in them. */
function markedHit(hits: readonly SearchHit[], id: string): MarkedPaper | undefined {
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

/** The open paper shows, too, what the words found in its abstract. */
function useMarks(text: string) {
  return useMemo(() => {
    const { query } = parseQuery(text);
    return query && ((words: string) => markText(query, 'abstractZh', words).marks);
  }, [text]);
}

/** A search without words begins in the field. */
function useFieldFirst(empty: boolean): void {
  const first = useRef(empty);
  useEffect(() => {
    if (first.current) runKeyAction('search');
  }, []);
}

function SearchBar({ moves }: { moves: SearchMoves }) {
  const search = useMessages('search');
  const paged = moves.previousPage !== undefined || moves.nextPage !== undefined;
  return (
    <ListBar>
      {paged && (
        <>
          <button
            type="button"
            className="bar-item"
            disabled={!moves.previousPage}
            onClick={moves.previousPage}
          >
            <ChevronLeft {...icon} />
            {search.previousPage}
          </button>
          <button type="button" className="bar-item" disabled={!moves.nextPage} onClick={moves.nextPage}>
            <ChevronRight {...icon} />
            {search.nextPage}
          </button>
        </>
      )}
    </ListBar>
  );
}

/** A search and the paper beside it. Stays mounted from hit to hit, so that the list keeps its place. */

import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { Bar, NotesButton, PaperBar } from '#app/reader/bottom-bar.tsx';
import { DetailPane } from '#app/reader/detail-pane.tsx';
import { MarkNotices } from '#app/reader/mark-notices.tsx';
import { PageTitle } from '#app/reader/page-title.tsx';
import { Split } from '#app/reader/split.tsx';
import { useCanonicalAddress } from '#app/reader/use-canonical-address.ts';
import { useMarkKeys } from '#app/reader/use-mark-keys.ts';
import { useReaderKeys } from '#app/reader/use-reader-moves.ts';
import { openPaper } from '#app/reader/use-reading.ts';
import { parseQuery } from '#contract/query-parse.ts';
import { markText } from '#contract/search-marks.ts';
import type { SearchHit } from '#contract/search-messages.ts';
import { useSearchWords } from '#features/search/use-search-words.ts';
import { runKeyAction } from '#parts/keys/key-actions.ts';
import { useMessages } from '#parts/use-messages.ts';
import type { MarkedPaper } from '#state/library/mark.ts';
import { placeHref } from '#state/view/href.ts';
import { SearchPane } from './search-pane.tsx';
import { useSearchArrival } from './use-search-arrival.ts';
import { type SearchMoves, useLastPage, useOpenKeys, useSearchMoves } from './use-search-moves.ts';
import { useSearchReading } from './use-search-reading.ts';

const icon = { 'aria-hidden': true, size: 21, strokeWidth: 1.5 } as const;

export function SearchReader() {
  const search = useSearchWords();
  const reading = useSearchReading();
  const list = useRef<HTMLElement>(null);
  const detail = useRef<HTMLElement>(null);
  const moves = useSearchMoves(reading, list);
  const open = reading.place.at === 'paper';
  useReaderKeys(reading, moves, list, moves.walk);
  useOpenKeys(reading, list);
  useLastPage(reading, open);
  useMarkKeys({ paper: openPaper(reading), inList: (id) => markedHit(reading.hits, id) });
  useCanonicalAddress(reading);
  useFieldFirst(!open && reading.list.text === '');
  const marksIn = useMarks(reading.list.text);
  const onShown = useSearchArrival(reading, { list, detail });
  return (
    <>
      <MarkNotices />
      <PageTitle reading={reading} list={[reading.list.text.trim(), search.title]} />
      <Split
        open={open}
        list={<SearchPane ref={list} reading={reading} moves={moves} />}
        detail={<DetailPane ref={detail} {...{ reading, moves, marksIn, onShown }} />}
      />
      <Bar>{open ? <PaperBar moves={moves} paper={openPaper(reading)} /> : <SearchBar moves={moves} />}</Bar>
    </>
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
  const search = useSearchWords();
  const { shell } = useMessages();
  const paged = moves.previousPage !== undefined || moves.nextPage !== undefined;
  return (
    <>
      <a className="bar-item" href={placeHref({ at: 'list' })}>
        <CalendarDays {...icon} />
        {shell.today}
      </a>
      <NotesButton />
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
    </>
  );
}

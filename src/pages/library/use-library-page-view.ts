/** What the library page shows: rows as their marks keep them, and the open paper from the archive. */
import { useMemo } from 'react';
import { paperAddress, splitPaperId } from '#core/paper/paper-id.ts';
import type { TableRow } from '#core/protocol/all-papers-messages.ts';
import { useDigestTable } from '#features/digest-table/use-digest-table.ts';
import {
  indexOfPaper,
  type OpenPaper,
  openAddress,
  openPaper,
} from '#pages/reading-pane/paper/open-paper.ts';
import { usePaper } from '#state/archive/use-archive.ts';
import type { StoredPaper } from '#state/library/database/mark-schema.ts';
import type { Mark } from '#state/library/store/mark.ts';
import { markedPapers, mergeNewMarks } from '#state/library/store/marked-papers.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import { type MarkedPlace, type PaperPlace, type Place, placePath } from '#state/url/place.ts';
import { usePlace } from '#state/url/use-place.ts';
import { type LocalTable, useLocalTable } from './use-local-table.ts';
import { usePaperTexts } from './use-paper-texts.ts';

export interface LibraryPageView extends OpenPaper, LocalTable {
  list: MarkedPlace;
  marks: ReadonlyMap<string, Mark>;
  rows: TableRow[];
  /** How many papers the list has now; `rows` also holds those that left it while it was on the screen. Undefined where that is not known. */
  marked: number | undefined;
  ready: boolean;
}

export function useLibraryPageView(): LibraryPageView {
  const place = usePlace();
  const { titleFirst } = usePreferences();
  const { status, marks } = useLibrary();
  const list = useMarkedPlace(place);
  const { papers, marked } = useMarkedPapers(list);
  const isKnown = status !== 'waiting' && (status !== 'refused' || marks.size > 0);
  const { rows } = useDigestTable(papers, { sort: list.sort, titleFirst });
  const paper = usePaper(openAddress(place));
  return {
    ...openPaper(place, paper),
    ...useLocalTable(rows, placePath(list)),
    list,
    marks,
    rows,
    marked: isKnown ? marked : undefined,
    ready: status !== 'waiting',
    index: indexOfPaper(rows, paper),
    count: rows.length,
  };
}

/** The list on the screen, or the one that the open paper came from. */
function useMarkedPlace(place: Place): MarkedPlace {
  const named = place.at === 'paper' ? place.within : place;
  const list: MarkedPlace = named?.at === 'library' || named?.at === 'starred' ? named : { at: 'starred' };
  const key = JSON.stringify(list);
  return useMemo(() => JSON.parse(key) as MarkedPlace, [key]);
}

/** The newest mark first. A paper that loses its mark keeps its row until the reader leaves the list. */
function useMarkedPapers({ at, show }: MarkedPlace) {
  const { marks } = useLibrary();
  const current = useMemo(() => markedPapers(marks, at, show), [marks, at, show]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: starts again with another list
  const shown = useMemo(() => ({ papers: current }), [at, show]);
  const listed = useMemo(() => {
    shown.papers = mergeNewMarks(shown.papers, current, at, show);
    return shown.papers;
  }, [shown, current, at, show]);
  const found = usePaperTexts(listed);
  const papers = useMemo(() => listed.map((mark) => toRow(mark, found)), [listed, found]);
  return { papers, marked: current.length };
}

function toRow(mark: Mark, found: ReadonlyMap<string, StoredPaper>): TableRow {
  const { id, paper } = mark;
  if (!paper) return { ...(found.get(id) ?? { source: splitPaperId(id)[0] }), id };
  const row = rowsOfMarks.get(mark) ?? { ...paper, id };
  rowsOfMarks.set(mark, row);
  return row;
}

/** One object for each mark, whatever list shows it, so that its row is not rendered again. */
const rowsOfMarks = new WeakMap<Mark, TableRow>();

/** A paper opened from the list. */
export function placeInLibrary(id: string, within: MarkedPlace): PaperPlace {
  return { at: 'paper', address: paperAddress(id), within };
}

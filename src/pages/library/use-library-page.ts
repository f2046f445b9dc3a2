/** What is on the screen at the reader's own papers: the rows as their marks kept them, and the open paper from the archive. */
import { useMemo } from 'react';
import { paperAddress, splitPaperId } from '#core/paper/paper-id.ts';
import type { TableRow } from '#core/protocol/all-papers-messages.ts';
import { useDigestTable } from '#features/digest-table/use-digest-table.ts';
import { type OpenPaper, shownIn } from '#pages/day/use-day-view.ts';
import { usePaper } from '#state/archive/use-archive.ts';
import type { StoredPaper } from '#state/library/database/mark-schema.ts';
import type { Mark } from '#state/library/store/mark.ts';
import { markedPapers, mergeNewMarks } from '#state/library/store/marked-papers.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import { type MarkedPlace, type PaperPlace, type Place, placePath } from '#state/url/place.ts';
import { usePlace } from '#state/url/use-place.ts';
import { type LocalTable, useLocalTable } from './use-local-table.ts';
import { usePapersWithoutWords } from './use-paper-texts.ts';

export interface MarkedReading extends OpenPaper, LocalTable {
  list: MarkedPlace;
  marks: ReadonlyMap<string, Mark>;
  rows: TableRow[];
  /** How many the list has now; others were here when the reader came. Undefined where nobody knows. */
  marked: number | undefined;
  ready: boolean;
}

export function useMarkedReading(): MarkedReading {
  const place = usePlace();
  const { titleFirst } = usePreferences();
  const { status, marks } = useLibrary();
  const asked = place.at === 'paper' ? place : undefined;
  const list = useMarkedPlace(place);
  const { papers, marked } = useMarkedPapers(list);
  const isKnown = status !== 'waiting' && (status !== 'refused' || marks.size > 0);
  const { rows } = useDigestTable(papers, { sort: list.sort, titleFirst });
  const paper = usePaper(asked?.address);
  return {
    ...useLocalTable(rows, placePath(list)),
    place,
    list,
    marks,
    rows,
    marked: isKnown ? marked : undefined,
    ready: status !== 'waiting',
    paper,
    appearance: paper.data && asked ? shownIn(paper.data, asked) : undefined,
    at: paper.data ? rows.findIndex(({ id }) => id === paper.data?.id) : -1,
    count: rows.length,
  };
}

/** The list that the place shows or that its paper was opened from. */
function useMarkedPlace(place: Place): MarkedPlace {
  const named = place.at === 'paper' ? place.within : place;
  const list: MarkedPlace = named?.at === 'library' || named?.at === 'starred' ? named : { at: 'starred' };
  const key = JSON.stringify(list);
  return useMemo(() => JSON.parse(key) as MarkedPlace, [key]);
}

/** The newest mark first. A paper that loses its mark stays in the list, at its place, until the reader leaves it. */
function useMarkedPapers({ at, show }: MarkedPlace) {
  const { marks } = useLibrary();
  const now = useMemo(() => markedPapers(marks, at, show), [marks, at, show]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins anew
  const stays = useMemo(() => ({ listed: now }), [at, show]);
  const listed = useMemo(() => {
    stays.listed = mergeNewMarks(stays.listed, now, at, show);
    return stays.listed;
  }, [stays, now, at, show]);
  const found = usePapersWithoutWords(listed);
  const papers = useMemo(() => listed.map((mark) => toRow(mark, found)), [listed, found]);
  return { papers, marked: now.length };
}

function toRow(mark: Mark, found: ReadonlyMap<string, StoredPaper>): TableRow {
  const { id, paper } = mark;
  if (!paper) return { ...(found.get(id) ?? { source: splitPaperId(id)[0] }), id };
  const row = rows.get(mark) ?? { ...paper, id };
  rows.set(mark, row);
  return row;
}

/** The row of a mark stays the same for every list that has it. */
const rows = new WeakMap<Mark, TableRow>();

/** The place of a paper that is opened from the list. */
export function placeInMarked(id: string, within: MarkedPlace): PaperPlace {
  return { at: 'paper', address: paperAddress(id), within };
}

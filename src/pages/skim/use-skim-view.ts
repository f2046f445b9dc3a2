/** What the skim page shows: a list's papers in their order, the current one, and how much of the list is left. */
import { useMemo, useState } from 'react';
import type { Appearance } from '#core/paper/paper.ts';
import { paperAddress } from '#core/paper/paper-id.ts';
import { parsePaperAddress } from '#core/paper/paper-link.ts';
import { useDigestTable } from '#features/digest-table/use-digest-table.ts';
import { useFilteredRows } from '#pages/day/use-filtered-rows.ts';
import type { ArchiveError } from '#state/archive/archive-error.ts';
import { newestDay } from '#state/archive/day-facts.ts';
import { useList, useManifest } from '#state/archive/use-archive.ts';
import { metadataValue } from '#state/library/database/metadata.ts';
import type { LibraryView } from '#state/library/store/library-view.ts';
import { isReadOrStarred } from '#state/library/store/mark.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import { useRuledList } from '#state/rules/use-rules.ts';
import { type ListPlace, listOf, placePath, SKIM_END, type SkimPlace } from '#state/url/place.ts';
import { usePlace } from '#state/url/use-place.ts';
import { useLate } from '#ui/use-late.ts';

/** Milliseconds to wait for the marks, which say where to start. After that the first paper is shown, and stays when they arrive. */
const MARKS_TIMEOUT_MS = 1000;

export interface SkimView {
  list: ListPlace;
  rows: Appearance[];
  /** How many papers of the list rules hide. */
  hidden: number;
  /** Index of the current paper, from 0; `rows.length` is the end. */
  index: number;
  /** Whether the address names the current paper, or has yet to be completed. */
  isNamed: boolean;
  /** Rows and index are known. */
  ready: boolean;
  error: ArchiveError | undefined;
}

export function useSkimView(): SkimView {
  const place = useSkimPlace();
  const { titleFirst } = usePreferences();
  const manifest = useManifest();
  const list = useMemo(() => {
    const day = place.day ?? (manifest.data && newestDay(manifest.data));
    return listOf({ ...place, ...(day !== undefined && { day }) });
  }, [place, manifest.data]);
  const day = useList(list);
  const ruled = useRuledList(day.data);
  const filtered = useFilteredRows(ruled.shown, list.show, list.since ?? list.day);
  const { rows } = useDigestTable(filtered, { sort: list.sort, titleFirst });
  const named = indexNamed(rows, place.here);
  const index = useIndex(rows, list, named, filtered !== undefined);
  return {
    list,
    rows,
    hidden: ruled.hidden.length,
    index: index ?? 0,
    isNamed: named !== undefined && place.day !== undefined,
    ready: filtered !== undefined && index !== undefined,
    error: manifest.error ?? day.error,
  };
}

/** The paper that the address names, else where the reader stopped, else the first that is neither read nor starred. */
function useIndex(
  rows: readonly Appearance[],
  list: ListPlace,
  named: number | undefined,
  isListed: boolean,
): number | undefined {
  const library = useLibrary();
  const isTimedOut = useLate(isListed && library.status === 'waiting', MARKS_TIMEOUT_MS);
  const stopped = indexNamed(rows, storedPosition(list, library));
  return named ?? stopped ?? firstUndone(rows, library) ?? (isTimedOut ? 0 : undefined);
}

/** Names the list in the library, which keeps the position after the page is left. */
export function positionKey(list: ListPlace): string {
  return placePath({ at: 'skim', ...list }).slice(1);
}

function storedPosition(list: ListPlace, { metadata }: LibraryView): string | undefined {
  const stored = metadataValue(metadata, 'position', positionKey(list));
  return stored === undefined || stored === SKIM_END ? stored : paperAddress(stored);
}

const INITIAL: SkimPlace = { at: 'skim' };

/** The last skim address: while another page is loading, the current paper stays on the screen. */
function useSkimPlace(): SkimPlace {
  const place = usePlace();
  const [last, setLast] = useState(INITIAL);
  if (place.at !== 'skim') return last;
  if (place !== last) setLast(place);
  return place;
}

/** Index of the paper, or of the end, that a part of the address names. */
export function indexNamed(rows: readonly Appearance[], name: string | undefined): number | undefined {
  if (name === SKIM_END) return rows.length;
  const ids = name === undefined ? [] : parsePaperAddress(name).map(({ id }) => id);
  const index = rows.findIndex(({ id }) => ids.includes(id));
  return index === -1 ? undefined : index;
}

/** Names a paper, or the end, in the address. */
export function nameOf(row: Appearance | undefined): string {
  return row ? paperAddress(row.id) : SKIM_END;
}

/** Undefined until the marks have loaded. */
function firstUndone(rows: readonly Appearance[], { status, marks }: LibraryView): number | undefined {
  return status === 'waiting' ? undefined : nextUndone(rows, -1, marks);
}

/** The next paper that is neither read nor starred, or the end. `pending`: papers whose mark is still being saved. */
export function nextUndone(
  rows: readonly Appearance[],
  after: number,
  marks: LibraryView['marks'],
  pending?: ReadonlySet<string>,
): number {
  const next = rows.findIndex(
    ({ id }, index) => index > after && !isReadOrStarred(marks.get(id)) && !pending?.has(id),
  );
  return next === -1 ? rows.length : next;
}

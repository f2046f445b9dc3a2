/** What is on the screen while a day is skimmed: its papers in the list's order, the one that is shown, and how far the reader is. */
import { useMemo, useState } from 'react';
import type { Appearance } from '#core/paper/paper.ts';
import { paperAddress } from '#core/paper/paper-id.ts';
import { parsePaperAddress } from '#core/paper/paper-link.ts';
import { useDigestTable } from '#features/digest-table/use-digest-table.ts';
import { useShownRows } from '#pages/day/use-shown-rows.ts';
import type { ArchiveError } from '#state/archive/archive-error.ts';
import { newestDay } from '#state/archive/day-facts.ts';
import { useList, useManifest } from '#state/archive/use-archive.ts';
import { metadataValue } from '#state/library/database/metadata.ts';
import type { LibraryView } from '#state/library/store/library-view.ts';
import { isReadOrStarred } from '#state/library/store/mark.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import { useRuled } from '#state/rules/use-rules.ts';
import { type ListPlace, listOf, placePath, SKIM_END, type SkimPlace } from '#state/url/place.ts';
import { usePlace } from '#state/url/use-place.ts';
import { useLate } from '#ui/use-late.ts';

/** Milliseconds for which papers wait for their marks. Then the first is shown, and stays when the marks come. */
const PATIENCE_MS = 1000;

export interface SkimReading {
  list: ListPlace;
  rows: Appearance[];
  /** How many more papers the list has, which rules hide. */
  hidden: number;
  /** Place of the paper on the screen; the end lies behind the last. */
  at: number;
  /** The address says all of that; else it is to be told. */
  named: boolean;
  /** Rows and place are known. */
  ready: boolean;
  error: ArchiveError | undefined;
}

export function useSkimReading(): SkimReading {
  const place = useSkimPlace();
  const { titleFirst } = usePreferences();
  const manifest = useManifest();
  const list = useMemo(() => {
    const day = place.day ?? (manifest.data && newestDay(manifest.data));
    return listOf({ ...place, ...(day !== undefined && { day }) });
  }, [place, manifest.data]);
  const day = useList(list);
  const ruled = useRuled(day.data);
  const shown = useShownRows(ruled.kept, list.show, list.since ?? list.day);
  const { rows } = useDigestTable(shown, { sort: list.sort, titleFirst });
  const library = useLibrary();
  const late = useLate(shown !== undefined && library.status === 'waiting', PATIENCE_MS);
  const named = placeNamed(rows, place.here);
  const marked = placeNamed(rows, storedHere(list, library)) ?? firstOpen(rows, library);
  const at = named ?? marked ?? (late ? 0 : undefined);
  return {
    list,
    rows,
    hidden: ruled.hidden.length,
    at: at ?? 0,
    named: named !== undefined && place.day !== undefined,
    ready: shown !== undefined && at !== undefined,
    error: manifest.error ?? day.error,
  };
}

/** Where the reader stopped in a list; the address says it while it is open, and this says it afterwards. */
export function positionKey(list: ListPlace): string {
  return placePath({ at: 'skim', ...list }).slice(1);
}

function storedHere(list: ListPlace, { metadata }: LibraryView): string | undefined {
  const stopped = metadataValue(metadata, 'position', positionKey(list));
  return stopped === undefined || stopped === SKIM_END ? stopped : paperAddress(stopped);
}

const NOWHERE: SkimPlace = { at: 'skim' };

/** While the reader leaves, what was on the screen stays there. */
function useSkimPlace(): SkimPlace {
  const place = usePlace();
  const [last, setLast] = useState(NOWHERE);
  if (place.at !== 'skim') return last;
  if (place !== last) setLast(place);
  return place;
}

/** The row that an address means, the end, or neither. */
export function placeNamed(rows: readonly Appearance[], here: string | undefined): number | undefined {
  if (here === SKIM_END) return rows.length;
  const ids = here === undefined ? [] : parsePaperAddress(here).map(({ id }) => id);
  const named = rows.findIndex(({ id }) => ids.includes(id));
  return named === -1 ? undefined : named;
}

/** The first paper that was not dealt with; undefined until the marks are known. */
function firstOpen(rows: readonly Appearance[], { status, marks }: LibraryView): number | undefined {
  return status === 'waiting' ? undefined : nextOpen(rows, -1, marks);
}

/** The first row behind a place that was not dealt with; the end where there is none. `decided`: marks that are still on their way. */
export function nextOpen(
  rows: readonly Appearance[],
  at: number,
  marks: LibraryView['marks'],
  decided?: ReadonlySet<string>,
): number {
  const next = rows.findIndex(
    ({ id }, place) => place > at && !isReadOrStarred(marks.get(id)) && !decided?.has(id),
  );
  return next === -1 ? rows.length : next;
}

/** The part of the address that names a row, or the end. */
export function hereOf(row: Appearance | undefined): string {
  return row ? paperAddress(row.id) : SKIM_END;
}

/** What a day's page shows, derived from the address, the archive and the library: the list, its rows, and the open paper. */
import { useMemo } from 'react';
import type { Manifest } from '#core/dataset/manifest.ts';
import type { Appearance, Paper } from '#core/paper/paper.ts';
import { paperAddress } from '#core/paper/paper-id.ts';
import { useDigestTable } from '#features/digest-table/use-digest-table.ts';
import {
  indexOfPaper,
  type OpenPaper,
  openAddress,
  openPaper,
} from '#pages/reading-pane/paper/open-paper.ts';
import type { ArchiveError } from '#state/archive/archive-error.ts';
import { type DayFacts, dayFacts, newestDay } from '#state/archive/day-facts.ts';
import { type Loaded, paperInRows, useList, useManifest, usePaper } from '#state/archive/use-archive.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import { type RuledList, useRuledList } from '#state/rules/use-rules.ts';
import { type ListPlace, listOf, type PaperPlace, type Place } from '#state/url/place.ts';
import { usePlace } from '#state/url/use-place.ts';
import { useFilteredRows } from './use-filtered-rows.ts';

const NO_ROWS: Appearance[] = [];

export interface DayView extends OpenPaper {
  /** The list on the screen; its day is known once the manifest or the paper has loaded. */
  list: ListPlace;
  facts: DayFacts | undefined;
  /** The newest day of the archive, with papers or without. */
  newest: string | undefined;
  /** Every paper of the list. */
  all: Appearance[];
  /** What the reader's rules do with them. */
  ruled: RuledList;
  /** The papers that rules and filter leave, in the order shown, and the columns that have content. */
  rows: Appearance[];
  columns: ReturnType<typeof useDigestTable>['columns'];
  /** False while the list is loading, and when it failed. */
  ready: boolean;
  error: ArchiveError | undefined;
}

export function useDayView(): DayView {
  const place = usePlace();
  const { titleFirst } = usePreferences();
  const manifest = useManifest();
  const found = usePaper(openAddress(place));
  const list = useListPlace(place, manifest.data, found.data);
  const day = useList(list);
  const ruled = useRuledList(day.data);
  const listed = list.show === 'hidden' ? ruled.shown && ruled.hidden : ruled.shown;
  const filtered = useFilteredRows(listed, list.show, list.since ?? list.day);
  const { rows, columns } = useDigestTable(filtered, { sort: list.sort, titleFirst });
  const paper = usePaperOrRow(openAddress(place), found, day.data);
  const facts = useDayFacts(manifest.data, list.day);
  return {
    ...openPaper(place, paper),
    list,
    facts: list.since === undefined ? facts : day.facts,
    newest: manifest.data?.days.at(-1),
    all: day.data ?? NO_ROWS,
    ruled,
    rows,
    columns,
    ready: filtered !== undefined || manifest.data?.days.length === 0,
    error: manifest.error ?? day.error,
    index: indexOfPaper(rows, paper),
    count: rows.length,
  };
}

/** A paper opened from the list. */
export function placeInList(row: Appearance, list: ListPlace): PaperPlace {
  return { at: 'paper', address: paperAddress(row.id), from: list };
}

/** What the list knows of the paper stands in for it while the rest of the archive is asked. */
function usePaperOrRow(
  address: string | undefined,
  found: Loaded<Paper | null>,
  rows: readonly Appearance[] | undefined,
): Loaded<Paper | null> {
  const standIn = useMemo(
    () => (address !== undefined && rows ? paperInRows(address, rows) : undefined),
    [address, rows],
  );
  return found.data === undefined && standIn ? { data: standIn, error: undefined } : found;
}

function useDayFacts(manifest: Manifest | undefined, day: string | undefined): DayFacts | undefined {
  return useMemo(
    () => (manifest && day !== undefined ? dayFacts(manifest, day) : undefined),
    [manifest, day],
  );
}

/** The list that the address names. Without one, a paper's list is the newest day that has it, else the newest day of all. */
function useListPlace(
  place: Place,
  manifest: Manifest | undefined,
  paper: Paper | null | undefined,
): ListPlace {
  return useMemo(() => {
    const named = place.at === 'list' ? listOf(place) : place.at === 'paper' ? place.from : undefined;
    if (named?.day !== undefined) return named;
    const isLoading = place.at === 'paper' && paper === undefined;
    const newest = manifest && newestDay(manifest);
    const day = isLoading ? undefined : (paper?.appearances[0].digestDate ?? newest);
    return day === undefined ? { ...named } : { ...named, day };
  }, [place, manifest, paper]);
}

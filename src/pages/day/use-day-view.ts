/**
 * What is on the reader's screen, worked out from the address and the archive alone: the list, the paper, and what lies before and
 * behind it in that list.
 */
import { useMemo } from 'react';
import type { Manifest } from '#core/dataset/manifest.ts';
import { type Appearance, appearanceIn, type Paper, paperFacts, shownAppearance } from '#core/paper/paper.ts';
import { paperAddress } from '#core/paper/paper-id.ts';
import { useDigestTable } from '#features/digest-table/use-digest-table.ts';
import type { ArchiveError } from '#state/archive/archive-error.ts';
import { type DayFacts, dayFacts, newestDay } from '#state/archive/day-facts.ts';
import { type Loaded, paperAmong, useList, useManifest, usePaper } from '#state/archive/use-archive.ts';
import type { MarkedPaper } from '#state/library/store/mark.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import { type Ruled, useRuled } from '#state/rules/use-rules.ts';
import { type AppearanceKey, type ListPlace, listOf, type PaperPlace, type Place } from '#state/url/place.ts';
import { usePlace } from '#state/url/use-place.ts';
import { useShownRows } from './use-shown-rows.ts';

const NO_ROWS: Appearance[] = [];

/** The paper beside a list, whatever list it is. */
export interface OpenPaper {
  place: Place;
  /** `null`: the archive has no such paper; undefined: none is asked for, or it is on its way. */
  paper: Loaded<Paper | null>;
  /** Which appearance of the paper is shown. */
  appearance: Appearance | undefined;
  /** Place of the paper in the list, or -1; how many papers the list has. */
  at: number;
  count: number;
}

export interface Reading extends OpenPaper {
  /** The list on the screen; its day is known as soon as the manifest or the paper is. */
  list: ListPlace;
  facts: DayFacts | undefined;
  /** Newest day of the archive, with papers or without. */
  newest: string | undefined;
  /** Every paper of the list; those that its filter lets through, in the order shown; and the columns it has. */
  all: Appearance[];
  rows: Appearance[];
  /** What the reader's rules make of them. */
  ruled: Ruled;
  columns: ReturnType<typeof useDigestTable>['columns'];
  /** Absent while the list is on its way or when it failed. */
  ready: boolean;
  error: ArchiveError | undefined;
}

export function useReading(): Reading {
  const place = usePlace();
  const { titleFirst } = usePreferences();
  const asked = place.at === 'paper' ? place : undefined;
  const manifest = useManifest();
  const found = usePaper(asked?.address);
  const list = useListPlace(place, manifest.data, found.data);
  const day = useList(list);
  const ruled = useRuled(day.data);
  const listed = list.show === 'hidden' ? ruled.kept && ruled.hidden : ruled.kept;
  const shown = useShownRows(listed, list.show, list.since ?? list.day);
  const { rows, columns } = useDigestTable(shown, { sort: list.sort, titleFirst });
  const standIn = useMemo(
    () => (asked && day.data ? paperAmong(asked.address, day.data) : undefined),
    [asked, day.data],
  );
  const paper = found.data === undefined && standIn ? { data: standIn, error: undefined } : found;
  const ofDay = useMemo(
    () => (manifest.data && list.day !== undefined ? dayFacts(manifest.data, list.day) : undefined),
    [manifest.data, list.day],
  );
  return {
    place,
    list,
    facts: list.since === undefined ? ofDay : day.facts,
    newest: manifest.data?.days.at(-1),
    all: day.data ?? NO_ROWS,
    ruled,
    rows,
    columns,
    ready: shown !== undefined || (manifest.data !== undefined && manifest.data.days.length === 0),
    error: manifest.error ?? day.error,
    paper,
    appearance: paper.data && asked ? shownIn(paper.data, asked) : undefined,
    at: paper.data ? rows.findIndex(({ id }) => id === paper.data?.id) : -1,
    count: rows.length,
  };
}

/** The open paper as it is marked: what the appearance says, with the facts that any has. */
export function openPaper({
  paper,
  appearance,
}: Pick<OpenPaper, 'paper' | 'appearance'>): MarkedPaper | undefined {
  if (!paper.data || !appearance) return undefined;
  return { ...appearance, ...paperFacts(paper.data, appearance), id: paper.data.id };
}

/** The place of a row's paper, opened from this list. */
export function placeInList(row: Appearance, list: ListPlace): PaperPlace {
  return { at: 'paper', address: paperAddress(row.id), from: list };
}

/** The list that an address names; a bare paper's is the newest day that has it, an undated one's the newest of all. */
function useListPlace(
  place: Place,
  manifest: Manifest | undefined,
  paper: Paper | null | undefined,
): ListPlace {
  return useMemo(() => {
    const newest = manifest && newestDay(manifest);
    const named = place.at === 'list' ? listOf(place) : place.at === 'paper' ? place.from : undefined;
    if (named?.day !== undefined) return named;
    const waits = place.at === 'paper' && paper === undefined;
    const day = waits ? undefined : (paper?.appearances[0].digestDate ?? newest);
    return day === undefined ? { ...named } : { ...named, day };
  }, [place, manifest, paper]);
}

/** The appearance that the place means. */
export function shownIn(paper: Paper, { from, on }: PaperPlace): Appearance {
  const named = on && paper.appearances.find((one) => isKeyOf(on, one));
  const ofDay = from && appearanceInList(paper, from);
  return named ?? ofDay ?? shownAppearance(paper);
}

/** The newest that the list's days have. */
function appearanceInList(paper: Paper, { day, since = day, source }: ListPlace): Appearance | undefined {
  if (day === undefined) return undefined;
  const days = paper.appearances.flatMap((one) => one.digestDate ?? []);
  const inList = [...new Set(days)].filter((one) => one >= since! && one <= day);
  const found = inList.map((one) => appearanceIn(paper, one, source));
  return found.find((one) => one !== undefined);
}

function isKeyOf({ day, source, place }: AppearanceKey, one: Appearance): boolean {
  return day === one.digestDate && source === one.source && (place === undefined || place === one.place);
}

/** The address part that names an appearance. */
export function appearanceKey({ digestDate, source, place }: Appearance): AppearanceKey {
  return { ...(digestDate !== undefined && { day: digestDate }), source, place };
}

/** The paper beside a list: which of its appearances is shown, and where it stands in the list. */
import { type Appearance, appearanceIn, type Paper, paperFacts, shownAppearance } from '#core/paper/paper.ts';
import type { Loaded } from '#state/archive/use-archive.ts';
import type { MarkedPaper } from '#state/library/store/mark.ts';
import type { AppearanceKey, ListPlace, PaperPlace, Place } from '#state/url/place.ts';

export interface OpenPaper {
  place: Place;
  /** `null`: the archive has no such paper; undefined: no paper is open, or it is still loading. */
  paper: Loaded<Paper | null>;
  /** The appearance that is shown. */
  appearance: Appearance | undefined;
  /** The paper's index in the list, from 0; -1 where the list does not have it, or it is not known yet. */
  index: number;
  /** How many papers the list has. */
  count: number;
}

/** The part of the view that depends on the address and the paper alone. */
export function openPaper(
  place: Place,
  paper: Loaded<Paper | null>,
): Pick<OpenPaper, 'place' | 'paper' | 'appearance'> {
  const isLoaded = place.at === 'paper' && paper.data;
  return { place, paper, appearance: isLoaded ? appearanceAt(paper.data!, place) : undefined };
}

/** The address of the open paper. */
export function openAddress(place: Place): string | undefined {
  return place.at === 'paper' ? place.address : undefined;
}

/** Where a paper stands in a list; -1 where it does not. */
export function indexOfPaper(rows: readonly { id: string }[], { data }: Loaded<Paper | null>): number {
  return data ? rows.findIndex(({ id }) => id === data.id) : -1;
}

/** The open paper as a mark keeps it: the appearance that is shown, with the facts that any appearance has. */
export function paperToMark({
  paper,
  appearance,
}: Pick<OpenPaper, 'paper' | 'appearance'>): MarkedPaper | undefined {
  if (!paper.data || !appearance) return undefined;
  return { ...appearance, ...paperFacts(paper.data, appearance), id: paper.data.id };
}

/** Names an appearance in the address. */
export function appearanceKey({ digestDate, source, place }: Appearance): AppearanceKey {
  return { ...(digestDate !== undefined && { day: digestDate }), source, place };
}

/** The appearance that the address names, else the one of the list's days, else the paper's default. */
function appearanceAt(paper: Paper, { from, on }: PaperPlace): Appearance {
  const named = on && paper.appearances.find((appearance) => matchesKey(on, appearance));
  return named ?? (from && appearanceInList(paper, from)) ?? shownAppearance(paper);
}

/** The newest appearance in the list's days. */
function appearanceInList(paper: Paper, { day, since = day, source }: ListPlace): Appearance | undefined {
  if (day === undefined) return undefined;
  const days = new Set(paper.appearances.flatMap(({ digestDate }) => digestDate ?? []));
  const inList = [...days].filter((date) => date >= since! && date <= day);
  return inList.map((date) => appearanceIn(paper, date, source)).find((appearance) => appearance);
}

function matchesKey({ day, source, place }: AppearanceKey, appearance: Appearance): boolean {
  const isOfDigest = day === appearance.digestDate && source === appearance.source;
  return isOfDigest && (place === undefined || place === appearance.place);
}

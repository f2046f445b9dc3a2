/** At the foot of the newest day: what came since the last visit, as one list or not at all. Notes, too, which days were before the reader. */
import './since-offer.css';
import { useEffect, useEffectEvent } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { newestDay } from '#state/archive/day-facts.ts';
import { spanDays } from '#state/archive/day-span-list.ts';
import { useManifest } from '#state/archive/use-archive.ts';
import { metadataValue } from '#state/library/database/metadata.ts';
import { setMetadata, skipDays, useLibrary } from '#state/library/store/use-library.ts';
import { useFirstVisit } from '#state/library/visits/first-visit.ts';
import { markSeen, unseenDays, type Visit } from '#state/library/visits/visit.ts';
import { placeHref } from '#state/url/href.ts';
import type { ListPlace } from '#state/url/place.ts';

const NO_DAYS: readonly string[] = [];

interface Props {
  list: ListPlace;
  /** The list has the screen. */
  isShown: boolean;
  /** Its days are owed no longer. */
  isSeen: boolean;
}

export function SinceOffer({ list, isShown, isSeen }: Props) {
  const words = useMessages('lists').since;
  const { data: manifest } = useManifest();
  const { metadata } = useLibrary();
  const days = manifest?.days ?? NO_DAYS;
  const first = useFirstVisit(days.at(-1));
  const visit =
    metadataValue(metadata, 'visit') ?? (first === undefined ? undefined : { upTo: first, days: [] });
  useNoted(list, isSeen, days, visit);
  const newest = manifest && newestDay(manifest);
  const owed = unseenDays(days, visit).filter((day) => day < (newest ?? ''));
  const isHere = isShown && list.day === newest && list.since === undefined;
  if (!isHere || newest === undefined || !visit || owed.length === 0) return null;
  const span = { at: 'list', since: owed[0]!, day: newest } as const;
  const skip = () => skipDays({ before: visit, after: markSeen(visit, owed, days), days: owed.length });
  return (
    <aside className="since-offer" aria-label={words.label}>
      <a href={placeHref(span)}>{words.days(spanDays(manifest!, span).days.length)}</a>
      <button type="button" onClick={() => void skip()}>
        {words.skip}
      </button>
    </aside>
  );
}

function useNoted(
  { day, since }: ListPlace,
  isSeen: boolean,
  days: readonly string[],
  visit: Visit | undefined,
): void {
  const note = useEffectEvent((first: string, last: string) => {
    const shown = days.filter((one) => one >= first && one <= last);
    const owed = new Set(unseenDays(days, visit));
    if (visit && !shown.some((one) => owed.has(one))) return;
    void setMetadata('visit', markSeen(visit, shown, days));
  });
  useEffect(() => {
    if (isSeen && day !== undefined && days.length > 0) note(since ?? day, day);
  }, [day, since, days, isSeen]);
}

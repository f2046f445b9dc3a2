/** At the end of the newest day: offers the unseen earlier days as one list, or to skip them. Also records which days were seen. */
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
  /** Whether the list is on the screen. */
  isShown: boolean;
  /** Whether its days count as seen. */
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
  useRecordSeen(list, isSeen, days, visit);
  const newest = manifest && newestDay(manifest);
  const unseen = unseenDays(days, visit).filter((day) => day < (newest ?? ''));
  const isHere = isShown && list.day === newest && list.since === undefined;
  if (!isHere || newest === undefined || !visit || unseen.length === 0) return null;
  const span = { at: 'list', since: unseen[0]!, day: newest } as const;
  const skip = () => skipDays({ before: visit, after: markSeen(visit, unseen, days), days: unseen.length });
  return (
    <aside className="since-offer" aria-label={words.label}>
      <a href={placeHref(span)}>{words.days(spanDays(manifest!, span).days.length)}</a>
      <button type="button" onClick={() => void skip()}>
        {words.skip}
      </button>
    </aside>
  );
}

function useRecordSeen(
  { day, since }: ListPlace,
  isSeen: boolean,
  days: readonly string[],
  visit: Visit | undefined,
): void {
  const record = useEffectEvent((first: string, last: string) => {
    const shown = days.filter((date) => date >= first && date <= last);
    const unseen = new Set(unseenDays(days, visit));
    if (visit && !shown.some((date) => unseen.has(date))) return;
    void setMetadata('visit', markSeen(visit, shown, days));
  });
  useEffect(() => {
    if (isSeen && day !== undefined && days.length > 0) record(since ?? day, day);
  }, [day, since, days, isSeen]);
}

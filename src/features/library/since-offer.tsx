/** At the foot of the newest day: what came since the last visit, as one list or not at all. Notes, too, which days were before the reader. */
import './since-offer.css';
import { useEffect, useEffectEvent, useState } from 'react';
import { sinceWords } from '#messages/since.ts';
import { useWords } from '#parts/use-messages.ts';
import { newestDay } from '#state/archive/day-facts.ts';
import { spanDays } from '#state/archive/day-span-list.ts';
import { useManifest } from '#state/archive/use-archive.ts';
import { factOf } from '#state/library/fact.ts';
import { useFirstVisit } from '#state/library/first-visit.ts';
import { setFact, useLibrary } from '#state/library/use-library.ts';
import { daysOwed, type Visit, withSeen } from '#state/library/visit.ts';
import { placeHref } from '#state/view/href.ts';
import type { ListPlace } from '#state/view/place.ts';

const NO_DAYS: readonly string[] = [];

/** The visit before days were skipped, and how many they were. */
interface Skipped {
  visit: Visit;
  days: number;
}

/** As long as the page lives: the way back is there also after a paper was read. */
let skipped: Skipped | undefined;

export function SinceOffer({ list }: { list: ListPlace }) {
  const words = useWords(sinceWords);
  const { data: manifest } = useManifest();
  const { facts } = useLibrary();
  const days = manifest?.days ?? NO_DAYS;
  const first = useFirstVisit(days.at(-1));
  const visit = factOf(facts, 'visit') ?? (first === undefined ? undefined : { upTo: first, days: [] });
  const [before, setBefore] = useSkipped();
  useNoted(list, days, visit);
  const newest = manifest && newestDay(manifest);
  const owed = daysOwed(days, visit).filter((day) => day < (newest ?? ''));
  if (newest === undefined || list.day !== newest || list.since !== undefined) return null;
  if (before)
    return (
      <Strip text={words.skipped(before.days)}>
        <Act name={words.undo} run={() => setFact('visit', before.visit)} then={() => setBefore(undefined)} />
      </Strip>
    );
  if (!visit || owed.length === 0) return null;
  const span = { at: 'list', since: owed[0]!, day: newest } as const;
  return (
    <Strip>
      <a href={placeHref(span)}>{words.days(spanDays(manifest!, span).days.length)}</a>
      <Act
        name={words.skip}
        run={() => setFact('visit', withSeen(visit, owed, days))}
        then={() => setBefore({ visit, days: owed.length })}
      />
    </Strip>
  );
}

function useSkipped() {
  const [before, setBefore] = useState(skipped);
  const keep = (next: Skipped | undefined) => {
    skipped = next;
    setBefore(next);
  };
  return [before, keep] as const;
}

/** The days of the list count as seen once it is on the screen. */
function useNoted(list: ListPlace, days: readonly string[], visit: Visit | undefined): void {
  const { day, since } = list;
  const note = useEffectEvent((first: string, last: string) => {
    const shown = days.filter((one) => one >= first && one <= last);
    const owed = new Set(daysOwed(days, visit));
    if (visit && !shown.some((one) => owed.has(one))) return;
    void setFact('visit', withSeen(visit, shown, days));
  });
  useEffect(() => {
    if (day !== undefined && days.length > 0) note(since ?? day, day);
  }, [day, since, days]);
}

function Strip({ text, children }: { text?: string; children: React.ReactNode }) {
  const words = useWords(sinceWords);
  return (
    <aside className="since-offer" aria-label={words.label}>
      {text !== undefined && <span role="status">{text}</span>}
      {children}
    </aside>
  );
}

interface ActProps {
  name: string;
  /** Whether it is kept. */
  run(): Promise<boolean>;
  then(): void;
}

function Act({ name, run, then }: ActProps) {
  return (
    <button type="button" onClick={() => void run().then((kept) => kept && then())}>
      {name}
    </button>
  );
}

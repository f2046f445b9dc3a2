/** The way to the newest earlier day that has papers left; looks back day by day, for only their papers tell. */
import { useMemo, useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { useDay, useManifest } from '#state/archive/use-archive.ts';
import { isReadOrStarred } from '#state/library/store/mark.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { useRuled } from '#state/rules/use-rules.ts';
import { placeHref } from '#state/url/href.ts';
import type { ListPlace } from '#state/url/place.ts';
import { useGo } from '#state/url/use-go.ts';

/** Whoever has read so many days needs no advice on what to read next, and each may cost a download. */
const DAYS = 30;

export function EarlierDay({ list }: { list: ListPlace }) {
  const words = useMessages('skim');
  const go = useGo();
  const { day, left } = useEarlierDay(list);
  if (day === undefined) return <p className="skim-seen">{words.allDone}</p>;
  if (left === 0) return <p className="skim-seen">{words.looking}</p>;
  const { day: _, ...rest } = list;
  const place = { at: 'skim', ...rest, day } as const;
  return (
    <a
      className="button skim-way-on"
      href={placeHref(place)}
      onClick={(event) => {
        // One skim is one step of the history, however many days it goes through.
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(place, { replace: true });
      }}
    >
      {words.goOn(day, left)}
    </a>
  );
}

/** `left` leaves out what rules hide; 0 while it is not known, or where nothing is left and an earlier day is asked next. */
function useEarlierDay({ day: from, source }: ListPlace): { day: string | undefined; left: number } {
  const manifest = useManifest();
  const { status, marks } = useLibrary();
  const [back, setBack] = useState(0);
  const days = useMemo(() => {
    const { days = [], counts = {} } = manifest.data ?? {};
    const columns = source === undefined ? Object.values(counts) : [counts[source] ?? []];
    const earlier = days.filter((day, at) => day < from! && columns.some((column) => (column[at] ?? 0) > 0));
    return earlier.slice(-DAYS).reverse();
  }, [manifest.data, from, source]);
  const day = days[back];
  const { kept } = useRuled(useDay(day, source).data);
  const left = kept?.filter(({ id }) => !isReadOrStarred(marks.get(id))).length;
  if (left === 0 && day !== undefined && status !== 'waiting') setBack(back + 1);
  return { day, left: left ?? 0 };
}

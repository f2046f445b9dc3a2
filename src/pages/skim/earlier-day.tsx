/** Links to the newest earlier day with papers that are neither read nor starred. Looks at one day after the other, since each has to be loaded. */
import { useMemo, useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { useDay, useManifest } from '#state/archive/use-archive.ts';
import { isReadOrStarred } from '#state/library/store/mark.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { useRuledList } from '#state/rules/use-rules.ts';
import { placeHref } from '#state/url/href.ts';
import type { ListPlace } from '#state/url/place.ts';
import { useGo } from '#state/url/use-go.ts';

/** How many days back to look: each may cost a download. */
const MAX_DAYS = 30;

export function EarlierDay({ list }: { list: ListPlace }) {
  const words = useMessages('skim');
  const go = useGo();
  const { day, remaining } = useEarlierDay(list);
  if (day === undefined) return <p className="skim-seen">{words.allDone}</p>;
  if (remaining === 0) return <p className="skim-seen">{words.looking}</p>;
  const { day: _, ...options } = list;
  const place = { at: 'skim', ...options, day } as const;
  return (
    <a
      className="button skim-way-on"
      href={placeHref(place)}
      onClick={(event) => {
        // Skimming is one entry of the history, however many days it goes through.
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(place, { replace: true });
      }}
    >
      {words.goOn(day, remaining)}
    </a>
  );
}

interface DayToSkim {
  /** Undefined: there is no such day. */
  day: string | undefined;
  /** Papers left to skim, without those that rules hide; 0 while that is not known. */
  remaining: number;
}

function useEarlierDay({ day: from, source }: ListPlace): DayToSkim {
  const manifest = useManifest();
  const { status, marks } = useLibrary();
  const [skipped, setSkipped] = useState(0);
  const days = useMemo(() => {
    const { days = [], counts = {} } = manifest.data ?? {};
    const columns = source === undefined ? Object.values(counts) : [counts[source] ?? []];
    const earlier = days.filter(
      (day, index) => day < from! && columns.some((column) => (column[index] ?? 0) > 0),
    );
    return earlier.slice(-MAX_DAYS).reverse();
  }, [manifest.data, from, source]);
  const day = days[skipped];
  const { shown } = useRuledList(useDay(day, source).data);
  const remaining = shown?.filter(({ id }) => !isReadOrStarred(marks.get(id))).length;
  if (remaining === 0 && day !== undefined && status !== 'waiting') setSkipped(skipped + 1);
  return { day, remaining: remaining ?? 0 };
}

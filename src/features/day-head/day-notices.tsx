/** Notices above a day's papers: unavailable sources, in the digest's words, and a newer day without papers. */
import { useMessages } from '#components/use-messages.ts';
import { sourceLabel } from '#core/paper/source.ts';
import type { DayFacts } from '#state/archive/day-facts.ts';
import { placeHref } from '#state/url/href.ts';

interface Props {
  facts: DayFacts;
  source: string | undefined;
  /** A newer day, which is skipped because it has no papers. */
  newer: string | undefined;
}

export function DayNotices({ facts, source, newer }: Props) {
  const { day } = useMessages('common');
  const outages = facts.outages.filter(
    (outage) => outage.kind === 'failed' && (source === undefined || outage.source === source),
  );
  const { older = [] } = facts;
  if (outages.length === 0 && newer === undefined && older.length === 0) return null;
  return (
    <ul className="border-t border-line px-6 py-2 text-[0.82rem] text-soft @max-[32rem]/list:px-[1.15rem]">
      {newer !== undefined && (
        <li>
          <a
            className="underline decoration-line underline-offset-4"
            href={placeHref({ at: 'list', day: newer })}
          >
            {day.newer(newer)}
          </a>
        </li>
      )}
      {older.length > 0 && (
        <li>
          <a
            className="underline decoration-line underline-offset-4"
            href={placeHref({ at: 'all', filters: { since: older[0]!, until: older.at(-1)! } })}
          >
            {day.older(older.length)}
          </a>
        </li>
      )}
      {outages.map((outage) => (
        <li key={outage.source} className="line-clamp-3 wrap-anywhere" title={outage.text}>
          {day.failedSource(sourceLabel(outage.source))}
          {outage.text !== undefined && (
            <q lang="zh-CN" className="ml-1.5 text-faint">
              {outage.text}
            </q>
          )}
        </li>
      ))}
    </ul>
  );
}

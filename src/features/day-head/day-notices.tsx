/** What a day lacks, said once above its papers: sources that failed, in the digest's own words. */
import { sourceLabel } from '#contract/source.ts';
import { useMessages } from '#parts/use-messages.ts';
import type { DayFacts } from '#state/archive/day-facts.ts';

export function DayNotices({ facts, source }: { facts: DayFacts; source: string | undefined }) {
  const { day } = useMessages();
  const outages = facts.outages.filter(
    (one) => one.kind === 'failed' && (source === undefined || one.source === source),
  );
  if (outages.length === 0) return null;
  return (
    <ul className="border-t border-line px-6 py-2 text-[0.82rem] text-soft @max-[32rem]/list:px-[1.15rem]">
      {outages.map((one) => (
        <li key={one.source} className="line-clamp-3 wrap-anywhere" title={one.text}>
          {day.failedSource(sourceLabel(one.source))}
          {one.text !== undefined && (
            <q lang="zh-CN" className="ml-1.5 text-faint">
              {one.text}
            </q>
          )}
        </li>
      ))}
    </ul>
  );
}

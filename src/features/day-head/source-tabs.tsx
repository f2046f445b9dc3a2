/** A day's sources with their numbers of papers, including those that were unavailable. */
import '#components/paper-list/source-line.css';
import { useMessages } from '#components/use-messages.ts';
import { sourceLabel } from '#core/paper/source.ts';
import type { DayFacts } from '#state/archive/day-facts.ts';
import { placeHref } from '#state/url/href.ts';
import type { ListPlace } from '#state/url/place.ts';

export function SourceTabs({ facts, list }: { facts: DayFacts | undefined; list: ListPlace }) {
  const { day } = useMessages('common');
  return (
    <nav className="source-line" aria-label={day.sources}>
      {facts ? <Tabs facts={facts} list={list} /> : <span className="invisible p-2">0</span>}
    </nav>
  );
}

function Tabs({ facts, list }: { facts: DayFacts; list: ListPlace }) {
  const { day } = useMessages('common');
  const { source: _, ...whole } = { ...list, day: facts.day };
  return (
    <>
      <Tab place={whole} label={day.all} count={facts.total} isCurrent={list.source === undefined} />
      {facts.sources.map(({ source, count, outage }) => (
        <Tab
          key={source}
          place={{ ...whole, source }}
          label={sourceLabel(source)}
          count={outage?.kind === 'failed' ? day.failed : count}
          isCurrent={list.source === source}
        />
      ))}
    </>
  );
}

interface TabProps {
  place: ListPlace;
  label: string;
  count: number | string;
  isCurrent: boolean;
}

function Tab({ place, label, count, isCurrent }: TabProps) {
  return (
    <a href={placeHref({ at: 'list', ...place })} aria-current={isCurrent ? 'page' : undefined}>
      {label} <b>{count}</b>
    </a>
  );
}

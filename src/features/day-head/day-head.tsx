/** The head of a day's list: the day, how many papers are new, the neighbouring days, the sources. */
import './day-head.css';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { shortDay, weekdayOf } from '#components/days.ts';
import { useMessages } from '#components/use-messages.ts';
import type { Appearance } from '#core/paper/paper.ts';
import type { DayFacts } from '#state/archive/day-facts.ts';
import { seenBefore } from '#state/archive/day-rows.ts';
import { placeHref } from '#state/url/href.ts';
import type { ListPlace } from '#state/url/place.ts';
import { SourceTabs } from './source-tabs.tsx';

interface Props {
  list: ListPlace;
  facts: DayFacts | undefined;
  rows: readonly Appearance[];
  /** The date, a heading that opens the calendar. */
  calendar: ReactNode;
  /** The sort menu, for narrow screens, where the table has no column heads. */
  order: ReactNode;
}

export function DayHead({ list, facts, rows, calendar, order }: Props) {
  const { day } = useMessages('common');
  return (
    <header className="day-head">
      <div className="day-line">
        {list.day ? calendar : <span className="day-name invisible">0000-00-00</span>}
        <p className="min-w-0 truncate text-[0.85rem] text-faint">
          {list.day && !list.since && day.weekdays[weekdayOf(list.day)]}
          <span className="@max-[32rem]/list:sr-only">
            <Summary {...{ list, rows }} />
          </span>
        </p>
        <DaySteps facts={facts} list={list} />
      </div>
      <div className="tab-line">
        <SourceTabs facts={facts} list={list} />
        {order}
      </div>
    </header>
  );
}

function Summary({ list, rows }: Pick<Props, 'list' | 'rows'>) {
  const { day } = useMessages('common');
  if (list.day === undefined || rows.length === 0) return null;
  const since = list.since ?? list.day;
  const seen = seenBefore(rows, since);
  const words = seen.day ? day.allSeen(shortDay(seen.day, since)) : seen.count > 0 && day.seen(seen.count);
  return `${list.since ? '' : ' · '}${day.papers(rows.length)}${words ? ` · ${words}` : ''}`;
}

/** Links to the previous and next day: the date, with the month if it is another one. */
function DaySteps({ facts, list }: Pick<Props, 'facts' | 'list'>) {
  const { day } = useMessages('common');
  const label = (other: string) =>
    other.slice(0, 7) === facts?.day.slice(0, 7) ? other.slice(8) : shortDay(other, facts?.day);
  const { source: _, since: __, ...whole } = list;
  const href = (other: string) => placeHref({ at: 'list', ...whole, day: other });
  return (
    <nav className="day-steps" aria-label={day.around}>
      {facts?.previous && (
        <a href={href(facts.previous)} aria-label={day.previous(facts.previous)} rel="prev">
          <ChevronLeft aria-hidden="true" size={15} />
          {label(facts.previous)}
        </a>
      )}
      {facts?.next && (
        <a href={href(facts.next)} aria-label={day.next(facts.next)} rel="next">
          {label(facts.next)}
          <ChevronRight aria-hidden="true" size={15} />
        </a>
      )}
    </nav>
  );
}

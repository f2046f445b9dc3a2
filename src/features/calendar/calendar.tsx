/** A month of days with their numbers of papers. Arrow keys move among days with digests, PageUp and PageDown by month. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useMessages } from '#components/use-messages.ts';
import type { Manifest } from '#core/dataset/manifest.ts';
import { dayTotals, newestDay } from '#state/archive/day-facts.ts';
import { placeHref } from '#state/url/href.ts';
import { dayForKey, monthsOf, monthWeeks } from './month-grid.ts';

interface Props {
  manifest: Manifest;
  day: string | undefined;
  onChoose(): void;
}

export function Calendar({ manifest, day, onChoose }: Props) {
  const calendar = useMessages('lists').calendar;
  const { days } = manifest;
  const totals = useMemo(() => {
    const counts = dayTotals(manifest);
    return new Map(days.map((date, index) => [date, counts[index]!]));
  }, [manifest, days]);
  const [focusedDay, setFocusedDay] = useState(
    () => days.findLast((date) => date <= (day ?? '9')) ?? days[0] ?? '',
  );
  const month = focusedDay.slice(0, 7);
  const focused = useRef<HTMLAnchorElement>(null);
  useEffect(() => focused.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = dayForKey(days, focusedDay, event.key);
    if (target === undefined) return;
    event.preventDefault();
    flushSync(() => setFocusedDay(target));
    focused.current?.focus();
  };
  return (
    <>
      <MonthBar {...{ days, focusedDay, setFocusedDay }} />
      <table aria-label={calendar.monthOf(month)} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {calendar.weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthWeeks(month).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((date, column) => (
                <DayCell
                  key={date ?? column}
                  {...{ onChoose }}
                  day={date}
                  count={date === undefined ? undefined : totals.get(date)}
                  current={date === day}
                  ref={date === focusedDay ? focused : undefined}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <a className="calendar-newest" href={placeHref({ at: 'list' })} onClick={onChoose}>
        {calendar.newest} {newestDay(manifest)}
      </a>
    </>
  );
}

interface CellProps {
  day: string | undefined;
  count: number | undefined;
  current: boolean;
  /** Set for the day that Tab reaches. */
  ref: RefObject<HTMLAnchorElement | null> | undefined;
  onChoose(): void;
}

function DayCell({ day, count, current, ref, onChoose }: CellProps) {
  const calendar = useMessages('lists').calendar;
  if (day === undefined) return <td />;
  const date = Number(day.slice(8));
  if (count === undefined) return <td className="text-faint opacity-60">{date}</td>;
  return (
    <td>
      <a
        href={placeHref({ at: 'list', day })}
        aria-label={calendar.day(day, count)}
        aria-current={current ? 'date' : undefined}
        ref={ref}
        tabIndex={ref ? 0 : -1}
        onClick={onChoose}
      >
        {date}
        <small>{count}</small>
      </a>
    </td>
  );
}

interface MonthBarProps {
  days: readonly string[];
  focusedDay: string;
  setFocusedDay(day: string): void;
}

function MonthBar({ days, focusedDay, setFocusedDay }: MonthBarProps) {
  const calendar = useMessages('lists').calendar;
  const previous = dayForKey(days, focusedDay, 'PageUp');
  const next = dayForKey(days, focusedDay, 'PageDown');
  return (
    <div className="flex items-center justify-between">
      <button
        type="button"
        disabled={!previous}
        aria-label={calendar.previous}
        onClick={() => setFocusedDay(previous!)}
      >
        <ChevronLeft aria-hidden="true" size={18} />
      </button>
      <select
        aria-label={calendar.month}
        value={focusedDay.slice(0, 7)}
        onChange={(event) => setFocusedDay(days.find((day) => day.startsWith(event.target.value))!)}
      >
        {monthsOf(days).map((month) => (
          <option key={month} value={month}>
            {calendar.monthOf(month)}
          </option>
        ))}
      </select>
      <button type="button" disabled={!next} aria-label={calendar.next} onClick={() => setFocusedDay(next!)}>
        <ChevronRight aria-hidden="true" size={18} />
      </button>
    </div>
  );
}

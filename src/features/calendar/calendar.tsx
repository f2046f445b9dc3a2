/** The days that exist, a month at a time, each with the number of its papers. Arrows move among them, PageUp and PageDown by month. */
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
  const calendar = useMessages('calendar');
  const { days } = manifest;
  const totals = useMemo(() => {
    const counts = dayTotals(manifest);
    return new Map(days.map((one, at) => [one, counts[at]!]));
  }, [manifest, days]);
  const [at, setAt] = useState(() => days.findLast((one) => one <= (day ?? '9')) ?? days[0] ?? '');
  const focused = useRef<HTMLAnchorElement>(null);
  useEffect(() => focused.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = dayForKey(days, at, event.key);
    if (target === undefined) return;
    event.preventDefault();
    flushSync(() => setAt(target));
    focused.current?.focus();
  };
  return (
    <>
      <MonthBar {...{ days, at, setAt }} />
      <table aria-label={calendar.monthOf(at.slice(0, 7))} onKeyDown={onKeyDown}>
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
          {monthWeeks(at.slice(0, 7)).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((one, column) => (
                <DayCell
                  key={one ?? column}
                  {...{ onChoose }}
                  day={one}
                  count={one === undefined ? undefined : totals.get(one)}
                  current={one === day}
                  ref={one === at ? focused : undefined}
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
  /** Of the one day that Tab leads to. */
  ref: RefObject<HTMLAnchorElement | null> | undefined;
  onChoose(): void;
}

function DayCell({ day, count, current, ref, onChoose }: CellProps) {
  const calendar = useMessages('calendar');
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

function MonthBar({ days, at, setAt }: { days: readonly string[]; at: string; setAt(day: string): void }) {
  const calendar = useMessages('calendar');
  const before = dayForKey(days, at, 'PageUp');
  const after = dayForKey(days, at, 'PageDown');
  return (
    <div className="flex items-center justify-between">
      <button type="button" disabled={!before} aria-label={calendar.previous} onClick={() => setAt(before!)}>
        <ChevronLeft aria-hidden="true" size={18} />
      </button>
      <select
        aria-label={calendar.month}
        value={at.slice(0, 7)}
        onChange={(event) => setAt(days.find((day) => day.startsWith(event.target.value))!)}
      >
        {monthsOf(days).map((month) => (
          <option key={month} value={month}>
            {calendar.monthOf(month)}
          </option>
        ))}
      </select>
      <button type="button" disabled={!after} aria-label={calendar.next} onClick={() => setAt(after!)}>
        <ChevronRight aria-hidden="true" size={18} />
      </button>
    </div>
  );
}

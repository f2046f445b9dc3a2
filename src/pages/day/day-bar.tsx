/** The bottom bar of a day's list: the days around it, notes, the calendar and skimming. */
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { CalendarButton } from '#features/calendar/calendar-button.tsx';
import { Glyph, NotesButton } from '#pages/reading-pane/frame/bottom-bar.tsx';
import { placeHref } from '#state/url/href.ts';
import type { DayView } from './use-day-view.ts';

const icon = { 'aria-hidden': true, size: 21, strokeWidth: 1.5 } as const;

export function DayBar({ view: { facts, list } }: { view: DayView }) {
  const { day, calendar, shell } = useMessages('common');
  const { source: _, since: __, ...options } = list;
  const href = (date: string) => placeHref({ at: 'list', ...options, day: date });
  return (
    <>
      <BarLink href={facts?.previous && href(facts.previous)} icon={<ChevronLeft {...icon} />}>
        {day.previousShort}
      </BarLink>
      <NotesButton />
      <CalendarButton day={list.day} plain className="bar-item">
        <CalendarDays {...icon} />
        {calendar.open}
      </CalendarButton>
      <BarLink href={placeHref({ at: 'skim', ...list })} icon={<Glyph>{shell.skimGlyph}</Glyph>}>
        {shell.skim}
      </BarLink>
      <BarLink href={facts?.next && href(facts.next)} icon={<ChevronRight {...icon} />}>
        {day.nextShort}
      </BarLink>
    </>
  );
}

interface BarLinkProps {
  /** Undefined: there is nowhere to go, and the link is disabled. */
  href: string | undefined;
  icon: ReactNode;
  children: ReactNode;
}

function BarLink({ href, icon, children }: BarLinkProps) {
  return (
    <a className="bar-item" href={href} aria-disabled={href === undefined || undefined}>
      {icon}
      {children}
    </a>
  );
}

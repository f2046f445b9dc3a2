/** On a phone everything acts from here, within reach of the thumb: the days while a list is open, the papers while one is. */
import { ArrowLeft, CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { useMessages, withMessages } from '#components/use-messages.ts';
import { CalendarButton } from '#features/calendar/calendar-button.tsx';
import type { PaperMoves } from '#pages/day/use-day-moves.ts';
import type { Reading } from '#pages/day/use-day-view.ts';
import type { MarkedPaper } from '#state/library/store/mark.ts';
import { setPreferences, usePreferences } from '#state/preferences/preferences.ts';
import { placeHref } from '#state/url/href.ts';
import { lazyPart } from '#ui/lazy-part.tsx';

const MarkBar = lazyPart(async () => {
  const { MarkBar } = await withMessages(import('#components/marks/mark-bar.tsx'), 'library');
  return MarkBar;
});

const icon = { 'aria-hidden': true, size: 21, strokeWidth: 1.5 } as const;

export function Bar({ children }: { children: ReactNode }) {
  const { shell } = useMessages('common');
  return (
    <nav className="bottom-bar" aria-label={shell.bar}>
      {children}
    </nav>
  );
}

export function DayBar({ reading: { facts, list } }: { reading: Reading }) {
  const { day, calendar, shell } = useMessages('common');
  const { source: _, since: __, ...whole } = list;
  const href = (other: string) => placeHref({ at: 'list', ...whole, day: other });
  return (
    <>
      <Step href={facts?.previous && href(facts.previous)} icon={<ChevronLeft {...icon} />}>
        {day.previousShort}
      </Step>
      <NotesButton />
      <CalendarButton day={list.day} plain className="bar-item">
        <CalendarDays {...icon} />
        {calendar.open}
      </CalendarButton>
      <Step href={placeHref({ at: 'skim', ...list })} icon={<Glyph>{shell.skimGlyph}</Glyph>}>
        {shell.skim}
      </Step>
      <Step href={facts?.next && href(facts.next)} icon={<ChevronRight {...icon} />}>
        {day.nextShort}
      </Step>
    </>
  );
}

export function PaperBar({ moves, paper }: { moves: PaperMoves; paper: MarkedPaper | undefined }) {
  const { shell, reader } = useMessages('common');
  return (
    <>
      <button type="button" className="bar-item" onClick={moves.back}>
        <ArrowLeft {...icon} />
        {shell.list}
      </button>
      <MarkSlot paper={paper} />
      <NotesButton />
      <button type="button" className="bar-item" disabled={!moves.previous} onClick={moves.previous}>
        <ChevronLeft {...icon} />
        {reader.previous}
      </button>
      <button type="button" className="bar-item" disabled={!moves.next} onClick={moves.next}>
        <ChevronRight {...icon} />
        {reader.next}
      </button>
    </>
  );
}

/** Two places in the bar, filled when the code of marks is there. */
function MarkSlot({ paper }: { paper: MarkedPaper | undefined }) {
  const blank = (
    <>
      <span className="bar-item" />
      <span className="bar-item" />
    </>
  );
  return <Suspense fallback={blank}>{paper ? <MarkBar paper={paper} /> : blank}</Suspense>;
}

export function NotesButton() {
  const { shell } = useMessages('common');
  const { notesOpen } = usePreferences();
  return (
    <button
      type="button"
      className="bar-item"
      aria-pressed={notesOpen}
      aria-label={shell.showNotes}
      onClick={() => setPreferences({ notesOpen: !notesOpen })}
    >
      <Glyph>{shell.noteGlyph}</Glyph>
      {shell.noteToggle}
    </button>
  );
}

/** A character as an icon. */
function Glyph({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="bar-glyph">
      {children}
    </span>
  );
}

function Step({ href, icon, children }: { href: string | undefined; icon: ReactNode; children: ReactNode }) {
  return (
    <a className="bar-item" href={href} aria-disabled={href === undefined || undefined}>
      {icon}
      {children}
    </a>
  );
}

/** A button that opens the calendar: below it, or on a phone at the bottom. The browser closes it on Esc or a click outside. */
import './calendar.css';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, Suspense, type ToggleEvent, useId, useRef, useState } from 'react';
import { useMessages, withMessages } from '#components/use-messages.ts';
import { useManifest } from '#state/archive/use-archive.ts';
import { ErrorBoundary } from '#ui/error-boundary.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';

const Calendar = lazyPart(async () => {
  const { Calendar } = await withMessages(import('./calendar.tsx'), 'lists');
  return Calendar;
});

interface Props {
  /** The day at which the calendar opens. */
  day: string | undefined;
  /** Content of the button; `plain` omits the arrow that shows that it opens something. */
  children: ReactNode;
  plain?: boolean;
  className?: string;
  /** Wraps the button, but not the calendar, for example in a heading. */
  wrap?(button: ReactNode): ReactNode;
}

export function CalendarButton({ day, children, plain = false, className = 'calendar-button', wrap }: Props) {
  const { calendar } = useMessages('common');
  const manifest = useManifest().data;
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const onToggle = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState === 'open') placeBelow(event.currentTarget, button.current!);
    setOpen(event.newState === 'open');
  };
  const opener = (
    <button ref={button} type="button" className={className} popoverTarget={id} aria-haspopup="dialog">
      {children}
      {!plain && <ChevronDown aria-hidden="true" size={16} strokeWidth={1.5} />}
      {!plain && <span className="sr-only">{calendar.open}</span>}
    </button>
  );
  return (
    <>
      {wrap ? wrap(opener) : opener}
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={calendar.label}
        className="calendar"
        onToggle={onToggle}
      >
        {open && manifest && (
          <ErrorBoundary resetKey={[open]} fallback={() => null}>
            <Suspense fallback={<div className="h-96" />}>
              <Calendar manifest={manifest} day={day} onChoose={() => hide(id)} />
            </Suspense>
          </ErrorBoundary>
        )}
      </div>
    </>
  );
}

function hide(id: string): void {
  document.getElementById(id)?.hidePopover();
}

/** By script, because not every browser supports CSS anchor positioning. */
function placeBelow(popover: HTMLElement, button: HTMLElement): void {
  const { left, bottom } = button.getBoundingClientRect();
  popover.style.setProperty('--left', `${Math.max(8, Math.min(left, innerWidth - 348))}px`);
  popover.style.setProperty('--top', `${bottom + 6}px`);
}

/** Opens the calendar: at a desk below the button, on a phone from the bottom edge. The browser closes it on Esc or a click outside. */
import './calendar.css';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';
import { useMessages } from '#parts/use-messages.ts';
import { useManifest } from '#state/archive/use-archive.ts';
import { Calendar } from './calendar.tsx';

interface Props {
  /** The day that the calendar opens at. */
  day: string | undefined;
  /** What stands on the button; `plain` leaves out the sign that it opens something. */
  children: ReactNode;
  plain?: boolean;
  className?: string;
}

export function CalendarButton({ day, children, plain = false, className = 'calendar-button' }: Props) {
  const { calendar } = useMessages();
  const manifest = useManifest().data;
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const onToggle = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState === 'open') placeBelow(event.currentTarget, button.current!);
    setOpen(event.newState === 'open');
  };
  return (
    <>
      <button ref={button} type="button" className={className} popoverTarget={id} aria-haspopup="dialog">
        {children}
        {!plain && <ChevronDown aria-hidden="true" size={16} strokeWidth={1.5} />}
        {!plain && <span className="sr-only">{calendar.open}</span>}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={calendar.label}
        className="calendar"
        onToggle={onToggle}
      >
        {open && manifest && <Calendar manifest={manifest} day={day} onChoose={() => hide(id)} />}
      </div>
    </>
  );
}

function hide(id: string): void {
  document.getElementById(id)?.hidePopover();
}

/** The place of a popover is not tied to its button in every browser yet. */
function placeBelow(popover: HTMLElement, button: HTMLElement): void {
  const { left, bottom } = button.getBoundingClientRect();
  popover.style.setProperty('--left', `${Math.max(8, Math.min(left, innerWidth - 348))}px`);
  popover.style.setProperty('--top', `${bottom + 6}px`);
}

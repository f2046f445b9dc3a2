/** A button and the sheet it opens: below the button at a desk, at the thumb on a phone. The browser closes it on a click elsewhere. */
import './sheet-menu.css';
import { type ReactNode, useId, useRef } from 'react';
import { placeBelow } from './place-below.ts';

interface Props {
  /** What stands on the button. */
  button: ReactNode;
  buttonClass: string;
  /** Something is chosen in the sheet. */
  chosen?: boolean;
  /** What the sheet is called, and what its content looks like. */
  label: string;
  sheetClass: string;
  /** What is in the sheet; `close` is for when something in it has been chosen. */
  children(close: () => void): ReactNode;
}

export function SheetMenu({ button, buttonClass, chosen, label, sheetClass, children }: Props) {
  const id = useId();
  const sheet = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={buttonClass}
        popoverTarget={id}
        aria-haspopup="dialog"
        data-chosen={chosen || undefined}
      >
        {button}
      </button>
      <div
        ref={sheet}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={`sheet-menu ${sheetClass}`}
        onToggle={(event) => event.newState === 'open' && placeBelow(sheet.current!, opener.current!)}
      >
        {children(() => sheet.current?.hidePopover())}
      </div>
    </>
  );
}

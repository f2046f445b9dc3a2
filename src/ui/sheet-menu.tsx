/** A button that opens a sheet: below the button, or on a phone at the bottom. The browser closes it on a click elsewhere. */
import './sheet-menu.css';
import { type ReactNode, useId, useRef } from 'react';
import { placeBelow } from './place-below.ts';

interface Props {
  /** Content of the button. */
  button: ReactNode;
  buttonClass: string;
  /** Whether something is chosen in the sheet. */
  chosen?: boolean;
  /** Name of the sheet, for screen readers. */
  label: string;
  sheetClass: string;
  /** Content of the sheet, which calls `close` once something has been chosen. */
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

/** A button of the bar: an icon, a word, and the key that does the same. */
import type { ReactNode } from 'react';

interface Props {
  shortcut: string;
  icon: ReactNode;
  /** The accessible name, where the word on the button is an abbreviation of it. */
  name?: string;
  /** The paper has this mark already. */
  on?: boolean;
  /** The state of a toggle. */
  pressed?: boolean;
  /** Undefined: disabled. */
  onClick: (() => void) | undefined;
  children: string;
}

export function SkimButton({ shortcut, icon, name, on, pressed, onClick, children }: Props) {
  return (
    <button
      type="button"
      disabled={!onClick}
      data-on={on || undefined}
      aria-pressed={pressed}
      aria-label={name}
      aria-keyshortcuts={shortcut}
      title={`${name ?? children} (${shortcut})`}
      onClick={onClick}
    >
      {icon}
      {children}
      <span className="key" aria-hidden="true">
        {shortcut}
      </span>
    </button>
  );
}

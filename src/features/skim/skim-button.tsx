/** One button at the thumb: an icon, a word, and the key that does the same. */
import type { ReactNode } from 'react';

interface Props {
  shortcut: string;
  icon: ReactNode;
  /** The whole name, where the word on the button is short for it. */
  name?: string;
  /** What it does is done already, and can be done again. */
  on?: boolean;
  /** It is a switch, and this is its state. */
  pressed?: boolean;
  /** Undefined: nothing to do at the moment. */
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

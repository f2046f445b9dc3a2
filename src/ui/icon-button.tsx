/** A button with an icon; its label is for screen readers, and shown on hover. */
import type { ReactNode } from 'react';

interface Props {
  label: string;
  /** Undefined: the button is disabled. */
  onClick: (() => void) | undefined;
  children: ReactNode;
}

export function IconButton({ label, onClick, children }: Props) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      disabled={!onClick}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** A button that is only an icon: its name is said to those who do not see it, and shown on hovering. */
import type { ReactNode } from 'react';

interface Props {
  label: string;
  /** Undefined: nothing to do at the moment. */
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

/** A message in place of content (empty, not found, failed), with what the user can do. */
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** `h1` if it is the whole page. */
  as?: 'h1' | 'p';
  /** Whether screen readers announce it: for a failure that has just happened. */
  alert?: boolean;
  children?: ReactNode;
}

export function Notice({ title, as: Title = 'p', alert, children }: Props) {
  return (
    <div className="grid content-start gap-3 px-6 py-14 text-center" role={alert ? 'alert' : undefined}>
      <Title className="font-serif text-[1.1rem]">{title}</Title>
      {children !== undefined && (
        <div className="grid justify-items-center gap-4 text-[0.9rem] text-soft">{children}</div>
      )}
    </div>
  );
}

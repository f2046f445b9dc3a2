/** A calm word in place of content: nothing here, not found, failed. With what can be done about it. */
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** A page of its own is headed by it. */
  as?: 'h1' | 'p';
  /** A failure that happened just now is said aloud. */
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

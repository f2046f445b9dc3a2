/** The bottom bar of a list that is not a day's: the newest day, notes, and the list's own buttons. */
import { Newspaper } from 'lucide-react';
import type { ReactNode } from 'react';
import { NewestDayName } from '#components/newest-day-name.tsx';
import { placeHref } from '#state/url/href.ts';
import { NotesButton } from './bottom-bar.tsx';

export function ListBar({ children }: { children?: ReactNode }) {
  return (
    <>
      <a className="bar-item" href={placeHref({ at: 'list' })}>
        <Newspaper aria-hidden="true" size={21} strokeWidth={1.5} />
        <NewestDayName />
      </a>
      <NotesButton />
      {children}
    </>
  );
}

/** The bottom bar of a list that is not a day's: the newest day, notes, and the list's own buttons. */
import { Newspaper } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { placeHref } from '#state/url/href.ts';
import { NotesButton } from './bottom-bar.tsx';

export function ListBar({ children }: { children?: ReactNode }) {
  const { shell } = useMessages('common');
  return (
    <>
      <a className="bar-item" href={placeHref({ at: 'list' })}>
        <Newspaper aria-hidden="true" size={21} strokeWidth={1.5} />
        {shell.today}
      </a>
      <NotesButton />
      {children}
    </>
  );
}

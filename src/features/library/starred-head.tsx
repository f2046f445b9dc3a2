/** The head of the starred papers: their number, and their order where the table has no heads. */
import type { ReactNode } from 'react';
import { useLibraryMessages } from '#parts/marks/use-library-messages.ts';
import { useMessages } from '#parts/use-messages.ts';
import { appleStore } from '#state/offline/apple-store.ts';
import { placeHref } from '#state/view/href.ts';
import { ExportMenu } from './export-menu.tsx';
import './mark-menu.css';

interface Props {
  count: number;
  /** The menu of orders. */
  order: ReactNode;
}

export function StarredHead({ count, order }: Props) {
  const words = useLibraryMessages();
  const { day } = useMessages();
  return (
    <header className="day-head">
      <div className="day-line">
        <h1 className="day-name">{words.starredPapers}</h1>
        <p className="min-w-0 truncate text-[0.85rem] text-faint">{day.papers(count)}</p>
      </div>
      <div className="tab-line">
        <p className="flex-1 text-[0.82rem] text-faint">
          {appleStore() === 'tab' ? (
            <a className="underline" href={placeHref({ at: 'offline' })}>
              {words.keptSevenDays}
            </a>
          ) : (
            words.keptHere
          )}
        </p>
        {count > 0 && <ExportMenu />}
        {order}
      </div>
    </header>
  );
}

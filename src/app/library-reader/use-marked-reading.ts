/** What is on the screen at the starred papers: the rows as their stars kept them, and the open paper from the archive. */
import { useMemo } from 'react';
import { type OpenPaper, shownIn } from '#app/reader/use-reading.ts';
import { paperAddress, splitPaperId } from '#contract/paper-id.ts';
import { useDigestTable } from '#features/digest-table/use-digest-table.ts';
import type { ListedPaper } from '#parts/paper-list/paper-row.tsx';
import { usePaper } from '#state/archive/use-archive.ts';
import { isMarked, type Mark } from '#state/library/mark.ts';
import { useLibrary } from '#state/library/use-library.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import type { SortKey } from '#state/view/address-words.ts';
import type { PaperPlace, StarredPlace } from '#state/view/place.ts';
import { usePlace } from '#state/view/use-place.ts';

export interface MarkedReading extends OpenPaper {
  list: StarredPlace;
  rows: ListedPaper[];
  columns: SortKey[];
  /** How many bear a star now; the others were here when the reader came. */
  starred: number;
  ready: boolean;
}

const STARRED: StarredPlace = { at: 'starred' };

export function useMarkedReading(): MarkedReading {
  const place = usePlace();
  const { titleFirst } = usePreferences();
  const { status } = useLibrary();
  const asked = place.at === 'paper' ? place : undefined;
  const list = place.at === 'starred' ? place : asked?.within?.at === 'starred' ? asked.within : STARRED;
  const { papers, starred } = useStarredPapers();
  const { rows, columns } = useDigestTable(papers, { sort: list.sort, titleFirst });
  const paper = usePaper(asked?.address);
  return {
    place,
    list,
    rows,
    columns,
    starred,
    ready: status !== 'waiting',
    paper,
    appearance: paper.data && asked ? shownIn(paper.data, asked) : undefined,
    at: paper.data ? rows.findIndex(({ id }) => id === paper.data?.id) : -1,
    count: rows.length,
  };
}

/** The newest star first. One that is taken away stays in the list until the reader leaves it. */
function useStarredPapers() {
  const { marks } = useLibrary();
  const stays = useMemo(() => new Map<string, number>(), []);
  return useMemo(() => {
    const starred = [...marks.values()].filter((mark) => isMarked(mark, 'starred'));
    for (const { id, starred: star } of starred) if (!stays.has(id)) stays.set(id, star!.at);
    const papers = [...stays]
      .sort(([, a], [, b]) => b - a)
      .flatMap(([id]) => marks.get(id) ?? [])
      .map(toRow);
    return { papers, starred: starred.length };
  }, [marks, stays]);
}

function toRow({ id, paper }: Mark): ListedPaper {
  return { ...(paper ?? { source: splitPaperId(id)[0] }), id };
}

/** The place of a paper that is opened from its star. */
export function placeInMarked(id: string, within: StarredPlace): PaperPlace {
  return { at: 'paper', address: paperAddress(id), within };
}

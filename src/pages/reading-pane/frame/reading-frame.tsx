/** What every reader looks like, whatever its list: notices, the list beside the paper, and the bar at the thumb. */
import type { ReactNode, RefObject } from 'react';
import type { MarksIn } from '#features/paper-detail/paper-abstract.tsx';
import { type PaperMoves, useReaderKeys } from '#pages/day/use-day-moves.ts';
import { type OpenPaper, openPaper } from '#pages/day/use-day-view.ts';
import { DetailPane } from '#pages/reading-pane/paper/detail-pane.tsx';
import type { MarkedPaper } from '#state/library/store/mark.ts';
import { Bar, PaperBar } from './bottom-bar.tsx';
import { MarkNotices } from './mark-notices.tsx';
import { PageTitle } from './page-title.tsx';
import { Split } from './split.tsx';
import { useCanonicalAddress } from './use-canonical-address.ts';
import { useMarkKeys } from './use-mark-keys.ts';

interface Props {
  reading: OpenPaper;
  moves: PaperMoves;
  /** Where the paper appears. */
  detail: RefObject<HTMLElement | null>;
  /** What the list is called, in words from the nearest to the widest. */
  title: readonly (string | undefined)[];
  list: ReactNode;
  /** The bar while no paper is open. */
  bar: ReactNode;
  marksIn?: MarksIn | undefined;
  onShown(): void;
}

export function ReaderFrame({ reading, moves, detail, title, list, bar, marksIn, onShown }: Props) {
  const open = reading.place.at === 'paper';
  return (
    <>
      <MarkNotices />
      <PageTitle reading={reading} list={title} />
      <Split
        open={open}
        list={list}
        detail={<DetailPane ref={detail} {...{ reading, moves, marksIn, onShown }} />}
      />
      <Bar>{open ? <PaperBar moves={moves} paper={openPaper(reading)} /> : bar}</Bar>
    </>
  );
}

interface Keyed {
  reading: OpenPaper;
  moves: PaperMoves;
  list: RefObject<HTMLElement | null>;
  /** A paper of the list by its id. */
  inList(id: string): MarkedPaper | undefined;
  /** How `j` and `k` go through a list of which only a part is there. */
  walk?: ((by: 1 | -1) => void) | undefined;
}

/** What the keys and the address mean in every reader. */
export function useReaderFrame({ reading, moves, list, inList, walk }: Keyed): void {
  useReaderKeys(reading, moves, list, walk);
  useMarkKeys({ paper: openPaper(reading), inList });
  useCanonicalAddress(reading);
}

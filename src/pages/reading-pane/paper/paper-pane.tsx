/** The open paper with what stands above it; its code comes with the first paper. */

import { type RefObject, Suspense, useEffect, useEffectEvent } from 'react';
import { FetchFailure } from '#components/fetch-failure.tsx';
import { withMessages } from '#components/use-messages.ts';
import type { MarksIn } from '#features/paper-detail/paper-abstract.tsx';
import { PaperDetail } from '#features/paper-detail/paper-detail.tsx';
import { KeptPart } from '#features/paper-detail/stored-part.tsx';
import { UnknownPaper } from '#features/paper-detail/unknown-paper.tsx';
import type { PaperMoves } from '#pages/day/use-day-moves.ts';
import { type OpenPaper, openPaper } from '#pages/day/use-day-view.ts';
import { canonicalPaperUrl } from '#state/url/href.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { useSwipe } from '#ui/use-swipe.ts';
import { DetailSkeleton } from './detail-skeleton.tsx';
import { Positions } from './positions.tsx';

const OwnWords = lazyPart(async () => {
  const { OwnWords } = await withMessages(import('#features/library/own-words.tsx'), 'remarks');
  return OwnWords;
});

interface Props {
  /** The pane around it, which takes swipes. */
  pane: RefObject<HTMLElement | null>;
  reading: OpenPaper;
  moves: PaperMoves;
  marksIn?: MarksIn | undefined;
  /** The paper is on the screen, with the code that shows it. */
  onShown(): void;
}

export function PaperPane({ pane, ...props }: Props) {
  const { reading, moves } = props;
  useSwipe(pane, (to) => (to === 'left' ? moves.next : moves.previous)?.());
  return (
    <>
      <Positions reading={reading} moves={moves} />
      <Detail {...props} />
    </>
  );
}

function Detail({ reading, moves, marksIn, onShown }: Omit<Props, 'pane'>) {
  const { place, paper, appearance } = reading;
  if (paper.error && !paper.data) return <FetchFailure error={paper.error} />;
  if (paper.data === null && place.at === 'paper') return <UnknownPaper address={place.address} />;
  if (!paper.data || !appearance) return <DetailSkeleton />;
  return (
    <>
      <PaperDetail
        key={paper.data.id}
        paper={paper.data}
        appearance={appearance}
        canonicalUrl={canonicalPaperUrl(paper.data.id)}
        onVariant={moves.showVariant}
        marksIn={marksIn}
      >
        <Suspense fallback={<div className="h-24" />}>
          <OwnWords paper={openPaper(reading)!} />
        </Suspense>
        {paper.error && <KeptPart />}
      </PaperDetail>
      <Shown key={`shown ${paper.data.id}`} run={onShown} />
    </>
  );
}

/** Stands behind the paper: its effect runs when all before it is there. */
function Shown({ run }: { run(): void }) {
  const onShown = useEffectEvent(run);
  useEffect(() => onShown(), []);
  return null;
}

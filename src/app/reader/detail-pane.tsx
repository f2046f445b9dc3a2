/** The paper: loaded with its code when the first one is opened, fenced off so that a failure leaves the list at work. */
import { type RefObject, Suspense, useEffect, useEffectEvent } from 'react';
import type { MarksIn } from '#features/paper-detail/paper-abstract.tsx';
import { FetchFailure } from '#parts/fetch-failure.tsx';
import { useMessages } from '#parts/use-messages.ts';
import { canonicalPaperUrl } from '#state/view/href.ts';
import { ErrorBoundary } from '#ui/error-boundary.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';
import { useSwipe } from '#ui/use-swipe.ts';
import { BrokenPane } from './broken-pane.tsx';
import { ChooseHint } from './choose-hint.tsx';
import { DetailSkeleton } from './detail-skeleton.tsx';
import { Positions } from './positions.tsx';
import type { PaperMoves } from './use-reader-moves.ts';
import { type OpenPaper, openPaper } from './use-reading.ts';

const PaperDetail = lazyPart(async () => {
  const { PaperDetail } = await import('#features/paper-detail/paper-detail.tsx');
  return PaperDetail;
});

const UnknownPaper = lazyPart(async () => {
  const { UnknownPaper } = await import('#features/paper-detail/unknown-paper.tsx');
  return UnknownPaper;
});

const OwnWords = lazyPart(async () => {
  const { OwnWords } = await import('#features/library/own-words.tsx');
  return OwnWords;
});

interface Props {
  ref: RefObject<HTMLElement | null>;
  reading: OpenPaper;
  moves: PaperMoves;
  marksIn?: MarksIn | undefined;
  /** The paper is on the screen, with the code that shows it. */
  onShown(): void;
}

export function DetailPane({ ref, reading, moves, marksIn, onShown }: Props) {
  const { reader } = useMessages();
  const { place, paper } = reading;
  useSwipe(ref, (to) => (to === 'left' ? moves.next : moves.previous)?.());
  return (
    <section ref={ref} className="pane pane-detail" aria-label={reader.detail} id="detail">
      {place.at === 'paper' && <Positions reading={reading} moves={moves} />}
      <ErrorBoundary
        resetKey={[place, paper.data]}
        fallback={(retry) => <BrokenPane title={reader.brokenDetail} onRetry={retry} />}
      >
        <Suspense fallback={<DetailSkeleton />}>
          <Detail {...{ reading, moves, marksIn, onShown }} />
        </Suspense>
      </ErrorBoundary>
    </section>
  );
}

function Detail({ reading, moves, marksIn, onShown }: Omit<Props, 'ref'>) {
  const { place, paper, appearance } = reading;
  if (place.at !== 'paper') return <ChooseHint />;
  if (paper.error) return <FetchFailure error={paper.error} />;
  if (paper.data === null) return <UnknownPaper address={place.address} />;
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

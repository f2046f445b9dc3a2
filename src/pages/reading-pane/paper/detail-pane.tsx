/** The pane of the paper, fenced off so that a failure leaves the list at work. */
import { type RefObject, Suspense } from 'react';
import { useEarlyKeys } from '#components/keys/key-actions.ts';
import { useMessages, withMessages } from '#components/use-messages.ts';
import { idOfAddress } from '#core/paper/paper-id.ts';
import type { MarksIn } from '#features/paper-detail/paper-abstract.tsx';
import type { PaperMoves } from '#pages/day/use-day-moves.ts';
import type { OpenPaper } from '#pages/day/use-day-view.ts';
import { BrokenPane } from '#pages/reading-pane/frame/broken-pane.tsx';
import { ErrorBoundary } from '#ui/error-boundary.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';
import { ChooseHint } from './choose-hint.tsx';
import { DetailSkeleton } from './detail-skeleton.tsx';

const PaperPane = lazyPart(async () => {
  const { PaperPane } = await withMessages(import('./paper-pane.tsx'), 'paper', 'library');
  return PaperPane;
});

interface Props {
  ref: RefObject<HTMLElement | null>;
  reading: OpenPaper;
  moves: PaperMoves;
  marksIn?: MarksIn | undefined;
  /** The paper is on the screen, with the code that shows it. */
  onShown(): void;
}

export function DetailPane({ ref, ...props }: Props) {
  const { reader } = useMessages('common');
  const { place, paper } = props.reading;
  useEarlyKeys(place.at === 'paper' ? idOfAddress(place.address) : undefined);
  return (
    <section ref={ref} className="pane pane-detail" aria-label={reader.detail} id="detail">
      <ErrorBoundary
        resetKey={[place, paper.data]}
        fallback={(retry) => <BrokenPane title={reader.brokenDetail} onRetry={retry} />}
      >
        {place.at === 'paper' ? (
          <Suspense fallback={<Coming />}>
            <PaperPane pane={ref} {...props} />
          </Suspense>
        ) : (
          <ChooseHint />
        )}
      </ErrorBoundary>
    </section>
  );
}

/** As high as what stands above a paper, so that nothing jumps. */
function Coming() {
  return (
    <>
      <div className="positions">
        <span className="icon-button" />
      </div>
      <DetailSkeleton />
    </>
  );
}

/** The pane of the open paper. A failure in it leaves the list at work. */
import { Suspense, useRef } from 'react';
import { useKeyBuffer } from '#components/keys/key-actions.ts';
import { useMessages, withMessages } from '#components/use-messages.ts';
import { idOfAddress } from '#core/paper/paper-id.ts';
import { BrokenPane } from '#pages/reading-pane/frame/list-pane.tsx';
import { ErrorBoundary } from '#ui/error-boundary.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';
import { ChooseHint } from './choose-hint.tsx';
import { DetailSkeleton } from './detail-skeleton.tsx';
import type { PaperContentProps } from './paper-content.tsx';

const PaperContent = lazyPart(async () => {
  const { PaperContent } = await withMessages(import('./paper-content.tsx'), 'paper-detail', 'marks');
  return PaperContent;
});

export function DetailPane(props: Omit<PaperContentProps, 'pane'>) {
  const { reader } = useMessages('common');
  const { place, paper } = props.view;
  const pane = useRef<HTMLElement>(null);
  useKeyBuffer(place.at === 'paper' ? idOfAddress(place.address) : undefined);
  return (
    <section ref={pane} className="pane pane-detail" aria-label={reader.detail} id="detail">
      <ErrorBoundary
        resetKey={[place, paper.data]}
        fallback={(retry) => <BrokenPane title={reader.brokenDetail} onRetry={retry} />}
      >
        {place.at === 'paper' ? (
          <Suspense fallback={<ContentSkeleton />}>
            <PaperContent pane={pane} {...props} />
          </Suspense>
        ) : (
          <ChooseHint />
        )}
      </ErrorBoundary>
    </section>
  );
}

/** With room for the toolbar, so that nothing moves when the code arrives. */
function ContentSkeleton() {
  return (
    <>
      <div className="paper-toolbar">
        <span className="icon-button" />
      </div>
      <DetailSkeleton />
    </>
  );
}

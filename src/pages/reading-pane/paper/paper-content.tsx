/** The open paper and its toolbar. Its code is loaded with the first paper. */

import { type RefObject, Suspense, useEffect, useEffectEvent } from 'react';
import { FetchFailure } from '#components/fetch-failure.tsx';
import { RetryLine } from '#components/retry-line.tsx';
import { useMessages, withMessages } from '#components/use-messages.ts';
import { CiteMenu } from '#features/citation/cite-menu.tsx';
import type { MarksIn } from '#features/paper-detail/paper-abstract.tsx';
import { PaperDetail } from '#features/paper-detail/paper-detail.tsx';
import { UnknownPaper } from '#features/paper-detail/unknown-paper.tsx';
import type { ReadingActions } from '#pages/reading-pane/frame/use-reading-actions.ts';
import { useRefetchArchive } from '#state/archive/use-archive.ts';
import { canonicalPaperUrl } from '#state/url/href.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { useSwipe } from '#ui/use-swipe.ts';
import { DetailSkeleton } from './detail-skeleton.tsx';
import { type OpenPaper, paperToMark } from './open-paper.ts';
import { PaperToolbar } from './paper-toolbar.tsx';
import { usePaperArrival } from './use-paper-arrival.ts';

const RemarkAndTags = lazyPart(async () => {
  const { RemarkAndTags } = await withMessages(import('#features/library/remark-and-tags.tsx'), 'remarks');
  return RemarkAndTags;
});

export interface PaperContentProps {
  /** The pane around the paper: it scrolls, and takes swipes. */
  pane: RefObject<HTMLElement | null>;
  view: OpenPaper;
  actions: ReadingActions;
  marksIn?: MarksIn | undefined;
}

export function PaperContent(props: PaperContentProps) {
  const { pane, view, actions } = props;
  useSwipe(pane, (to) => (to === 'left' ? actions.next : actions.previous)?.());
  return (
    <>
      <PaperToolbar view={view} actions={actions} />
      <Content {...props} />
    </>
  );
}

function Content({ pane, view, actions, marksIn }: PaperContentProps) {
  const { place, paper, appearance } = view;
  const onShown = usePaperArrival(view, pane);
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
        onVariant={actions.showVariant}
        marksIn={marksIn}
        citeMenu={<CiteMenu paper={paper.data} appearance={appearance} />}
      >
        <Suspense fallback={<div className="h-24" />}>
          <RemarkAndTags paper={paperToMark(view)!} />
        </Suspense>
        {paper.error && <Incomplete />}
      </PaperDetail>
      <Shown key={`shown ${paper.data.id}`} run={onShown} />
    </>
  );
}

/** Part of the paper failed to load. */
function Incomplete() {
  const { keptPart } = useMessages('paper-detail');
  return (
    <RetryLine className="mt-6 text-[0.84rem] text-faint" text={keptPart} onRetry={useRefetchArchive()} />
  );
}

/** Rendered after the paper, so its effect runs once the paper is on the screen. */
function Shown({ run }: { run(): void }) {
  const onShown = useEffectEvent(run);
  useEffect(() => onShown(), []);
  return null;
}

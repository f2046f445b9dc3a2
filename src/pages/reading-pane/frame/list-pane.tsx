/** The pane of a list. A failure in it leaves the open paper at work. */
import type { ReactNode, RefObject } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { ErrorBoundary } from '#ui/error-boundary.tsx';
import { Notice } from '#ui/notice.tsx';

interface ListPaneProps {
  ref: RefObject<HTMLElement | null>;
  label: string;
  /** When one of these changes, the pane shows another list, and a failure of the last one is over. */
  resetKey: readonly unknown[];
  children: ReactNode;
}

export function ListPane({ ref, label, resetKey, children }: ListPaneProps) {
  const { reader } = useMessages('common');
  return (
    <section ref={ref} className="pane pane-list flex flex-col" aria-label={label} id="list">
      <ErrorBoundary
        resetKey={resetKey}
        fallback={(retry) => <BrokenPane title={reader.brokenList} onRetry={retry} />}
      >
        {children}
      </ErrorBoundary>
    </section>
  );
}

/** In place of content that could not be rendered. */
export function BrokenPane({ title, onRetry }: { title: string; onRetry(): void }) {
  const { failure } = useMessages('common');
  return (
    <Notice title={title} alert>
      <button type="button" className="button" onClick={onRetry}>
        {failure.retry}
      </button>
    </Notice>
  );
}

/** Shown for an error that no inner boundary caught. */
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useMessages } from '#components/use-messages.ts';
import { Notice } from '#ui/notice.tsx';

export function PageError({ error, reset }: ErrorComponentProps) {
  const { failure } = useMessages('common');
  return (
    <main id="main" tabIndex={-1}>
      <Notice title={failure.page} alert>
        <code className="text-[0.8rem] text-faint">
          {error instanceof Error ? error.message : String(error)}
        </code>
        <button type="button" className="button" onClick={reset}>
          {failure.retry}
        </button>
      </Notice>
    </main>
  );
}

/** What stands in a pane whose content broke: the other pane goes on working. */
import { useMessages } from '#components/use-messages.ts';
import { Notice } from '#ui/notice.tsx';

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

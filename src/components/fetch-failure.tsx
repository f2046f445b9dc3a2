/** Shown if a data file failed to load: the reason, and a button to retry. */
import type { ArchiveError } from '#state/archive/archive-error.ts';
import { useRefetchArchive } from '#state/archive/use-archive.ts';
import { Notice } from '#ui/notice.tsx';
import { useMessages } from './use-messages.ts';

export function FetchFailure({ error }: { error: ArchiveError }) {
  const { failure } = useMessages('common');
  const refetch = useRefetchArchive();
  return (
    <Notice title={failure[error.kind]} alert>
      {error.file !== '' && <code className="text-[0.8rem] text-faint">{error.file}</code>}
      <button type="button" className="button" onClick={refetch}>
        {failure.retry}
      </button>
    </Notice>
  );
}

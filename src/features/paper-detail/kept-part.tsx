/** At the end of a paper that could not be had as a whole: that it is so, and trying again. */
import { paperWords } from '#messages/paper.ts';
import { useMessages, useWords } from '#parts/use-messages.ts';
import { useRefetchArchive } from '#state/archive/use-archive.ts';

export function KeptPart() {
  const words = useWords(paperWords);
  const { failure } = useMessages();
  const refetch = useRefetchArchive();
  return (
    <p className="mt-6 text-[0.84rem] text-faint" role="status">
      {words.keptPart}{' '}
      <button type="button" className="text-button min-h-11 desk:min-h-8" onClick={refetch}>
        {failure.retry}
      </button>
    </p>
  );
}

/** At the end of a paper that could not be had as a whole: that it is so, and trying again. */

import { RetryLine } from '#components/retry-line.tsx';
import { useMessages } from '#components/use-messages.ts';
import { useRefetchArchive } from '#state/archive/use-archive.ts';

export function KeptPart() {
  const { keptPart } = useMessages('paper-detail');
  return (
    <RetryLine className="mt-6 text-[0.84rem] text-faint" text={keptPart} onRetry={useRefetchArchive()} />
  );
}

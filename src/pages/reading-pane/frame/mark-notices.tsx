/** Notices about marks: what was just marked, and failures to save. Their code is loaded with the first of them. */

import { Suspense } from 'react';
import { withMessages } from '#components/use-messages.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { lazyPart } from '#ui/lazy-part.tsx';

const Notices = lazyPart(async () => {
  const { LibraryNotices } = await withMessages(import('#features/library/library-notices.tsx'), 'marks');
  return LibraryNotices;
});

/** `quiet`: only failures, on a page where every step is a mark. */
export function MarkNotices({ quiet = false }: { quiet?: boolean }) {
  const { status, quarantined, changesAtRisk, notice } = useLibrary();
  if ((status === 'waiting' || status === 'ready') && quarantined === 0 && !changesAtRisk && !notice)
    return null;
  return (
    <Suspense>
      <Notices quiet={quiet} />
    </Suspense>
  );
}

/** What is said about marks; its code comes once there is something to say. */

import { Suspense } from 'react';
import { withMessages } from '#components/use-messages.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { lazyPart } from '#ui/lazy-part.tsx';

const Notices = lazyPart(async () => {
  const { LibraryNotices } = await withMessages(import('#features/library/library-notices.tsx'), 'library');
  return LibraryNotices;
});

/** `quiet`: what the reader does all the time is not told each time, only what went wrong. */
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

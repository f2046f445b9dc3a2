/** What is said about marks; its code comes once there is something to say. */
import { Suspense } from 'react';
import { useLibrary } from '#state/library/use-library.ts';
import { lazyPart } from '#ui/lazy-part.tsx';

const Notices = lazyPart(async () => {
  const { LibraryNotices } = await import('#features/library/library-notices.tsx');
  return LibraryNotices;
});

export function MarkNotices() {
  const { status, aside, done } = useLibrary();
  if ((status === 'waiting' || status === 'ready') && aside === 0 && !done) return null;
  return (
    <Suspense>
      <Notices />
    </Suspense>
  );
}

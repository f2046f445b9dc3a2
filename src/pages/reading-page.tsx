/** Every address with a list and a paper beside it. Stays mounted from address to address; the page of each kind of list does the rest. */
import { Suspense, useEffect } from 'react';
import { NotFound } from '#components/not-found.tsx';
import { DayPage } from '#pages/day/day-page.tsx';
import { usePageKeys } from '#pages/reading-pane/frame/use-page-keys.ts';
import { useManifest } from '#state/archive/use-archive.ts';
import { usePlace } from '#state/url/use-place.ts';
import { lazyPageOf, loadNewestRows, showsAllPapers } from './lazy-pages.ts';

export function ReadingPage() {
  const place = usePlace();
  const LazyPage = lazyPageOf(place);
  usePageKeys();
  if (place.at === 'unknown') return <NotFound />;
  if (!LazyPage) return <DayPage />;
  return (
    <>
      {showsAllPapers(place) && <NewestRows />}
      <Suspense fallback={<main id="main" className="split" />}>
        <LazyPage />
      </Suspense>
    </>
  );
}

/** Loads the newest rows of the table while its code is still on the way. */
function NewestRows() {
  const { data } = useManifest();
  useEffect(() => {
    if (data) loadNewestRows(data).catch(() => {});
  }, [data]);
  return null;
}

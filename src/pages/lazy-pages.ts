/** The pages whose code is loaded on demand, or ahead of the first render where the address needs it. */

import type { QueryClient } from '@tanstack/react-query';
import { withMessages } from '#components/use-messages.ts';
import type { Manifest } from '#core/dataset/manifest.ts';
import { manifestQuery, pointerQuery } from '#state/archive/archive-queries.ts';
import { siteUrl } from '#state/url/base.ts';
import type { Place } from '#state/url/place.ts';
import { searchOf } from '#state/url/query-draft.ts';
import { type LazyPart, lazyPart } from '#ui/lazy-part.tsx';

const SearchPage = lazyPart(async () => {
  const { SearchPage } = await withMessages(import('#pages/search/search-page.tsx'), 'search');
  return SearchPage;
});

const LibraryPage = lazyPart(async () => {
  const { LibraryPage } = await withMessages(
    import('#pages/library/library-page.tsx'),
    'marks',
    'all-papers',
    'lists',
  );
  return LibraryPage;
});

/** The table's worker starts while the code of the page is on its way. */
const AllPapersPage = lazyPart(async () => {
  loadTableClient().then(
    (table) => table.start(),
    () => {},
  );
  const { AllPapersPage } = await withMessages(import('#pages/all-papers/all-papers-page.tsx'), 'all-papers');
  return AllPapersPage;
});

/** The page of a place; undefined for a day, whose code is part of the entry. */
export function lazyPageOf(place: Place): LazyPart<object> | undefined {
  if (showsAllPapers(place)) return AllPapersPage;
  if (showsLibrary(place)) return LibraryPage;
  return searchOf(place) && SearchPage;
}

/** Whether the list is the table of all papers. */
export function showsAllPapers(place: Place): boolean {
  return place.at === 'all' || (place.at === 'paper' && place.within?.at === 'all');
}

function showsLibrary(place: Place): boolean {
  const { at } = (place.at === 'paper' && place.within) || place;
  return at === 'starred' || at === 'library';
}

/** Milliseconds that the first render waits for the code of its page: a page that is rendered at once needs no skeleton. */
const WAIT_MS = 200;

/** Called before the first render: loads the code of the page at this address. Resolves when there is something to render. */
export async function preloadPage(place: Place, client: QueryClient): Promise<void> {
  if (showsLibrary(place)) LibraryPage.preload().catch(() => {});
  if (place.at === 'search') await settledSoon(SearchPage.preload());
  if (!showsAllPapers(place)) return;
  seedTable(client).catch(() => {});
  await settledSoon(AllPapersPage.preload());
}

async function settledSoon(loading: Promise<unknown>): Promise<void> {
  const timeout = new Promise<void>((done) => setTimeout(done, WAIT_MS));
  await Promise.race([loading.catch(() => {}), timeout]);
}

/** Has the table's worker load its newest rows. */
export async function loadNewestRows(manifest: Manifest): Promise<void> {
  (await loadTableClient()).preload(manifest);
}

/** Fetches the newest rows in parallel with the manifest, for the worker to read while the page is rendered. */
async function seedTable(client: QueryClient): Promise<void> {
  const { segment, manifest } = await client.fetchQuery(pointerQuery);
  const table = await loadTableClient();
  if (segment !== undefined) table.provideSegment(segment, fetchText(siteUrl(segment)));
  table.preload(await client.fetchQuery(manifestQuery(manifest)));
}

async function loadTableClient() {
  const { tableClient } = await import('#state/all-papers/table-client.ts');
  return tableClient;
}

function fetchText(address: string): Promise<string | undefined> {
  return fetch(address)
    .then((response) => (response.ok ? response.text() : undefined))
    .catch(() => undefined);
}

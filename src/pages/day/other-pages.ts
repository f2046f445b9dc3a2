/** Readers of other lists than a day's: their code comes when a place needs it, or a little ahead. */

import type { QueryClient } from '@tanstack/react-query';
import { withMessages } from '#components/use-messages.ts';
import type { Manifest } from '#core/dataset/manifest.ts';
import { manifestQuery, pointerQuery } from '#state/archive/archive-queries.ts';
import { siteUrl } from '#state/url/base.ts';
import type { Place } from '#state/url/place.ts';
import { lazyPart } from '#ui/lazy-part.tsx';

async function loadTable() {
  const { tableClient } = await import('#state/all-papers/table-client.ts');
  return tableClient;
}

/** The newest rows are fetched while the code that shows them is still on its way. */
export async function warmTable(manifest: Manifest): Promise<void> {
  (await loadTable()).warm(manifest);
}

/** The worker starts while the table's code is on its way. */
async function loadAllReader() {
  loadTable().then(
    (table) => table.start(),
    () => {},
  );
  const { AllReader } = await withMessages(import('#pages/all-papers/all-papers-page.tsx'), 'all-papers');
  return AllReader;
}

async function loadSearchReader() {
  const { SearchReader } = await withMessages(import('#pages/search/search-page.tsx'), 'search');
  return SearchReader;
}

async function loadMarkedReader() {
  const { MarkedReader } = await withMessages(
    import('#pages/library/library-page.tsx'),
    'library',
    'all-papers',
    'lists',
  );
  return MarkedReader;
}

export const MarkedReader = lazyPart(loadMarkedReader);
export const AllReader = lazyPart(loadAllReader);
export const SearchReader = lazyPart(loadSearchReader);

/** Whether the place's list is the table of all papers. */
export function isOfAll(place: Place): boolean {
  return place.at === 'all' || (place.at === 'paper' && place.within?.at === 'all');
}

/** Whether the place's list is of the reader's own papers. */
export function isOfMarked(place: Place): boolean {
  const { at } = (place.at === 'paper' && place.within) || place;
  return at === 'starred' || at === 'library';
}

/** Code that the shell asked for together with the entry is waited for so long: rendered at once it spares a skeleton. */
const AT_ONCE_MS = 200;

/** Before the first render: the page that opens here has its code under way. Resolves when there is something to render. */
export async function preloadReader(place: Place, client: QueryClient): Promise<void> {
  if (isOfMarked(place)) MarkedReader.preload().catch(() => {});
  if (place.at === 'search') await soon(SearchReader.preload());
  if (!isOfAll(place)) return;
  seedTable(client).catch(() => {});
  await soon(AllReader.preload());
}

async function soon(loaded: Promise<unknown>): Promise<void> {
  const late = new Promise<void>((done) => setTimeout(done, AT_ONCE_MS));
  await Promise.race([loaded.catch(() => {}), late]);
}

/** The newest rows are on their way together with the manifest, and the worker reads them while the page is put together. */
async function seedTable(client: QueryClient): Promise<void> {
  const { segment, manifest } = await client.fetchQuery(pointerQuery);
  const table = await loadTable();
  if (segment !== undefined) table.seed(segment, fetchText(siteUrl(segment)));
  table.warm(await client.fetchQuery(manifestQuery(manifest)));
}

function fetchText(address: string): Promise<string | undefined> {
  return fetch(address)
    .then((response) => (response.ok ? response.text() : undefined))
    .catch(() => undefined);
}

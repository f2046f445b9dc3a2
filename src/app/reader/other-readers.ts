/** Readers of other lists than a day's: their code comes when a place needs it, or a little ahead. */
import type { QueryClient } from '@tanstack/react-query';
import type { Manifest } from '#contract/manifest.ts';
import { pointerQuery } from '#state/archive/archive-queries.ts';
import { siteUrl } from '#state/view/base.ts';
import type { Place } from '#state/view/place.ts';
import { lazyPart } from '#ui/lazy-part.tsx';

async function loadTable() {
  const { tableClient } = await import('#state/archive-table/table-client.ts');
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
  const { AllReader } = await import('#app/all-reader/all-reader.tsx');
  return AllReader;
}

async function loadSearchReader() {
  const { SearchReader } = await import('#app/search-reader/search-reader.tsx');
  return SearchReader;
}

async function loadMarkedReader() {
  const { MarkedReader } = await import('#app/library-reader/marked-reader.tsx');
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

/** Before the first render: the page that opens here has its code under way. */
export function preloadReader(place: Place, client: QueryClient): void {
  if (isOfAll(place)) {
    loadAllReader().catch(() => {});
    void seedTable(client);
  }
  if (isOfMarked(place)) loadMarkedReader().catch(() => {});
}

/** The newest rows are on their way together with the manifest. */
async function seedTable(client: QueryClient): Promise<void> {
  await client.prefetchQuery(pointerQuery);
  const segment = client.getQueryData(pointerQuery.queryKey)?.segment;
  if (segment === undefined) return;
  const text = fetch(siteUrl(segment))
    .then((response) => (response.ok ? response.text() : undefined))
    .catch(() => undefined);
  (await loadTable()).seed(segment, text);
}

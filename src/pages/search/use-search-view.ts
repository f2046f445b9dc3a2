/** What a search's page shows: a page of hits, the open paper, and its neighbours among all hits. */
import { paperAddress } from '#core/paper/paper-id.ts';
import { parsePaperAddress } from '#core/paper/paper-link.ts';
import type { SearchHit } from '#core/protocol/search-messages.ts';
import { type OpenPaper, openAddress, openPaper } from '#pages/reading-pane/paper/open-paper.ts';
import { usePaper } from '#state/archive/use-archive.ts';
import type { AppearanceKey, PaperPlace } from '#state/url/place.ts';
import { useSearchPlace } from '#state/url/query-draft.ts';
import type { SearchPlace } from '#state/url/search-place.ts';
import { usePlace } from '#state/url/use-place.ts';
import { type HitPage, useHitPage } from './use-hit-page.ts';

export interface SearchView extends OpenPaper, HitPage {
  list: SearchPlace;
}

const NO_QUERY: SearchPlace = { at: 'search', text: '' };

export function useSearchView(): SearchView {
  const place = usePlace();
  const address = openAddress(place);
  const list = useSearchPlace() ?? NO_QUERY;
  const page = useHitPage(list);
  const paper = usePaper(address);
  const id = paper.data?.id ?? (address === undefined ? undefined : parsePaperAddress(address)[0]?.id);
  const onPage = id === undefined ? -1 : page.hits.findIndex((hit) => hit.paper === id);
  return {
    ...openPaper(place, paper),
    ...page,
    list,
    index: onPage === -1 ? -1 : page.from + onPage,
    count: page.search.total,
  };
}

/** A paper opened from a search shows the appearance that matched. */
export function placeOfHit({ paper, source, day }: SearchHit, within: SearchPlace): PaperPlace {
  const on: AppearanceKey = { source, ...(day !== undefined && { day }) };
  return { at: 'paper', address: paperAddress(paper), within, on };
}

/** A page of hits, best first or in the order that was asked for. */
import { useSearchWords } from './use-search-words.ts';
import './search.css';
import { memo } from 'react';
import type { SearchHit } from '#contract/search-messages.ts';
import { useMessages } from '#parts/use-messages.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import type { SortKey } from '#state/view/address-words.ts';
import { HitRow } from './hit-row.tsx';

interface Props {
  hits: readonly SearchHit[];
  /** Place of the first of them among all, from 0. */
  from: number;
  /** The paper beside the list. */
  here: string | undefined;
  /** These answer an earlier text; the next ones are on their way. */
  stale: boolean;
  sortKey: SortKey | undefined;
  hrefOf(hit: SearchHit): string;
}

export const HitList = memo(function HitList({ hits, from, here, stale, sortKey, hrefOf }: Props) {
  const messages = useMessages();
  const search = useSearchWords();
  const { titleFirst } = usePreferences();
  return (
    <ol
      // biome-ignore lint/a11y/noRedundantRoles: without bullets some screen readers no longer call it a list
      role="list"
      className="hit-list"
      start={from + 1}
      aria-label={search.results}
      aria-busy={stale}
    >
      {hits.map((hit) => (
        <HitRow
          key={hit.paper}
          href={hrefOf(hit)}
          here={hit.paper === here}
          {...{ hit, titleFirst, sortKey, messages }}
        />
      ))}
    </ol>
  );
});

/** A page of hits in their order. */
import type { SortKey } from '#core/paper/sort.ts';
import './hit-list.css';
import { memo, startTransition, useEffect, useEffectEvent, useRef, useState } from 'react';
import { rowMarks } from '#components/paper-list/row-signs.tsx';
import { useMessages } from '#components/use-messages.ts';
import type { SearchHit } from '#core/protocol/search-messages.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import { HitRow } from './hit-row.tsx';

/** About as many as are in view: they are rendered first, because the next key may come before the others are ready. */
const FIRST_HITS = 10;

interface Props {
  /** The query: the same object as long as further answers to it arrive. */
  query: object;
  hits: readonly SearchHit[];
  /** Rank of the first hit of the page among all, from 0. */
  from: number;
  /** Id of the paper that is open beside the list. */
  openId: string | undefined;
  /** The hits answer an earlier query; the next ones are on their way. */
  stale: boolean;
  sortKey: SortKey | undefined;
  hrefOf(hit: SearchHit): string;
  /** Called when the end of the list comes into view; undefined where the page is complete. */
  onEnd: (() => void) | undefined;
}

export const HitList = memo(function HitList(props: Props) {
  const { query, from, openId, stale, sortKey, hrefOf, onEnd } = props;
  const hits = useFirstHits(props.hits, query);
  const messages = useMessages('common');
  const search = useMessages('search');
  const { titleFirst } = usePreferences();
  const library = useLibrary();
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
          isOpen={hit.paper === openId}
          {...rowMarks(library, hit.paper)}
          {...{ hit, titleFirst, sortKey, messages }}
        />
      ))}
      {onEnd && hits === props.hits && <End key={hits.length} run={onEnd} />}
    </ol>
  );
});

/** The first hits of a query, and all of them once the first are on the screen. */
function useFirstHits(hits: readonly SearchHit[], query: object): readonly SearchHit[] {
  const [completed, setCompleted] = useState<object>();
  useEffect(() => startTransition(() => setCompleted(query)), [query]);
  return completed === query ? hits : hits.slice(0, FIRST_HITS);
}

/** After the last hit; calls back when it comes into view. */
function End({ run }: { run(): void }) {
  const ref = useRef<HTMLLIElement>(null);
  const onVisible = useEffectEvent(run);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && onVisible(),
      { rootMargin: '300px' },
    );
    observer.observe(ref.current!);
    return () => observer.disconnect();
  }, []);
  return <li ref={ref} role="presentation" />;
}

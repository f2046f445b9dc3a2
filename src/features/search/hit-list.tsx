/** A page of hits, best first or in the order that was asked for. */
import { useSearchWords } from './use-search-words.ts';
import './hit-list.css';
import { memo, useEffect, useEffectEvent, useRef } from 'react';
import type { SearchHit } from '#contract/search-messages.ts';
import { rowMarks } from '#parts/marks/row-marks.ts';
import { useMessages } from '#parts/use-messages.ts';
import { useLibrary } from '#state/library/use-library.ts';
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
  /** Called when the reader comes near the end; undefined where nothing more follows on this page. */
  onEnd: (() => void) | undefined;
}

export const HitList = memo(function HitList(props: Props) {
  const { hits, from, here, stale, sortKey, hrefOf, onEnd } = props;
  const messages = useMessages();
  const search = useSearchWords();
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
          here={hit.paper === here}
          {...rowMarks(library, hit.paper)}
          {...{ hit, titleFirst, sortKey, messages }}
        />
      ))}
      {onEnd && <End key={hits.length} run={onEnd} />}
    </ol>
  );
});

/** Stands behind the last hit and tells when it comes into sight. */
function End({ run }: { run(): void }) {
  const ref = useRef<HTMLLIElement>(null);
  const onSeen = useEffectEvent(run);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && onSeen(),
      { rootMargin: '300px' },
    );
    observer.observe(ref.current!);
    return () => observer.disconnect();
  }, []);
  return <li ref={ref} role="presentation" />;
}

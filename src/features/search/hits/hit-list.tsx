/** A page of hits, best first or in the order that was asked for. */
import './hit-list.css';
import { memo, startTransition, useEffect, useEffectEvent, useRef, useState } from 'react';
import { rowMarks } from '#components/paper-list/row-signs.tsx';
import { useMessages } from '#components/use-messages.ts';
import type { SearchHit } from '#core/protocol/search-messages.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import type { SortKey } from '#state/url/address-terms.ts';
import { HitRow } from './hit-row.tsx';

/** As many as are in sight: they are painted before the others are rendered, since the next key may be on its way. */
const AT_ONCE = 10;

interface Props {
  /** What was asked: the same object for further answers to it. */
  of: object;
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
  const { of, from, here, stale, sortKey, hrefOf, onEnd } = props;
  const hits = useSoonAll(props.hits, of);
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
          here={hit.paper === here}
          {...rowMarks(library, hit.paper)}
          {...{ hit, titleFirst, sortKey, messages }}
        />
      ))}
      {onEnd && hits === props.hits && <End key={hits.length} run={onEnd} />}
    </ol>
  );
});

/** The first hits of a question, and all of them once these are on the screen. */
function useSoonAll(hits: readonly SearchHit[], of: object): readonly SearchHit[] {
  const [allOf, setAllOf] = useState<object>();
  useEffect(() => startTransition(() => setAllOf(of)), [of]);
  return allOf === of ? hits : hits.slice(0, AT_ONCE);
}

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

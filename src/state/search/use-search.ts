/** Search for components: type a text, get hits; everything slow happens elsewhere. */
import { useEffect, useMemo } from 'react';
import type { SearchCounts, SearchHit, SearchSort } from '#core/protocol/search-messages.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import { printQuery } from '#core/query/print-query.ts';
import type { QueryError } from '#core/query/query.ts';
import type { ArchiveError } from '#state/archive/archive-error.ts';
import { useManifest } from '#state/archive/use-archive.ts';
import { useStore } from '#state/store.ts';
import { useAskedMarks } from './marks-for-query.ts';
import { type Answered, searchClient } from './search-client.ts';

export interface SearchOptions {
  /** Only these; absent or empty is all. */
  sources?: readonly string[];
  months?: readonly string[];
  /** Absent: best first. Applied when all texts are here, or no others can be had. */
  sort?: SearchSort;
  /** Window of the hits; 0 to 30 where absent. */
  from?: number;
  to?: number;
}

export interface SearchState {
  /**
   * `idle`: nothing is asked. `wrong`: see `error`; what was found before stays. `searching`: hits are those of an earlier text, if any.
   * `shown`: hits are of this text; where it `failed`, of what this device keeps.
   */
  status: 'idle' | 'wrong' | 'searching' | 'shown' | 'failed';
  hits: readonly SearchHit[];
  /** Position of the first hit. */
  from: number;
  /** Papers; an estimate where `approximate`. */
  total: number;
  approximate: boolean;
  /** Hits, snippets or counts of this answer are still on their way. */
  partial: boolean;
  sources: SearchCounts;
  /** Newest first. */
  months: SearchCounts;
  /** What is wrong with the text, and where. */
  error?: QueryError;
  failed?: Answered['failed'] | 'archive';
}

/** Asks with every change; the newest text wins. While an input method composes, pass the text of before. */
export function useSearch(text: string, options: SearchOptions = {}): SearchState {
  const manifest = useManifest();
  const parsed = useMemo(() => parseQuery(text), [text]);
  const canonical = parsed.query && printQuery(parsed.query);
  const { sources = [], months = [], sort, from = 0, to = 30 } = options;
  const marks = useAskedMarks(parsed.query);
  const asked = JSON.stringify([canonical, sources, months, sort, from, to]);
  const answered = useStore(searchClient.answered);

  useEffect(() => {
    if (manifest.data) searchClient.open(manifest.data);
  }, [manifest.data]);
  useEffect(() => {
    const [query, onlySources, onlyMonths, order, first, end] = JSON.parse(asked);
    if (!query || marks === 'waiting') return;
    const question = {
      text: query,
      sources: onlySources,
      months: onlyMonths,
      ...(order && { sort: order }),
      from: first,
      to: end,
    };
    searchClient.ask(question, marks);
  }, [asked, marks]);

  return describe(canonical, parsed.error, answered, manifest.error);
}

function describe(
  canonical: string | undefined,
  error: QueryError | undefined,
  answered: Answered | undefined,
  archive: ArchiveError | undefined,
): SearchState {
  if (canonical === '') return { ...NOTHING, status: 'idle' };
  const hits = answered?.hits;
  const found = hits ? { ...hits, hits: hits.hits } : NOTHING;
  const shown: Omit<SearchState, 'status'> = {
    hits: found.hits,
    from: found.from,
    total: found.total,
    approximate: found.approximate,
    partial: found.partial,
    sources: found.sources,
    months: found.months,
  };
  if (error) return { ...shown, status: 'wrong', error };
  if (archive && !hits) return { ...shown, status: 'failed', failed: 'archive' };
  const current = answered?.question.text === canonical && answered?.answers === true;
  if (!answered?.failed) return { ...shown, status: current ? 'shown' : 'searching' };
  return { ...shown, status: current ? 'shown' : 'failed', failed: answered.failed };
}

const NOTHING = {
  hits: [],
  from: 0,
  total: 0,
  approximate: false,
  partial: false,
  sources: [],
  months: [],
};

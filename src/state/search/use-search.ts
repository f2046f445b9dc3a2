/** Search for components: from a text to hits. The work is done by the search worker. */

import { useCallback, useEffect, useMemo } from 'react';
import type { Sort } from '#core/paper/sort.ts';
import type { SearchCounts, SearchHit } from '#core/protocol/search-messages.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import { printQuery } from '#core/query/print-query.ts';
import type { QueryError } from '#core/query/query.ts';
import type { ArchiveError } from '#state/archive/archive-error.ts';
import { useManifest, useRefetchArchive } from '#state/archive/use-archive.ts';
import { useStore } from '#state/store.ts';
import { useQueryMarks } from './marks-for-query.ts';
import { type SearchResult, searchClient } from './search-client.ts';

export interface SearchOptions {
  /** Only these; absent or empty is all. */
  sources?: readonly string[];
  months?: readonly string[];
  /** Absent: best first. Only applied once all texts are loaded, or if there is no index. */
  sort?: Sort;
  /** Window of the hits, `to` not included; by default the first 30. */
  from?: number;
  to?: number;
}

export interface SearchState {
  /**
   * `idle`: the text is empty. `wrong`: it is not a valid query (see `error`); earlier hits stay. `searching`: the hits are those of an
   * earlier text, if any. `shown`: the hits are those of this text; with `failed`, only those among the loaded texts.
   */
  status: 'idle' | 'wrong' | 'searching' | 'shown' | 'failed';
  hits: readonly SearchHit[];
  /** Position of the first hit. */
  from: number;
  /** Papers; an estimate if `approximate`. */
  total: number;
  approximate: boolean;
  /** More hits, snippets or counts of this search will follow. */
  partial: boolean;
  sources: SearchCounts;
  /** Newest first. */
  months: SearchCounts;
  /** Why the text is not a valid query, and where. */
  error?: QueryError;
  failed?: SearchResult['failed'] | 'archive';
}

/** Searches with every change; the newest text wins. While an input method composes, pass the text from before. */
export function useSearch(text: string, options: SearchOptions = {}): SearchState {
  const manifest = useManifest();
  const parsed = useMemo(() => parseQuery(text), [text]);
  const canonical = parsed.query && printQuery(parsed.query);
  const { sources = [], months = [], sort, from = 0, to = 30 } = options;
  const marks = useQueryMarks(parsed.query);
  // As a string, so that equal options do not run the effect again.
  const key = JSON.stringify([canonical, sources, months, sort, from, to]);
  const result = useStore(searchClient.result);

  useEffect(() => {
    if (manifest.data) searchClient.open(manifest.data);
  }, [manifest.data]);
  useEffect(() => {
    const [query, sources, months, sort, from, to] = JSON.parse(key);
    if (!query || marks === 'waiting') return;
    searchClient.search({ text: query, sources, months, ...(sort && { sort }), from, to }, marks);
  }, [key, marks]);

  return toState(canonical, parsed.error, result, manifest.error);
}

/** Retries a failed search, whatever could not be loaded: the archive, the worker's code, or a file of the index. */
export function useRetrySearch(): () => void {
  const manifest = useManifest();
  const refetch = useRefetchArchive();
  return useCallback(() => {
    if (!manifest.data) return refetch();
    searchClient.open(manifest.data);
    searchClient.retry();
  }, [manifest.data, refetch]);
}

function toState(
  canonical: string | undefined,
  error: QueryError | undefined,
  result: SearchResult | undefined,
  archiveError: ArchiveError | undefined,
): SearchState {
  if (canonical === '') return { ...EMPTY, status: 'idle' };
  const { hits, from, total, approximate, partial, sources, months } = result?.hits ?? EMPTY;
  const shown: Omit<SearchState, 'status'> = { hits, from, total, approximate, partial, sources, months };
  if (error) return { ...shown, status: 'wrong', error };
  if (archiveError && !result?.hits) return { ...shown, status: 'failed', failed: 'archive' };
  const isCurrent = result?.params.text === canonical && result?.isCurrent === true;
  if (!result?.failed) return { ...shown, status: isCurrent ? 'shown' : 'searching' };
  return { ...shown, status: isCurrent ? 'shown' : 'failed', failed: result.failed };
}

const EMPTY = {
  hits: [],
  from: 0,
  total: 0,
  approximate: false,
  partial: false,
  sources: [],
  months: [],
};

/** Several papers of the archive, as far as they are loaded. */
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Paper } from '#core/paper/paper.ts';
import { paperAddress } from '#core/paper/paper-id.ts';
import { partialPaper } from './archive-error.ts';
import { paperQuery, pointerQuery } from './archive-queries.ts';
import { useManifest } from './use-archive.ts';

/** Papers that are not in the archive, or not loaded, are left out. */
export function usePapers(ids: readonly string[]): readonly Paper[] {
  const client = useQueryClient();
  const pointer = useQuery(pointerQuery);
  const { data: manifest } = useManifest();
  return useQueries({
    queries:
      manifest === undefined
        ? []
        : ids.map((id) => paperQuery(client, pointer.data?.manifest ?? '', manifest, paperAddress(id))),
    combine: loadedPapers,
  });
}

/** After this time, papers that are not loaded are left out. */
const FETCH_TIMEOUT_MS = 20_000;

/** A function that fetches papers of the archive by their ids. Papers that cannot be loaded are left out. */
export function useFetchPapers(): (ids: readonly string[]) => Promise<ReadonlyMap<string, Paper>> {
  const client = useQueryClient();
  const { data: manifest } = useManifest();
  return async (ids) => {
    if (!manifest) return new Map();
    const timeout = new Promise<Map<string, Paper>>((resolve) =>
      setTimeout(() => resolve(new Map()), FETCH_TIMEOUT_MS),
    );
    const { findPapers } = await import('./find-paper.ts');
    return Promise.race([findPapers(client, manifest, ids, Date.now() + FETCH_TIMEOUT_MS), timeout]);
  };
}

function loadedPapers(
  results: readonly { data: Paper | null | undefined; error: Error | null }[],
): readonly Paper[] {
  return results.flatMap(({ data, error }) => data ?? partialPaper(error) ?? []);
}

/** Several papers of the archive at once, as far as they are there yet. */
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Paper } from '#core/paper/paper.ts';
import { paperAddress } from '#core/paper/paper-id.ts';
import { partOf } from './archive-error.ts';
import { paperQuery, pointerQuery } from './archive-queries.ts';
import { useManifest } from './use-archive.ts';

/** By their ids; those that the archive does not know, or not yet, are missing. */
export function usePapers(ids: readonly string[]): readonly Paper[] {
  const client = useQueryClient();
  const pointer = useQuery(pointerQuery);
  const { data: manifest } = useManifest();
  return useQueries({
    queries:
      manifest === undefined
        ? []
        : ids.map((id) => paperQuery(client, pointer.data?.manifest ?? '', manifest, paperAddress(id))),
    combine: foundOnes,
  });
}

/** Longer than this nobody waits for a file: milliseconds. What is missing by then is missing. */
const PATIENCE = 20_000;

/** Fetches papers of the archive by their ids, as far as they can be had. */
export function useFetchPapers(): (ids: readonly string[]) => Promise<ReadonlyMap<string, Paper>> {
  const client = useQueryClient();
  const { data: manifest } = useManifest();
  return async (ids) => {
    if (!manifest) return new Map();
    const waited = new Promise<Map<string, Paper>>((resolve) =>
      setTimeout(() => resolve(new Map()), PATIENCE),
    );
    const { findPapers } = await import('./find-paper.ts');
    return Promise.race([findPapers(client, manifest, ids, Date.now() + PATIENCE), waited]);
  };
}

function foundOnes(
  results: readonly { data: Paper | null | undefined; error: Error | null }[],
): readonly Paper[] {
  return results.flatMap(({ data, error }) => data ?? partOf(error) ?? []);
}

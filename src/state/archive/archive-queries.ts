/**
 * The archive as queries. Files with a hash in their name never change and are never asked for twice; only the small pointer
 * is asked for again, behind what is shown.
 */
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Lookup } from '#contract/lookup.ts';
import type { Manifest } from '#contract/manifest.ts';
import { type Appearance, type Paper, toPaper } from '#contract/paper.ts';
import type { PaperLink } from '#contract/paper-id.ts';
import { lookupFile } from '#contract/paths.ts';
import { fetchLookup, fetchManifest, fetchPointer, fetchSegment } from './fetch-archive.ts';
import { settlePointer } from './shown-pointer.ts';

const MINUTE = 60_000;

/** The first word of every key here: `invalidateQueries({ queryKey: ARCHIVE_KEY })` asks for all of it anew. */
export const ARCHIVE_KEY = ['archive'] as const;

export const pointerQuery = queryOptions({
  queryKey: [...ARCHIVE_KEY, 'pointer'],
  queryFn: async ({ signal }) => settlePointer(await fetchPointer(signal)),
  staleTime: MINUTE,
  refetchInterval: 15 * MINUTE,
});

export function manifestQuery(file: string) {
  return queryOptions({
    queryKey: [...ARCHIVE_KEY, 'manifest', file],
    queryFn: ({ signal }) => fetchManifest(file, signal),
    ...hashed,
  });
}

export function segmentQuery(file: string) {
  return queryOptions({
    queryKey: [...ARCHIVE_KEY, 'segment', file],
    queryFn: ({ signal }) => fetchSegment(file, signal),
    ...hashed,
  });
}

function lookupQuery(file: string) {
  return queryOptions({
    queryKey: [...ARCHIVE_KEY, 'lookup', file],
    queryFn: ({ signal }) => fetchLookup(file, signal),
    ...hashed,
  });
}

/**
 * The paper of the first link that the archive knows, with all its appearances; `null` where it knows none. `manifestFile` names
 * the state of the archive that was asked.
 */
export function paperQuery(
  client: QueryClient,
  manifestFile: string,
  manifest: Manifest,
  links: readonly PaperLink[],
) {
  return queryOptions({
    queryKey: [...ARCHIVE_KEY, 'paper', links.map(({ id }) => id), manifestFile],
    queryFn: () => findPaper(client, manifest, links),
    ...hashed,
  });
}

/** Structural sharing would compare megabytes to find out what the hash already says. */
const hashed = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 30 * MINUTE,
  structuralSharing: false,
} as const;

async function findPaper(
  client: QueryClient,
  manifest: Manifest,
  links: readonly PaperLink[],
): Promise<Paper | null> {
  for (const { id } of links) {
    const file = lookupFile(manifest.lookup, id);
    const lookup: Lookup | undefined =
      file === undefined ? undefined : await client.fetchQuery(lookupQuery(file));
    const places = lookup && Object.hasOwn(lookup.segments, id) ? lookup.segments[id]! : [];
    const files = places.flatMap((at) => manifest.segments[at]?.file ?? []);
    const segments = await Promise.all(files.map((one) => client.fetchQuery(segmentQuery(one))));
    const [head, ...rest] = segments.flat().filter((one) => one.id === id);
    if (head) return toPaper([head, ...rest] satisfies [Appearance, ...Appearance[]]);
  }
  return null;
}

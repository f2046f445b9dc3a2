/** A paper with all its appearances, found through the lookup; its code comes with the first paper that is opened. */
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { type Lookup, lookupSchema } from '#contract/lookup.ts';
import type { Manifest } from '#contract/manifest.ts';
import { type Appearance, type Paper, toPaper } from '#contract/paper.ts';
import { parsePaperAddress } from '#contract/paper-link.ts';
import { lookupFile } from '#contract/paths.ts';
import { fetchChecked } from './fetch-archive.ts';
import { ARCHIVE_KEY, hashed, segmentQuery } from './segment-query.ts';

function lookupQuery(file: string) {
  return queryOptions({
    queryKey: [...ARCHIVE_KEY, 'lookup', file],
    queryFn: ({ signal }) => fetchChecked(file, lookupSchema, { signal }),
    ...hashed,
  });
}

/** The paper of the first id that the address may name and the archive knows; `null` where it knows none. */
export async function findPaper(
  client: QueryClient,
  manifest: Manifest,
  address: string,
): Promise<Paper | null> {
  for (const { id } of parsePaperAddress(address)) {
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

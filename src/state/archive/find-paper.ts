/** A paper with all its appearances, found through the lookup; its code comes with the first paper that is opened. */
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { type Lookup, lookupSchema } from '#core/dataset/lookup.ts';
import type { Manifest } from '#core/dataset/manifest.ts';
import { lookupFile } from '#core/dataset/paths.ts';
import { type Appearance, type Paper, toPaper } from '#core/paper/paper.ts';
import { parsePaperAddress } from '#core/paper/paper-link.ts';
import { keptFiles } from '#state/offline/download-cache.ts';
import { ArchiveError, PartOfPaper } from './archive-error.ts';
import { fetchChecked, fetchSegment } from './fetch-archive.ts';
import { ARCHIVE_KEY, hashed, segmentQuery } from './segment-query.ts';

function lookupQuery(file: string) {
  return queryOptions({
    queryKey: [...ARCHIVE_KEY, 'lookup', file],
    queryFn: ({ signal }) => fetchChecked(file, lookupSchema, { signal }),
    ...hashed,
  });
}

/**
 * The paper of the first id that the address may name and the archive knows; `null` where it knows none. Where a file cannot be had,
 * throws `PartOfPaper` with what this device keeps of it.
 */
export async function findPaper(
  client: QueryClient,
  manifest: Manifest,
  address: string,
): Promise<Paper | null> {
  const ids = parsePaperAddress(address).map(({ id }) => id);
  try {
    return await lookUp(client, manifest, ids);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    const part = await findKept(manifest, ids);
    throw part ? new PartOfPaper(part, error) : error;
  }
}

async function lookUp(
  client: QueryClient,
  manifest: Manifest,
  ids: readonly string[],
): Promise<Paper | null> {
  for (const id of ids) {
    const file = lookupFile(manifest.lookup, id);
    const lookup: Lookup | undefined =
      file === undefined ? undefined : await client.fetchQuery(lookupQuery(file));
    const places = lookup && Object.hasOwn(lookup.segments, id) ? lookup.segments[id]! : [];
    const files = places.flatMap((at) => manifest.segments[at]?.file ?? []);
    const segments = await Promise.all(files.map((one) => client.fetchQuery(segmentQuery(one))));
    const paper = paperIn(segments.flat(), id);
    if (paper) return paper;
  }
  return null;
}

/** Days that were read lie here without the lookup that would lead to them. */
async function findKept(manifest: Manifest, ids: readonly string[]): Promise<Paper | undefined> {
  const kept = await keptFiles();
  const files = manifest.segments.flatMap(({ file }) => (kept.has(file) ? [file] : []));
  const rows: Appearance[] = [];
  for (const file of files) {
    const segment = await fetchSegment(file).catch(() => []);
    rows.push(...segment.filter(({ id }) => ids.includes(id)));
  }
  const known = ids.find((id) => rows.some((one) => one.id === id));
  return known === undefined ? undefined : paperIn(rows, known);
}

function paperIn(rows: readonly Appearance[], id: string): Paper | undefined {
  const [head, ...rest] = rows.filter((one) => one.id === id);
  return head && toPaper([head, ...rest] satisfies [Appearance, ...Appearance[]]);
}

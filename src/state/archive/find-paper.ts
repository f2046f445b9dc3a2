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

/** Segments on their way at once. */
const AHEAD = 4;

/**
 * Several papers by id, segment after segment: what cannot be had, or not before the deadline (milliseconds since 1970), is missing.
 * Nothing of it stays in memory.
 */
export async function findPapers(
  client: QueryClient,
  manifest: Manifest,
  ids: readonly string[],
  deadline: number,
): Promise<Map<string, Paper>> {
  const wanted = await segmentsOf(client, manifest, ids);
  const found = new Map<string, [Appearance, ...Appearance[]]>();
  const readNext = async (): Promise<void> => {
    const [next] = wanted;
    if (!next || Date.now() > deadline) return;
    wanted.delete(next[0]);
    const rows = await fetchSegment(next[0]).catch(() => []);
    for (const row of rows) {
      if (!next[1].has(row.id)) continue;
      const known = found.get(row.id);
      if (known) known.push(row);
      else found.set(row.id, [row]);
    }
    return readNext();
  };
  await Promise.all(Array.from({ length: AHEAD }, readNext));
  return new Map([...found].map(([id, rows]) => [id, toPaper(rows)]));
}

/** Each segment that has some of the papers, with their ids. */
async function segmentsOf(client: QueryClient, manifest: Manifest, ids: readonly string[]) {
  const wanted = new Map<string, Set<string>>();
  for (const id of ids) {
    const file = lookupFile(manifest.lookup, id);
    const lookup = file && (await client.fetchQuery(lookupQuery(file)).catch(() => undefined));
    for (const at of (lookup && Object.hasOwn(lookup.segments, id) && lookup.segments[id]) || []) {
      const segment = manifest.segments[at]?.file;
      if (segment === undefined) continue;
      const known = wanted.get(segment);
      if (known) known.add(id);
      else wanted.set(segment, new Set([id]));
    }
  }
  return wanted;
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

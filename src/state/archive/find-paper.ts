/** Finds a paper with all its appearances through the lookup. Loaded with the first paper that is opened. */
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { type Lookup, lookupSchema } from '#core/dataset/lookup.ts';
import type { Manifest } from '#core/dataset/manifest.ts';
import { lookupFile } from '#core/dataset/paths.ts';
import { type Appearance, type Paper, toPaper } from '#core/paper/paper.ts';
import { parsePaperAddress } from '#core/paper/paper-link.ts';
import { cachedFiles } from '#state/offline/download-cache.ts';
import { ArchiveError, PartialPaperError } from './archive-error.ts';
import { fetchChecked, fetchSegment } from './fetch-archive.ts';
import { ARCHIVE_KEY, IMMUTABLE, segmentQuery } from './segment-query.ts';

function lookupQuery(file: string) {
  return queryOptions({
    queryKey: [...ARCHIVE_KEY, 'lookup', file],
    queryFn: ({ signal }) => fetchChecked(file, lookupSchema, { signal }),
    ...IMMUTABLE,
  });
}

/**
 * The paper at an address, which may stand for several ids: the first that the archive has, or `null`. If a file cannot be loaded, throws
 * `PartialPaperError` with the appearances that are cached.
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
    const part = await findCached(manifest, ids);
    throw part ? new PartialPaperError(part, error) : error;
  }
}

/** Segments that are fetched in parallel. */
const PARALLEL = 4;

/**
 * Several papers by id. Papers that cannot be loaded before `deadline` (milliseconds since 1970) are left out. Segments are not cached in
 * memory, since there may be many.
 */
export async function findPapers(
  client: QueryClient,
  manifest: Manifest,
  ids: readonly string[],
  deadline: number,
): Promise<Map<string, Paper>> {
  const queue = [...(await segmentsOf(client, manifest, ids))];
  const found = new Map<string, [Appearance, ...Appearance[]]>();
  const runLane = async (): Promise<void> => {
    for (let next = queue.shift(); next && Date.now() <= deadline; next = queue.shift()) {
      const [file, idsInFile] = next;
      const rows = await fetchSegment(file).catch(() => []);
      for (const row of rows) if (idsInFile.has(row.id)) addTo(found, row);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, runLane));
  return new Map([...found].map(([id, rows]) => [id, toPaper(rows)]));
}

function addTo(found: Map<string, [Appearance, ...Appearance[]]>, row: Appearance): void {
  const known = found.get(row.id);
  if (known) known.push(row);
  else found.set(row.id, [row]);
}

/** The segments with these papers, and the ids that each has. */
async function segmentsOf(
  client: QueryClient,
  manifest: Manifest,
  ids: readonly string[],
): Promise<Map<string, Set<string>>> {
  const segments = new Map<string, Set<string>>();
  for (const id of ids) {
    const file = lookupFile(manifest.lookup, id);
    const lookup = file && (await client.fetchQuery(lookupQuery(file)).catch(() => undefined));
    for (const index of (lookup && Object.hasOwn(lookup.segments, id) && lookup.segments[id]) || []) {
      const segment = manifest.segments[index]?.file;
      if (segment === undefined) continue;
      const known = segments.get(segment);
      if (known) known.add(id);
      else segments.set(segment, new Set([id]));
    }
  }
  return segments;
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
    const indexes = lookup && Object.hasOwn(lookup.segments, id) ? lookup.segments[id]! : [];
    const files = indexes.flatMap((index) => manifest.segments[index]?.file ?? []);
    const segments = await Promise.all(files.map((segment) => client.fetchQuery(segmentQuery(segment))));
    const paper = paperIn(segments.flat(), id);
    if (paper) return paper;
  }
  return null;
}

/** Searches the cached segments directly: days that were read are cached without the lookup that leads to them. */
async function findCached(manifest: Manifest, ids: readonly string[]): Promise<Paper | undefined> {
  const cached = await cachedFiles();
  const files = manifest.segments.flatMap(({ file }) => (cached.has(file) ? [file] : []));
  const rows: Appearance[] = [];
  for (const file of files) {
    const segment = await fetchSegment(file).catch(() => []);
    rows.push(...segment.filter(({ id }) => ids.includes(id)));
  }
  const found = ids.find((id) => rows.some((row) => row.id === id));
  return found === undefined ? undefined : paperIn(rows, found);
}

function paperIn(rows: readonly Appearance[], id: string): Paper | undefined {
  const [head, ...rest] = rows.filter((row) => row.id === id);
  return head && toPaper([head, ...rest] satisfies [Appearance, ...Appearance[]]);
}

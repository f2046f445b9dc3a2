/** The archive for components. */
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { type Manifest, segmentOfDay } from '#core/dataset/manifest.ts';
import { type Appearance, type Paper, toPaper } from '#core/paper/paper.ts';
import { paperAddress } from '#core/paper/paper-id.ts';
import type { DaySpan } from '#state/url/day-span.ts';
import { ArchiveError, partialPaper } from './archive-error.ts';
import { manifestQuery, paperQuery, pointerQuery, spanQuery } from './archive-queries.ts';
import type { DayFacts } from './day-facts.ts';
import { dayRows } from './day-rows.ts';
import { prerenderedPaper } from './prerendered.ts';
import { ARCHIVE_KEY, segmentQuery } from './segment-query.ts';
import { adoptNextPointer } from './shown-pointer.ts';

/** Data, an error, or neither while loading; both if only a part could be loaded. Old data stays while new data is fetched. */
export interface Loaded<Data> {
  data: Data | undefined;
  error: ArchiveError | undefined;
}

const NOTHING: Loaded<never> = { data: undefined, error: undefined };

/** The current manifest. A newer one replaces it once it is loaded. */
export function useManifest(): Loaded<Manifest> {
  const pointer = useQuery(pointerQuery);
  const manifest = useQuery({
    ...manifestQuery(pointer.data?.manifest ?? ''),
    enabled: pointer.data !== undefined,
    placeholderData: (previous: Manifest | undefined) => previous,
  });
  return pointer.data === undefined ? loaded<Manifest>(pointer, undefined) : loaded(manifest, manifest.data);
}

/** The rows of a day, each paper once. Empty for a day that is not in the archive. */
export function useDay(day: string | undefined, source?: string): Loaded<Appearance[]> {
  const manifest = useManifest();
  const index = manifest.data && day !== undefined ? segmentOfDay(manifest.data, day) : -1;
  const file = manifest.data?.segments[index]?.file;
  const segment = useQuery({ ...segmentQuery(file ?? ''), enabled: file !== undefined });
  const appearances = segment.data;
  const rows = useMemo(
    () => (appearances && day !== undefined ? dayRows(appearances, day, source) : undefined),
    [appearances, day, source],
  );
  if (manifest.data === undefined) return { data: undefined, error: manifest.error };
  if (day === undefined) return NOTHING;
  return file === undefined ? { data: NO_ROWS, error: undefined } : loaded(segment, rows);
}

/** The rows of a list, each paper once; for a list of several days also their facts. */
export function useList({ day, since, source }: DayList): Loaded<Appearance[]> & { facts?: DayFacts } {
  const ofDay = useDay(since === undefined ? day : undefined, source);
  const ofSpan = useSpan(day === undefined || since === undefined ? undefined : { day, since });
  const { rows, facts } = ofSpan.data ?? {};
  const ofSource = useMemo(
    () => (source === undefined ? rows : rows?.filter((row) => row.source === source)),
    [rows, source],
  );
  return since === undefined ? ofDay : { data: ofSource, error: ofSpan.error, ...(facts && { facts }) };
}

interface DayList {
  day?: string;
  since?: string;
  source?: string;
}

function useSpan(span: DaySpan | undefined): Loaded<{ rows: Appearance[]; facts: DayFacts }> {
  const client = useQueryClient();
  const pointer = useQuery(pointerQuery);
  const { data, error } = useManifest();
  const query = useQuery({
    ...spanQuery(client, pointer.data?.manifest ?? '', data ?? NO_MANIFEST, span ?? { day: '' }),
    enabled: data !== undefined && span !== undefined,
  });
  return data === undefined ? { data: undefined, error } : loaded(query, query.data);
}

/** The paper at an address in any form; `null` if the archive does not have it. */
export function usePaper(address: string | undefined): Loaded<Paper | null> {
  const client = useQueryClient();
  const pointer = useQuery(pointerQuery);
  const manifest = useManifest();
  const query = useQuery({
    ...paperQuery(client, pointer.data?.manifest ?? '', manifest.data ?? NO_MANIFEST, address ?? ''),
    enabled: manifest.data !== undefined && address !== undefined,
    // Keeps the paper while its address is replaced by the canonical form.
    placeholderData: (previous: Paper | null | undefined) =>
      previous && paperAddress(previous.id) === address ? previous : undefined,
  });
  if (address === undefined) return NOTHING;
  const brought = prerenderedPaper(address);
  if (manifest.data === undefined) return { data: brought, error: manifest.error };
  const found = loaded(query, query.data === undefined ? brought : query.data);
  return found.error ? { ...found, data: partialPaper(query.error) } : found;
}

/** The paper as a list has it, to be shown until its other appearances are loaded. `address` is canonical. */
export function paperInRows(address: string, rows: readonly Appearance[]): Paper | undefined {
  const row = rows.find(({ id }) => paperAddress(id) === address);
  return row && toPaper([row]);
}

/** Refetches what failed, and the pointer. */
export function useRefetchArchive(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    adoptNextPointer();
    void client.refetchQueries({ queryKey: pointerQuery.queryKey });
    void client.refetchQueries({ queryKey: ARCHIVE_KEY, predicate: ({ state }) => state.data === undefined });
  }, [client]);
}

const NO_ROWS: Appearance[] = [];
const NO_MANIFEST: Manifest = {
  format: 1,
  totals: { digests: 0, rows: 0, papers: 0, problems: 0 },
  days: [],
  counts: {},
  outages: [],
  segments: [],
  lookup: {},
};

/** Reports a query that is paused for lack of a network as an error, since an endless skeleton would explain nothing. */
function loaded<Data>(query: UseQueryResult<unknown>, data: Data | undefined): Loaded<Data> {
  if (data !== undefined) return { data, error: undefined };
  if (query.error) return { data, error: asArchiveError(query.error) };
  const isPaused = query.fetchStatus === 'paused';
  return { data, error: isPaused ? new ArchiveError('network', '', 'offline') : undefined };
}

function asArchiveError(error: Error): ArchiveError {
  return error instanceof ArchiveError ? error : new ArchiveError('wrong-shape', '', error.message);
}

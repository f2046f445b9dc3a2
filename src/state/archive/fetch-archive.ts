/** Fetches data files and validates each by its schema. Failures are `ArchiveError`s. */
import * as v from 'valibot';
import { type Manifest, manifestSchema, type Pointer, pointerSchema } from '#core/dataset/manifest.ts';
import { POINTER_FILE, SHELL_POINTER } from '#core/dataset/paths.ts';
import { segmentSchema, unpackSegment } from '#core/dataset/segment.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { siteUrl } from '#state/url/base.ts';
import { ArchiveError } from './archive-error.ts';

export function fetchPointer(signal?: AbortSignal): Promise<Pointer> {
  const init: RequestInit = { cache: 'no-cache', ...(signal && { signal }) };
  return fetchChecked(POINTER_FILE, pointerSchema, init, takeFromShell);
}

/** Uses the response that the shell requested before this code was loaded: once, and only if it is from the right address. */
async function takeFromShell(address: string, init?: RequestInit): Promise<Response> {
  const shell = globalThis as { [SHELL_POINTER]?: Promise<Response> };
  const requested = shell[SHELL_POINTER];
  delete shell[SHELL_POINTER];
  const response = await requested?.catch(() => undefined);
  return response?.url === address ? response : fetch(address, init);
}

export function fetchManifest(file: string, signal?: AbortSignal): Promise<Manifest> {
  return fetchChecked(file, manifestSchema, signal && { signal });
}

/** The appearances in a segment, in the order of its digests. */
export async function fetchSegment(file: string, signal?: AbortSignal): Promise<Appearance[]> {
  return unpackSegment(await fetchChecked(file, segmentSchema, signal && { signal }));
}

export async function fetchChecked<const Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
  init?: RequestInit,
  request: typeof takeFromShell = fetch,
): Promise<v.InferOutput<Schema>> {
  const json = await fetchJson(file, request(siteUrl(file), init));
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return parsed.output;
  const { format } = (json ?? {}) as { format?: unknown };
  if (typeof format === 'number' && format > 1)
    throw new ArchiveError('newer-format', file, `format ${format}`);
  const [issue] = parsed.issues;
  throw new ArchiveError('wrong-shape', file, `${v.getDotPath(issue) ?? ''} ${issue.message}`);
}

/** Parses the body whatever its status and type say: some hosts serve an HTML page with status 200 for a missing file. */
async function fetchJson(file: string, requested: Promise<Response>): Promise<unknown> {
  const response = await requested.catch((cause: Error) => {
    if (cause.name === 'AbortError') throw cause;
    throw new ArchiveError('network', file, cause.message);
  });
  if (response.status === 404 || response.status === 410)
    throw new ArchiveError('not-found', file, `${response.status}`);
  if (!response.ok) throw new ArchiveError('network', file, `${response.status}`);
  const text = await response.text().catch((cause: Error) => {
    if (cause.name === 'AbortError') throw cause;
    throw new ArchiveError('network', file, cause.message);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new ArchiveError('not-json', file, text.slice(0, 80));
  }
}

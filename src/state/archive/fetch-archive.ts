/** Data files over the wire, each checked by its schema before anything trusts it. Failures are `ArchiveError`s. */
import * as v from 'valibot';
import { type Manifest, manifestSchema, type Pointer, pointerSchema } from '#contract/manifest.ts';
import type { Appearance } from '#contract/paper.ts';
import { POINTER_FILE } from '#contract/paths.ts';
import { segmentSchema, unpackSegment } from '#contract/segment.ts';
import { siteUrl } from '#state/view/base.ts';
import { ArchiveError } from './archive-error.ts';

export function fetchPointer(signal?: AbortSignal): Promise<Pointer> {
  return fetchChecked(POINTER_FILE, pointerSchema, { cache: 'no-cache', ...(signal && { signal }) });
}

export function fetchManifest(file: string, signal?: AbortSignal): Promise<Manifest> {
  return fetchChecked(file, manifestSchema, signal && { signal });
}

/** A segment's appearances, in the order of its digests. */
export async function fetchSegment(file: string, signal?: AbortSignal): Promise<Appearance[]> {
  return unpackSegment(await fetchChecked(file, segmentSchema, signal && { signal }));
}

export async function fetchChecked<const Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
  init?: RequestInit,
): Promise<v.InferOutput<Schema>> {
  const json = await fetchJson(file, init);
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return parsed.output;
  const { format } = (json ?? {}) as { format?: unknown };
  if (typeof format === 'number' && format > 1)
    throw new ArchiveError('newer-format', file, `format ${format}`);
  const [issue] = parsed.issues;
  throw new ArchiveError('wrong-shape', file, `${v.getDotPath(issue) ?? ''} ${issue.message}`);
}

/** A static host answers a missing file with a page: neither its status nor its type alone tells that the file is there. */
async function fetchJson(file: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(siteUrl(file), init).catch((cause: Error) => {
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

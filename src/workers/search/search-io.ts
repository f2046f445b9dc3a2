/** How search reads files: requested once, decompressed, and validated. */
import * as v from 'valibot';

/** Why a file could not be read. */
export class SearchFileError extends Error {
  constructor(
    readonly why: 'network' | 'wrong-shape',
    file: string,
  ) {
    super(`${file}: ${why}`);
  }
}

/** Reads a file by its path below the site's folder; rejects with SearchFileError. */
export type ReadFile = (file: string) => Promise<Uint8Array<ArrayBuffer>>;

const GZIP = [0x1f, 0x8b];

/** Names contain a content hash, so a copy in the browser's cache never needs revalidation. */
export function readOverNetwork(base: string): ReadFile {
  return async (file) => {
    try {
      const response = await fetch(new URL(file, base), { cache: 'force-cache' });
      if (!response.ok) throw new SearchFileError('network', file);
      return new Uint8Array(await response.arrayBuffer());
    } catch {
      throw new SearchFileError('network', file);
    }
  };
}

/** Decompresses gzip; other bytes are returned as they are, since some hosts decompress on the way. */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== GZIP[0] || bytes[1] !== GZIP[1]) return bytes;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new SearchFileError('wrong-shape', file);
  }
}

export async function readJson<Schema extends v.GenericSchema>(
  read: ReadFile,
  file: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const bytes = await inflate(await read(file), file);
  try {
    return v.parse(schema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new SearchFileError('wrong-shape', file);
  }
}

/** A bounded cache that evicts the least recently used entry. Failures are not cached. */
export function memoize<Value>(
  limit: number,
  load: (key: string) => Promise<Value>,
): (key: string) => Promise<Value> {
  const cache = new Map<string, Promise<Value>>();
  return (key) => {
    const value = cache.get(key) ?? load(key);
    cache.delete(key);
    cache.set(key, value);
    value.catch(() => cache.delete(key));
    const [oldest] = cache.keys();
    if (cache.size > limit && oldest !== undefined) cache.delete(oldest);
    return value;
  };
}

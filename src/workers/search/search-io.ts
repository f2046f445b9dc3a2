/** How search comes to its files: asked for once, inflated where they are ours, checked where they enter. */
import * as v from 'valibot';

/** Why a file could not be had. */
export class SearchFileError extends Error {
  constructor(
    readonly why: 'network' | 'wrong-shape',
    file: string,
  ) {
    super(`${file}: ${why}`);
  }
}

/** Gives the bytes of a file by its name below the site; rejects with SearchFileError. */
export type ReadFile = (file: string) => Promise<Uint8Array<ArrayBuffer>>;

const GZIP = [0x1f, 0x8b];

/** Names tell the content, so what the browser still has is never asked for again. */
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

/** The bytes that we compressed; a host that inflates them on the way does no harm. */
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

/** Keeps what was asked for, within a number of entries; a failure is asked for again. */
export function remember<Value>(
  limit: number,
  load: (key: string) => Promise<Value>,
): (key: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? load(key);
    known.delete(key);
    known.set(key, value);
    value.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > limit && oldest !== undefined) known.delete(oldest);
    return value;
  };
}

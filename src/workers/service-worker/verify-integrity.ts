/**
 * Whether bytes are the file that they are said to be: by the hash in the name, or at their beginning, by gzip's own checksum, or by
 * the shape of JSON.
 */
import { declaredHash, isPack } from '#core/search-index/shard-pack.ts';
import { contentHash } from './hash-content.ts';

const NAMED_BY_CONTENT = /^data\/(?:search\/)?[a-z]+-([0-9a-z]{9})\.json$/;
/** Named after the segments that they were built from, not after their content. */
const NAMED_BY_INPUT = /^data\/search-/;

/** A cut, damaged or wholly different file (a portal's page) is none. */
export async function isSound(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const hash = NAMED_BY_INPUT.test(file) ? undefined : NAMED_BY_CONTENT.exec(file)?.[1];
  if (hash !== undefined) return (await contentHash(bytes)) === hash;
  if (isPack(file)) return isSoundPack(bytes);
  return file.endsWith('.bin') ? isSoundBinary(bytes) : isJsonObject(bytes);
}

async function isSoundPack(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const { hash, content } = declaredHash(bytes);
  return (await contentHash(content)) === hash;
}

/** Ours are gzip, which bears a checksum; a host that inflates them on the way leaves nothing to compare with. */
async function isSoundBinary(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.length > 0 && bytes[0] !== '<'.charCodeAt(0);
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    await stream.pipeTo(new WritableStream());
    return true;
  } catch {
    return false;
  }
}

function isJsonObject(bytes: Uint8Array): boolean {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof json === 'object' && json !== null && 'format' in json;
  } catch {
    return false;
  }
}

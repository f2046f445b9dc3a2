/**
 * Rejects truncated, corrupt or substituted content (a captive portal's login page): by the hash in the file's name or at its start, by
 * the checksum of gzip, or by the shape of JSON.
 */
import { declaredHash, isPack } from '#core/search-index/shard-pack.ts';

const NAMED_BY_CONTENT = /^data\/(?:search\/)?[a-z]+-([0-9a-z]{9})\.json$/;
/** Named by a hash of the segments that it was built from. */
const NAMED_BY_INPUT = /^data\/search-/;

/** Whether the bytes are what the file's name says. */
export async function verifyIntegrity(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const hash = NAMED_BY_INPUT.test(file) ? undefined : NAMED_BY_CONTENT.exec(file)?.[1];
  if (hash !== undefined) return (await contentHash(bytes)) === hash;
  if (isPack(file)) return isValidPack(bytes);
  return file.endsWith('.bin') ? isValidBinary(bytes) : isJsonObject(bytes);
}

async function isValidPack(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const { hash, content } = declaredHash(bytes);
  return (await contentHash(content)) === hash;
}

/** Gzip has a checksum. If a host has decompressed the file on the way, nothing is left to verify but that it is not HTML. */
async function isValidBinary(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
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

const HASH_LENGTH = 9;

/** Nine characters of base 36; equal to the hash in `src/site/dataset/content-hash.ts`. */
export async function contentHash(bytes: BufferSource): Promise<string> {
  const digest = new DataView(await crypto.subtle.digest('SHA-256', bytes));
  return (digest.getBigUint64(0) % 36n ** BigInt(HASH_LENGTH)).toString(36).padStart(HASH_LENGTH, '0');
}

/** Names for files that never change: the same content has the same name on every machine. */
import { createHash } from 'node:crypto';

const LENGTH = 9;

/** 46 bits of SHA-256 as nine small letters and digits: safe in an address and on a disk that ignores case. */
export function contentHash(content: string | Uint8Array): string {
  const bits = createHash('sha256').update(content).digest().readBigUInt64BE();
  return (bits % 36n ** BigInt(LENGTH)).toString(36).padStart(LENGTH, '0');
}

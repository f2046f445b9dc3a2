/** The content hash in file names, with which the worker verifies a file. */

const LENGTH = 9;

/** Nine characters of base 36; equal to the hash in `src/site/dataset/content-hash.ts`. */
export async function contentHash(bytes: BufferSource): Promise<string> {
  const digest = new DataView(await crypto.subtle.digest('SHA-256', bytes));
  return (digest.getBigUint64(0) % 36n ** BigInt(LENGTH)).toString(36).padStart(LENGTH, '0');
}

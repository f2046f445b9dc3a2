/** The name that a file's content gives it, as the build computes it: what the worker holds against a file before it trusts it. */

const LENGTH = 9;

/** Nine small letters and digits; the same as `build/content-hash.ts` says for the same bytes. */
export async function contentHash(bytes: BufferSource): Promise<string> {
  const digest = new DataView(await crypto.subtle.digest('SHA-256', bytes));
  return (digest.getBigUint64(0) % 36n ** BigInt(LENGTH)).toString(36).padStart(LENGTH, '0');
}

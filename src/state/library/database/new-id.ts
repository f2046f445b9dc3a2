/** A random id of nine bytes. Not `crypto.randomUUID`, which is missing on pages served over plain HTTP. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36)).join('');
}

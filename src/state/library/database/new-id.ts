/** A name that nothing else has: `crypto.randomUUID` is missing where the page came over plain http. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36)).join('');
}

/** Whether a file of the site is in a cache, so that it can be read offline. */
export async function isCached(base: string, file: string): Promise<boolean> {
  return (await globalThis.caches?.match(new URL(file, base)).catch(() => undefined)) !== undefined;
}

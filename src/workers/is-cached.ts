/** Whether a file of the site is on this device, and can be had without a line. */
export async function isKept(base: string, file: string): Promise<boolean> {
  return (await globalThis.caches?.match(new URL(file, base)).catch(() => undefined)) !== undefined;
}

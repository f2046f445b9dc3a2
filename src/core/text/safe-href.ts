/** The only gate for addresses that come from a digest: http, https and mailto pass, nothing else does. */

/** Wherever this code runs there is one; the language alone has none. */
declare const URL: new (address: string) => { href: string; protocol: string; hostname: string };

/** The address as it may stand in `href`, undefined where it may not. */
export function safeHref(address: string): string | undefined {
  if (!/^(?:https?:\/\/|mailto:)/i.test(address)) return undefined;
  try {
    const url = new URL(address);
    return url.protocol === 'mailto:' || url.hostname !== '' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

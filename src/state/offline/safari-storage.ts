/** Safari's ways with what a site stores, which readers there should know: seven days in a tab, a store of its own for an installed app. */

/** Undefined in every other browser. */
export function appleStore(): 'tab' | 'app' | undefined {
  // Only Safari, and what Apple lets be a browser on a phone, know one of these.
  if (!('standalone' in navigator) && !('GestureEvent' in globalThis)) return undefined;
  return matchMedia('(display-mode: standalone)').matches ? 'app' : 'tab';
}

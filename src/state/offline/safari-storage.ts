/** Safari's storage rules, which its users should know: seven days in a tab, and a separate storage for the installed app. */

/** Where the page runs in Safari; undefined in other browsers. */
export function safariStorage(): 'tab' | 'app' | undefined {
  // Only Safari, and the other browsers on iOS, have one of these.
  if (!('standalone' in navigator) && !('GestureEvent' in globalThis)) return undefined;
  return matchMedia('(display-mode: standalone)').matches ? 'app' : 'tab';
}

/** The live region of the page: announces to screen readers what changes without moving the focus. */
import { Store, useStore } from '#state/store.ts';

const announcement = new Store('');

/** Replaces the last announcement. */
export const announce: (text: string) => void = announcement.set;

/** Rendered once, by the shell. */
export function LiveRegion() {
  return (
    <p aria-live="polite" className="sr-only">
      {useStore(announcement)}
    </p>
  );
}

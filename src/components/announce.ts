/** The text of the shell's live region: announces what changes without moving the focus. */
import { Store, useStore } from '#state/store.ts';

const announcement = new Store('');

export const announce: (text: string) => void = announcement.set;

export function useAnnouncement(): string {
  return useStore(announcement);
}

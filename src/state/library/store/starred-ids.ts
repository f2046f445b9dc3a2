/** The ids of starred papers, for code outside of components. Loads the library only if there is one. */
import { libraryExists } from '#state/library/database/library-exists.ts';
import { libraryStore } from './library-view.ts';
import { isMarked } from './mark.ts';

/** As far as the page has loaded them. */
export function loadedStarredIds(): string[] {
  const { marks } = libraryStore.get();
  return [...marks.values()].flatMap((mark) => (isMarked(mark, 'starred') ? mark.id : []));
}

export async function starredIds(): Promise<string[]> {
  if (libraryStore.get().status === 'waiting' && (await libraryExists())) {
    const { library } = await import('./library.ts');
    await library.start();
  }
  return loadedStarredIds();
}

/** Which papers bear a star, for what works without a screen: asked of the database where there is one, and of nothing else. */
import { libraryExists } from '#state/library/database/library-exists.ts';
import { libraryStore } from './library-view.ts';
import { isMarked } from './mark.ts';

/** Those that the page knows now: none before the library was asked. */
export function shownStars(): string[] {
  const { marks } = libraryStore.get();
  return [...marks.values()].flatMap((mark) => (isMarked(mark, 'starred') ? mark.id : []));
}

export async function starredIds(): Promise<string[]> {
  if (libraryStore.get().status === 'waiting' && (await libraryExists())) {
    const { library } = await import('./library.ts');
    await library.start();
  }
  return shownStars();
}

/** What goes on beside the marks once they are known: a folder that is written to, and a word when nothing was exported for long. */
import { changesAtRisk } from '#state/library/backup/backup-reminder.ts';
import { watchFolder } from '#state/library/backup/folder-backup.ts';
import { factOf } from '#state/library/database/metadata.ts';
import { libraryStore, showLibrary } from './library-view.ts';

export function mindLibrary(): void {
  let { facts } = libraryStore.get();
  if (factOf(facts, 'folder')) watchFolder();
  remind();
  libraryStore.subscribe(() => {
    if (libraryStore.get().facts === facts) return;
    ({ facts } = libraryStore.get());
    remind();
  });
}

function remind(): void {
  const atRisk = changesAtRisk(libraryStore.get(), Date.now());
  if (atRisk !== (libraryStore.get().atRisk ?? 0)) showLibrary({ atRisk });
}

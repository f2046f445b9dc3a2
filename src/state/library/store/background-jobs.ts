/** What goes on beside the marks once they are known: a folder that is written to, and a word when nothing was exported for long. */
import { changesAtRisk } from '#state/library/backup/backup-reminder.ts';
import { watchFolder } from '#state/library/backup/folder-backup.ts';
import { factOf } from '#state/library/database/metadata.ts';
import { libraryView, onLibrary, showLibrary } from './library-view.ts';

export function mindLibrary(): void {
  let { facts } = libraryView();
  if (factOf(facts, 'folder')) watchFolder();
  remind();
  onLibrary(() => {
    if (libraryView().facts === facts) return;
    ({ facts } = libraryView());
    remind();
  });
}

function remind(): void {
  const atRisk = changesAtRisk(libraryView(), Date.now());
  if (atRisk !== (libraryView().atRisk ?? 0)) showLibrary({ atRisk });
}

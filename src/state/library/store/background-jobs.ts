/** Runs beside the library once it is loaded: the automatic folder backup, and the reminder to export. */
import { changesWithoutBackup } from '#state/library/backup/backup-reminder.ts';
import { startFolderBackup } from '#state/library/backup/folder-backup.ts';
import { metadataValue } from '#state/library/database/metadata.ts';
import { libraryStore, updateLibraryView } from './library-view.ts';

export function startBackgroundJobs(): void {
  let { metadata } = libraryStore.get();
  if (metadataValue(metadata, 'folder')) startFolderBackup();
  updateBackupReminder();
  libraryStore.subscribe((view) => {
    if (view.metadata === metadata) return;
    ({ metadata } = view);
    updateBackupReminder();
  });
}

function updateBackupReminder(): void {
  const view = libraryStore.get();
  const changesAtRisk = changesWithoutBackup(view, Date.now());
  if (changesAtRisk !== (view.changesAtRisk ?? 0)) updateLibraryView({ changesAtRisk });
}

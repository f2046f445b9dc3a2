/** The words of backup and hand-off in the reader's language. */
import { type BackupMessages, backupMessagesIn } from '#messages/backup.ts';
import { useLocale } from '#parts/use-messages.ts';

export function useBackupMessages(): BackupMessages {
  return backupMessagesIn(useLocale());
}

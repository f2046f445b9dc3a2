/** The words of backup and hand-off in the reader's language. */

import { useLocale } from '#components/use-messages.ts';
import { type BackupMessages, backupMessagesIn } from '#messages/backup.ts';

export function useBackupMessages(): BackupMessages {
  return backupMessagesIn(useLocale());
}

/** The words of offline use in the reader's language. */
import { type OfflineMessages, offlineMessagesIn } from '#messages/offline.ts';
import { useLocale } from '#parts/use-messages.ts';

export function useOfflineMessages(): OfflineMessages {
  return offlineMessagesIn(useLocale());
}

/** The words of offline use in the reader's language. */

import { useLocale } from '#components/use-messages.ts';
import { type OfflineMessages, offlineMessagesIn } from '#messages/offline.ts';

export function useOfflineMessages(): OfflineMessages {
  return offlineMessagesIn(useLocale());
}

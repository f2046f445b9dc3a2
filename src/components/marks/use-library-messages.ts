/** The words of marks in the reader's language. */

import { useLocale } from '#components/use-messages.ts';
import { type LibraryMessages, libraryMessagesIn } from '#messages/library.ts';

export function useLibraryMessages(): LibraryMessages {
  return libraryMessagesIn(useLocale());
}

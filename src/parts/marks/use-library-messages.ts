/** The words of marks in the reader's language. */
import { type LibraryMessages, libraryMessagesIn } from '#messages/library.ts';
import { useLocale } from '#parts/use-messages.ts';

export function useLibraryMessages(): LibraryMessages {
  return libraryMessagesIn(useLocale());
}

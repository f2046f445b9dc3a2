/** The words of a search in the reader's language: they come with its code, so that the first page is lighter without them. */

import { useLocale } from '#components/use-messages.ts';
import { searchEn } from '#messages/search-en.ts';
import { type SearchWords, searchZh } from '#messages/search-zh.ts';

export function useSearchWords(): SearchWords {
  return useLocale() === 'zh' ? searchZh : searchEn;
}

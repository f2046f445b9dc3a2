/** The words of a search in the reader's language: they come with its code, so that the first page is lighter without them. */
import { searchEn } from '#messages/search-en.ts';
import { type SearchWords, searchZh } from '#messages/search-zh.ts';
import { useLocale } from '#parts/use-messages.ts';

export function useSearchWords(): SearchWords {
  return useLocale() === 'zh' ? searchZh : searchEn;
}

/** The interface texts of prerendered pages, in the language that the publisher names. */
import { isLocale, type Locale, messagesOf, PRERENDERED } from '#messages/locales.ts';
import type { Messages } from '#messages/messages.ts';

export interface PageWords {
  locale: Locale;
  paper: Messages<'paper-detail'>;
  common: Messages<'common'>;
}

export async function loadPageWords(language: string | undefined): Promise<PageWords> {
  const locale = language !== undefined && isLocale(language) ? language : PRERENDERED;
  const [paper, common] = await Promise.all([
    messagesOf(locale, 'paper-detail'),
    messagesOf(locale, 'common'),
  ]);
  return { locale, paper, common };
}

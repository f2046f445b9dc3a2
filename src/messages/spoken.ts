/** The language that the interface speaks now, and those of its texts that have arrived. */
import { type Locale, messagesOf, preferredLocale } from './locales.ts';
import type { Area, Messages } from './messages.ts';

type Texts = { [A in Area]?: Messages<A> };

/** Replaced as a whole when the language changes. */
let spoken: { locale: Locale; texts: Texts } = { locale: preferredLocale([]), texts: {} };
let wanted: Locale = spoken.locale;
const listeners = new Set<() => void>();
let siteName: (locale: Locale) => string | undefined = () => undefined;

/** Gives the site a name of its own in each language. To be called before any text is fetched. */
export function nameSite(nameIn: typeof siteName): void {
  siteName = nameIn;
}

export function spokenLocale(): Locale {
  return spoken.locale;
}

/** The texts of an area that `fetchArea` or `speak` has fetched. */
export function spokenTexts<A extends Area>(area: A): Messages<A> {
  return spoken.texts[area]!;
}

/** Resolves when an area is there, in whichever language is then spoken. */
export async function fetchArea(area: Area): Promise<void> {
  while (!spoken.texts[area]) await fetchInto(spoken.texts, spoken.locale, area);
}

/**
 * Changes the language as soon as `areas` and all areas that are in use have arrived in it; until then the page stays as it is.
 * @throws if one of them does not arrive; the language then stays.
 */
export async function speak(locale: Locale, areas: readonly Area[] = []): Promise<void> {
  wanted = locale;
  const texts: Texts = locale === spoken.locale ? spoken.texts : {};
  await fetchMissing(texts, locale, areas);
  if (wanted !== locale || locale === spoken.locale) return;
  spoken = { locale, texts };
  for (const listener of listeners) listener();
}

/** Calls back after the language has changed. */
export function onSpoken(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** `areas`, and those in use: again until none is missing, since more may come into use meanwhile. */
async function fetchMissing(texts: Texts, locale: Locale, areas: readonly Area[]): Promise<void> {
  const inUse = Object.keys(spoken.texts) as Area[];
  const missing = [...areas, ...inUse].filter((area) => !texts[area]);
  if (missing.length === 0) return;
  await Promise.all(missing.map((area) => fetchInto(texts, locale, area)));
  await fetchMissing(texts, locale, areas);
}

async function fetchInto<A extends Area>(texts: Texts, locale: Locale, area: A): Promise<void> {
  const messages = await messagesOf(locale, area);
  texts[area] = (
    area === 'common' ? withSiteName(messages as Messages<'common'>, locale) : messages
  ) as Texts[A];
}

function withSiteName(messages: Messages<'common'>, locale: Locale): Messages<'common'> {
  const name = siteName(locale);
  if (name === undefined) return messages;
  const letters = [...name];
  // Two characters are set as Lectern's own two are.
  const wordmark = letters.length === 2 ? letters : [name, ''];
  return { ...messages, app: { name, wordmark, initial: letters[0]! } };
}

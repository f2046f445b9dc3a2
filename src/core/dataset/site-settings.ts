/** What a publisher has set and the page follows; it stands in the page itself, so no request is needed for it. */
import * as v from 'valibot';

/** Id of the element that holds it as JSON. */
export const SETTINGS_ELEMENT = 'lectern-settings';

/** One text for all languages of the interface, or one for each by its name. */
const perLanguage = v.union([v.string(), v.record(v.string(), v.string())]);

export const siteSettingsSchema = v.object({
  title: v.optional(perLanguage),
  /** Language of the interface for readers whose own it does not speak. */
  language: v.optional(v.string()),
  /** Of the digests' days, as `Intl` names it. */
  timeZone: v.optional(v.string()),
  /** At the foot of each page. */
  links: v.optional(v.array(v.object({ text: perLanguage, href: v.string() }))),
  /** Address of the digests' repository, and that of the folder in it which file names begin from, with a slash at its end. */
  repository: v.optional(v.object({ home: v.string(), files: v.string() })),
  sources: v.optional(
    v.record(v.string(), v.object({ label: v.optional(v.string()), pdfHost: v.optional(v.string()) })),
  ),
  /** How many of the newest days a reader is offered to keep offline. */
  offlineDays: v.optional(v.number()),
});

export type SiteSettings = v.InferOutput<typeof siteSettingsSchema>;
export type PerLanguage = v.InferOutput<typeof perLanguage>;

/** The text for a language, else for the first of the others that has one; undefined where there is none at all. */
export function inLanguage(text: PerLanguage | undefined, language: string): string | undefined {
  if (text === undefined || typeof text === 'string') return text;
  return text[language] ?? text[language.split('-')[0]!] ?? Object.values(text)[0];
}

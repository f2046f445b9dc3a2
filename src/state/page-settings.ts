/** The publisher’s settings, which the build writes into the page; empty if nothing is set, and in tests. */
import * as v from 'valibot';
import { SETTINGS_ELEMENT, type SiteSettings, siteSettingsSchema } from '#core/dataset/site-settings.ts';

export const siteSettings: SiteSettings = readSettings(
  globalThis.document?.getElementById(SETTINGS_ELEMENT)?.textContent ?? undefined,
);

/** A setting that this release does not understand must not keep the page from opening. */
export function readSettings(json: string | undefined): SiteSettings {
  try {
    return json === undefined ? {} : v.parse(siteSettingsSchema, JSON.parse(json));
  } catch {
    return {};
  }
}

/** The address of a PDF on the host that the publisher names for its source, such as a mirror; as it is where none is named. */
export function onPdfHost(address: string, source: string, { sources = {} } = siteSettings): string {
  const pdfHost = sources[source]?.pdfHost;
  if (pdfHost === undefined) return address;
  const { pathname, search } = new URL(address);
  return `https://${pdfHost}${pathname}${search}`;
}

/** The app's page and web app manifest under a publisher's name, with their icon, colours and settings. */
import { SETTINGS_ELEMENT } from '#core/dataset/site-settings.ts';
import type { SiteIdentity } from '#site/config/site-identity.ts';

/** What an identity says stands in place of what the app says; the rest stays as it is. */
export function dressPage(html: string, identity: SiteIdentity, css: string | undefined): string {
  const { title, description, paper, icon, settings } = identity;
  const changes: [RegExp, string | undefined][] = [
    [/(?<=<title>)[^<]*/, title],
    [/(?<=name="description" content=")[^"]*/, description],
    [/(?<=name="theme-color" content=")[^"]*(?=" media="\(prefers-color-scheme: light)/, paper.light],
    [/(?<=name="theme-color" content=")[^"]*(?=" media="\(prefers-color-scheme: dark)/, paper.dark],
  ];
  const named = changes.reduce(
    (page, [place, text]) => (text === undefined ? page : page.replace(place, () => escapeHtml(text))),
    html,
  );
  const added = [
    ...(icon ? [`<link rel="icon" href="./${icon.file}" type="${icon.type}">`] : []),
    ...(icon?.type === 'image/png' ? [`<link rel="apple-touch-icon" href="./${icon.file}">`] : []),
    ...(css === undefined ? [] : [`<link rel="stylesheet" crossorigin href="./${css}">`]),
    ...(settings
      ? [`<script type="application/json" id="${SETTINGS_ELEMENT}">${quoteJson(settings)}</script>`]
      : []),
  ];
  const page = icon ? named.replace(/[ \t]*<link rel="(?:icon|apple-touch-icon)"[^>]*>\n?/g, '') : named;
  return added.length === 0
    ? page
    : page.replace(/[ \t]*<\/head>/, () => `    ${added.join('\n    ')}\n  </head>`);
}

/**
 * `manifest.webmanifest` of the app → that of the site. An app's id is read from the root of the host, so a site for any path cannot
 * write one: two copies on one host would be one app. Without it the id is the start address, which is the same as what is written here.
 */
export function dressManifest(
  text: string,
  identity: SiteIdentity | undefined,
  base: string | undefined,
): string {
  const site = { ...(base !== undefined && { id: base }), ...(identity && manifestOf(identity)) };
  // As it was written, where nothing is to be changed.
  return Object.keys(site).length === 0 ? text : JSON.stringify({ ...JSON.parse(text), ...site });
}

function manifestOf({ title, shortTitle, description, language, css, paper, icon }: SiteIdentity): object {
  return {
    ...(title !== undefined && { name: title, short_name: shortTitle ?? title }),
    ...(description !== undefined && { description }),
    ...(language !== undefined && { lang: language }),
    ...(css !== undefined && { theme_color: paper.light, background_color: paper.light }),
    ...(icon && { icons: [{ src: `./${icon.file}`, sizes: icon.sizes, type: icon.type, purpose: 'any' }] }),
  };
}

function quoteJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

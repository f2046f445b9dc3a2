/** Emit: every prerendered page, and the script that sets the chosen colours before a page is painted. */
import { SETTINGS_ELEMENT } from '#core/dataset/site-settings.ts';
import { LOCALES } from '#messages/locales.ts';
import { contentHash } from '#site/dataset/content-hash.ts';
import { papersById } from '#site/dataset/papers-by-id.ts';
import { voidElement } from '#site/markup/html.ts';
import type { Put, SiteParts } from '#site/publish/emitter.ts';
import { FILE_TAG, SET_THEME } from '#site/shell/shell-html.ts';
import type { SiteApp } from '#site/shell/site-app.ts';
import { pageFiles } from './page-files.ts';
import type { PageFrame } from './page-frame.ts';

/** For a site whose publisher has given no picture. */
const OUR_PICTURE = 'icon-512.png';
const THEME_FILE = `assets/theme-${contentHash(SET_THEME)}.js`;
const SETTINGS = new RegExp(`<script type="application/json" id="${SETTINGS_ELEMENT}">.*?</script>`, 's');

export function emitTheme(_parts: SiteParts, put: Put): void {
  put(THEME_FILE, SET_THEME);
}

export function emitPages({ app, reading: { archive }, config, identity, words }: SiteParts, put: Put): void {
  const { shell, app: names } = words.common;
  const frame: PageFrame = {
    tags: tagsOf(app),
    lang: LOCALES[words.locale].tag,
    siteName: identity.shortTitle ?? identity.title ?? names.name,
    wordmark: identity.title === undefined ? names.wordmark : [identity.shortTitle ?? identity.title, ''],
    picture: identity.picture?.file ?? OUR_PICTURE,
    address: config.site?.replace(/\/*$/, '/'),
    words: { newest: shell.today, all: shell.all, navigation: shell.nav },
  };
  const files = pageFiles(archive, papersById(archive), frame, words, config.prerender);
  for (const [file, html] of files) put(file, html);
}

/** The theme first, which nothing may be painted without; then the app's entry, and the styles of a paper, which the app loads later. */
function tagsOf({ page, routes }: SiteApp): string {
  const tags = (page.match(FILE_TAG) ?? []).map((tag) => tag.trim());
  const styles = (routes.p ?? []).filter((file) => file.endsWith('.css'));
  const links = styles.map((file) =>
    voidElement('link', { rel: 'stylesheet', crossorigin: true, href: `./${file}` }),
  );
  return [
    `<script src="./${THEME_FILE}"></script>`,
    ...tags.filter((tag) => !tag.includes('apple-touch')),
    ...links,
    ...(SETTINGS.exec(page) ?? []),
  ].join('\n');
}

/** `lectern.config.json`: every setting is optional. The JSON Schema for editors is made of this, with the descriptions. */
import * as v from 'valibot';
import { LOCALE_NAMES } from '#messages/locales.ts';

/** A setting with what editors show beside it. */
function setting<Schema extends v.GenericSchema>(schema: Schema, text: string) {
  return v.optional(v.pipe(schema, v.description(text)));
}

const text = v.pipe(v.string('must be a text'), v.trim(), v.minLength(1, 'must not be empty'));

/** One text for all languages, or one for each. */
const perLanguage = v.union(
  [text, v.record(v.picklist(LOCALE_NAMES, `must be one of ${LOCALE_NAMES.join(', ')}`), text)],
  `must be a text, or an object with one for each of ${LOCALE_NAMES.join(', ')}`,
);

const webAddress = v.pipe(
  text,
  v.regex(/^https?:\/\/[^\s/]+/, 'must be an address that begins with https://'),
);

const color = v.pipe(text, v.hexColor('must be a colour such as #b5342b'));

/** One colour for the light look, or one for each. */
const colorPair = v.union(
  [color, v.strictObject({ light: v.optional(color), dark: v.optional(color) })],
  'must be a colour such as #b5342b, or an object with one for light and one for dark',
);

/** Nothing that could end the declaration in the style sheet. */
const font = v.pipe(
  text,
  v.regex(/^[\p{L}\p{N} ,"'_.-]+$/u, 'must be a list of fonts, such as "Kaiti SC", serif'),
);

const timeZone = v.pipe(text, v.check(isTimeZone, 'must be a time zone such as Asia/Shanghai'));

const NEWEST_DAYS = 'must be all, none, or a number of the newest days';

const feed = v.strictObject({
  title: v.pipe(perLanguage, v.description('What readers see as the name of the feed.')),
  query: v.pipe(text, v.description('Papers that a search for this finds.')),
});

const sourceSettings = v.strictObject({
  label: setting(text, 'What is shown for it, such as arXiv.'),
  color: setting(colorPair, 'Colour of its label.'),
  pdfHost: setting(
    v.pipe(text, v.regex(/^[\w.-]+(?::\d+)?$/, 'must be the name of a host, such as cn.arxiv.org')),
    'Host that serves its PDFs, such as a mirror; citations keep the original address.',
  ),
});

export const configSchema = v.strictObject({
  $schema: v.optional(text),
  title: setting(
    perLanguage,
    'Name of the site. Without it the name of the repository, or else of the folder.',
  ),
  shortTitle: setting(
    perLanguage,
    'Name below the icon on a phone: twelve letters or six characters at most.',
  ),
  description: setting(perLanguage, 'One sentence for search engines and app stores.'),
  site: setting(
    webAddress,
    'Address at which the site is published. Feeds, the sitemap and share pictures need it.',
  ),
  base: setting(
    v.pipe(text, v.regex(/^\/(?:[^\s]*\/)?$/, 'must be a path that begins and ends in a slash')),
    'The site’s path. Only needed where it holds a name that Lectern uses itself, such as /d/.',
  ),
  language: setting(
    v.picklist(LOCALE_NAMES, `must be one of ${LOCALE_NAMES.join(', ')}`),
    'Language of the interface for readers whose own it does not speak.',
  ),
  timeZone: setting(timeZone, 'Time zone of the digests’ days, such as Asia/Shanghai.'),
  icon: setting(
    v.pipe(text, v.regex(/\.(?:png|svg)$/i, 'must be a .png or .svg file')),
    'Icon of the site: a square SVG, or a PNG of 512 × 512 pixels.',
  ),
  picture: setting(
    v.pipe(text, v.regex(/\.png$/i, 'must be a .png file')),
    'Picture that a chat shows for a link: a PNG of 1200 × 630 pixels.',
  ),
  colors: setting(
    v.strictObject({
      accent: setting(colorPair, 'Marks, links and buttons. Must be readable on the paper.'),
      paper: setting(colorPair, 'Background.'),
    }),
    'Colours of the light look, or of the light and the dark one.',
  ),
  fonts: setting(
    v.strictObject({
      serif: setting(font, 'Font of titles and abstracts, as in CSS, from the reader’s system.'),
      sans: setting(font, 'Font of everything else.'),
    }),
    'Fonts that the reader’s system has; none is downloaded.',
  ),
  links: setting(
    v.array(v.strictObject({ text: perLanguage, href: webAddress }), 'must be a list of links'),
    'Links at the foot of each page.',
  ),
  repository: setting(webAddress, 'The digests’ repository: its files and issues are linked.'),
  sources: setting(
    v.record(
      v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'must be the name of a source in small letters')),
      sourceSettings,
    ),
    'Sources by the name that their digests have, such as arxiv.',
  ),
  offlineDays: setting(
    v.pipe(
      v.number('must be a number'),
      v.integer('must be a whole number'),
      v.minValue(1, 'must be 1 or more'),
      v.maxValue(3650, 'must be 3650 or less'),
    ),
    'How many of the newest days a reader is offered to keep offline.',
  ),
  prerender: setting(
    v.union(
      [v.picklist(['all', 'none']), v.pipe(v.number(), v.integer(NEWEST_DAYS), v.minValue(1, NEWEST_DAYS))],
      NEWEST_DAYS,
    ),
    'Which papers and days get pages of their own for search engines and readers without JavaScript.',
  ),
  feeds: setting(
    v.union([v.boolean(), v.array(feed)], 'must be true, false, or a list of { "title": …, "query": … }'),
    'Feeds: on or off, and further ones for searches.',
  ),
  digests: setting(
    v.array(text, 'must be a list of files and folders'),
    'Files and folders of digests, from this file’s folder; what the command names comes first.',
  ),
});

export type Config = v.InferOutput<typeof configSchema>;
export type ColorPair = v.InferOutput<typeof colorPair>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat(undefined, { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

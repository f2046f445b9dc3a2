/** A further language needs one folder and one line: so no other code may name a language, and no text may stand elsewhere. */
import { describe, expect, it } from 'vitest';
import { SOURCES, STYLES } from '#testing/source-files.ts';
import { LOCALE_NAMES, LOCALES } from './locales.ts';

/** Code about the languages of digests, which are Chinese and English whatever the interface speaks. */
const OF_CONTENT = /^(?:digest|core)\/|^features\/listen\/|^features\/paper-detail\/paper-abstract\.tsx$/;

/** Code that may hold a locale: it asks for one, sets `lang`, lists the languages, or builds the files of all. */
const HOLDS_LOCALE =
  /#messages\/(?:locales|spoken)\.ts|\buseLocale\(|navigator\.languages?\b|documentElement\.lang\b|\blanguage [!=]==/;
const HOLDERS = [...SOURCES].filter(([file, code]) => HOLDS_LOCALE.test(code) && !OF_CONTENT.test(file));
const NAMES_OF_LANGUAGES = LOCALE_NAMES.flatMap((locale) => [locale, LOCALES[locale].tag]).join('|');

describe('a language', () => {
  it('is held by code that this test sees', () => {
    expect(HOLDERS.map(([file]) => file)).toEqual(
      expect.arrayContaining([
        'app/main.tsx',
        'components/use-messages.ts',
        'pages/settings/settings-page.tsx',
      ]),
    );
  });

  it.each(HOLDERS)('is not named in %s', (_file, code) => {
    expect(code).not.toMatch(
      new RegExp(`['"\`](?:${NAMES_OF_LANGUAGES})['"\`]|\\.(?:${NAMES_OF_LANGUAGES})\\b`),
    );
    // A table with an entry for each language is one more place for a further language.
    expect(code).not.toMatch(/Record<Locale\b|\bin Locale\]/);
  });

  it('is not imported but through the list of all', () => {
    for (const [file, code] of SOURCES)
      expect(code, file).not.toMatch(/#messages\/(?!locales|messages|spoken)[\w-]+/);
  });

  it('has no styles of its own: they know Chinese type and other', () => {
    const ofInterface = /(?:^|[\s,}])(?::root|\.masthead[\w-]*):lang\([^)]*\)/g;
    expect(STYLES.size).toBeGreaterThan(10);
    for (const [file, css] of STYLES) expect(css.match(ofInterface) ?? [], file).toEqual([]);
  });
});

const PAGE = [...SOURCES].filter(([file]) => /^(?:app|pages|features|components|ui|state)\//.test(file));
/** Names that are the same in every language. */
const PROPER_NAMES = new Set(['PDF']);
/** What papers say, not the interface: a formula that is read aloud. */
const CONTENT = new Set(['features/listen/spoken-formula.ts']);

describe('a text of the interface', () => {
  it.each(PAGE.filter(([file]) => file.endsWith('.tsx')))('does not stand in %s', (_file, code) => {
    const elements = code.matchAll(/>\s*([^<>{}()=;]*\p{L}{2}[^<>{}()=;]*)<\//gu);
    const attributes = code.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]*\p{L}[^"]*)"/gu);
    const texts = [...elements, ...attributes].map(([, text]) => text!.trim());
    expect(texts.filter((text) => !PROPER_NAMES.has(text))).toEqual([]);
  });

  it.each(PAGE.filter(([file]) => !CONTENT.has(file)))('in Chinese does not stand in %s', (_file, code) => {
    expect(code.match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
  });
});

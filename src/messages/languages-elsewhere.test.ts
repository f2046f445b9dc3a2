/** A further language needs one folder and one line: so no other code may name a language, and no text may stand elsewhere. */
import { describe, expect, it } from 'vitest';
import { SOURCES, STYLES } from '#testing/source-files.ts';
import { LOCALE_NAMES, LOCALES } from './locales.ts';

/** The only code that may hold a locale: it asks for one, sets `lang`, lists the languages, or builds the files of all. */
const HOLDERS = [
  'app/main.tsx',
  'app/shell/theme-and-language.ts',
  'components/use-messages.ts',
  'pages/settings/settings-page.tsx',
  'site/shell/shell-html.ts',
  'site/vite/route-files.ts',
];
const HOLDS_LOCALE =
  /#messages\/(?:locales|spoken)\.ts|\buseLocale\(|navigator\.languages?\b|documentElement\.lang\b/;

describe('a language', () => {
  it('is known to no other code than this', () => {
    const holders = [...SOURCES].filter(([, code]) => HOLDS_LOCALE.test(code));
    expect(holders.map(([file]) => file)).toEqual(HOLDERS);
  });

  it.each(HOLDERS)('is not named in %s', (file) => {
    const names = LOCALE_NAMES.flatMap((locale) => [locale, LOCALES[locale].tag]).join('|');
    expect(SOURCES.get(file)).not.toMatch(new RegExp(`['"\`](?:${names})['"\`]|\\.(?:${names})\\b`));
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
const NAMES = new Set(['PDF']);
/** What papers say, not the interface: a formula that is read aloud. */
const CONTENT = new Set(['features/listen/spoken-formula.ts']);

describe('a text of the interface', () => {
  it.each(PAGE.filter(([file]) => file.endsWith('.tsx')))('does not stand in %s', (_file, code) => {
    const elements = code.matchAll(/>\s*([^<>{}()=;]*\p{L}{2}[^<>{}()=;]*)<\//gu);
    const attributes = code.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]*\p{L}[^"]*)"/gu);
    const texts = [...elements, ...attributes].map(([, text]) => text!.trim());
    expect(texts.filter((text) => !NAMES.has(text))).toEqual([]);
  });

  it.each(PAGE.filter(([file]) => !CONTENT.has(file)))('in Chinese does not stand in %s', (_file, code) => {
    expect(code.match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
  });
});

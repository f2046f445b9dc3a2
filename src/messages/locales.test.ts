import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALE_NAMES, LOCALES, messagesOf, preferredLocale } from './locales.ts';
import type { Area } from './messages.ts';
import { areas } from './zh/areas.ts';

const AREAS = Object.keys(areas) as Area[];

describe('the language of a browser', () => {
  it.each([
    [['en-GB', 'zh'], 'en'],
    [['zh'], 'zh'],
    [['zh-CN'], 'zh'],
    [['zh-SG'], 'zh'],
    [['zh-Hans-HK'], 'zh'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-HK'], 'zh-Hant'],
    [['zh-Hant'], 'zh-Hant'],
    [['ZH-hant-sg'], 'zh-Hant'],
    [['fr', 'zh-TW', 'en'], 'zh-Hant'],
    [['fr'], 'en'],
    [['', '-'], 'en'],
    [[], 'en'],
  ] as const)('%s is answered in %s', (languages, locale) => {
    expect(preferredLocale(languages)).toBe(locale);
  });

  it('is served by one locale only', () => {
    const served = LOCALE_NAMES.flatMap((locale) => [...LOCALES[locale].serves]);
    expect(new Set(served).size).toBe(served.length);
    for (const tag of served) expect(tag).toBe(tag.toLowerCase());
  });
});

describe.each(LOCALE_NAMES)('%s', (locale) => {
  it('has the same files as the others, and nothing else', () => {
    const files = readdirSync(`${import.meta.dirname}/${locale}`).sort();
    expect(files).toEqual(['areas.ts', ...AREAS.map((area) => `${area}.ts`)].sort());
  });

  it('says something in every text', async () => {
    for (const area of AREAS)
      for (const [path, text] of textsIn(await messagesOf(locale, area))) {
        if (SILENT.has(path)) continue;
        expect(text.trim(), `${area}: ${path}`).not.toBe('');
        expect(text, `${area}: ${path}`).not.toMatch(/undefined|NaN|\[object/);
      }
  });
});

/** Chinese characters of one script: the national standards list them, and each leaves out most forms that only the other has. */
describe('Chinese texts', () => {
  it.each([
    ['zh', gb2312()],
    ['zh-Hant', big5()],
  ] as const)('of %s are written in its own script', async (locale, script) => {
    expect(script.size).toBeGreaterThan(6000);
    for (const area of AREAS)
      for (const [path, text] of textsIn(await messagesOf(locale, area))) {
        const foreign = [...text].filter((one) => /\p{Script=Han}/u.test(one) && !script.has(one));
        if (!CONTENT.test(path)) expect(foreign, `${area}: ${path}`).toEqual([]);
      }
  });
});

/** Nothing has to be said: no second half of the name, nothing unsaved. */
const SILENT = new Set(['app.wordmark.1', 'states.still']);
/** Words in the language of the digests. */
const CONTENT = /^(?:languages|exampleQueries)\./;

/** Every text with its path; functions are called as the page calls them. */
function* textsIn(messages: unknown, path: string[] = []): Generator<[string, string]> {
  if (typeof messages === 'string') yield [path.join('.'), messages];
  else if (typeof messages === 'function') yield* spoken(messages as Spoken, path);
  else for (const [name, inner] of Object.entries(messages as object)) yield* textsIn(inner, [...path, name]);
}

type Spoken = (...values: unknown[]) => string;

const COUNTS = { starred: 1, read: 2, tag: 3, remark: 1, rule: 5 };

function* spoken(say: Spoken, path: string[]): Generator<[string, string]> {
  const name = path.join('.');
  if (name === 'things') yield [name, say(COUNTS)];
  else if (name === 'noneOf') for (const terms of [['x'], ['x', 'y']]) yield [name, say(terms)];
  else if (name === 'list.sortBy') yield [name, say('Title')];
  else if (name === 'waiting') yield [name, say([1, 2], 3)];
  else if (/month/i.test(name)) yield [name, say('2025-09')];
  else for (const count of [0, 1, 2, 12_345]) yield [name, say(count, count, count)];
}

function gb2312(): Set<string> {
  return decoded('gbk', 0xa1, 0xf7, 0xa1);
}

function big5(): Set<string> {
  return decoded('big5', 0xa1, 0xf9, 0x40);
}

/** All characters of two bytes, the first of them between `from` and `to`. */
function decoded(encoding: string, from: number, to: number, second: number): Set<string> {
  const decoder = new TextDecoder(encoding);
  const found = new Set<string>();
  for (let high = from; high <= to; high += 1)
    for (let low = second; low <= 0xfe; low += 1) found.add(decoder.decode(Uint8Array.of(high, low)));
  return found;
}

import { describe, expect, it } from 'vitest';
import { displayText } from '#core/text/display-text.ts';

describe('letters that TeX spells with a command', () => {
  it.each([
    ["Poincar\\'e, L\\'evy, Lazi\\'c", 'Poincaré, Lévy, Lazić'],
    ['\\\'Etale, \\"Uber, \\`A, \\^Ile, \\~Nandu', 'Étale, Über, À, Île, Ñandu'],
    [
      "{\\'e}t{\\'e}, {\\'{e}}, \\'{e}, \\'{\\i}, {\\\"{\\i}}, na\\\"{\\i}ve, na\\\"\\i{}ve",
      'été, é, é, í, ï, naïve, naïve',
    ],
    [
      '\\v Cech, \\v{C}ech, Fran\\c cois, \\c{C}a, Erd\\H{o}s, Erd\\H os',
      'Čech, Čech, François, Ça, Erdős, Erdős',
    ],
    [
      '\\~{\\^e}, Nguy\\~{\\^e}n, Nguy\\~ên, {\\d a}, \\d{\\^o}, \\h{a}, \\OHORN, \\uhorn',
      'ễ, Nguyễn, Nguyễn, ạ, ộ, ả, Ơ, ư',
    ],
    [
      '\\AA ngstr\\"om, S\\o ren, \\L{}ukasz, Ma\\l gorzata, Stra\\ss e, {\\O}rsted, \\DJ{}or\\dj e',
      'Ångström, Søren, Łukasz, Małgorzata, Straße, Ørsted, Đorđe',
    ],
    ['\\u{g}, \\k{a}, \\r{u}, \\={a}, \\.{z}, \\.zelazny, \\textcommabelow{s}', 'ğ, ą, ů, ā, ż, żelazny, ș'],
    ["Gda\\'nsk, Wi\\'sniewski, Kr\\'ol", 'Gdańsk, Wiśniewski, Król'],
  ])('%s', (source, shown) => expect(displayText(source)).toBe(shown));

  it.each([
    ['\\"open minded\\" and \\"e\\"', '"open minded" and "e"'],
    [
      "don\\'t, it\\'s, I\\'m, they\\'re, d\\'Alembert, students\\' own",
      "don't, it's, I'm, they're, d'Alembert, students' own",
    ],
    ['e\\.g\\. 1\\. a', 'e.g. 1. a'],
    ['\\~{} and \\^{}', '~ and ^'],
    ["\\'{} and \\v{}", "'{} and \\v{}"],
  ])('takes %s for what it is', (source, shown) => expect(displayText(source)).toBe(shown));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonError, parseJson } from './parse-json.ts';

describe('JSON with lines', () => {
  it('is what JSON.parse reads, however it is written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', '  ', '\t'), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(parseJson(`\uFEFF ${text}\r\n`).value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const pieces = fc.array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '01', 'null', ' ', '\\', "'"),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        // A name twice is no mistake for JSON.parse, but for a person it is.
        fc.pre((text.match(/"a":/g) ?? []).length < 2);
        let refused = false;
        try {
          JSON.parse(text);
        } catch {
          refused = true;
        }
        if (refused) expect(() => parseJson(text)).toThrow(JsonError);
        else expect(parseJson(text).value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('knows the line of each key and element, and of the nearest one around what is not there', () => {
    const { lineOf } = parseJson('{\n  "a": {\n    "b": [1,\n      2]\n  }\n}');
    expect([['a'], ['a', 'b'], ['a', 'b', 1], ['a', 'x'], ['y']].map(lineOf)).toEqual([2, 3, 4, 2, 1]);
  });

  it.each([
    ['{\n "a": 1,\n}', 3, 'no comma may stand before }'],
    ['{\n "a" 1}', 2, 'the colon behind a is missing'],
    ['{ "a": 1\n "b": 2 }', 2, 'a comma or } is missing'],
    ["{ 'a': 1 }", 1, 'a name in double quotes is missing'],
    ['{ "a": yes }', 1, 'a value is missing or not written as JSON'],
    ['{ "a": 1, "a": 2 }', 1, 'a stands here a second time'],
    ['{} {}', 1, 'text follows the end of the object'],
  ])('says of %j what is wrong in line %i', (text, line, what) => {
    expect(() => parseJson(text)).toThrow(expect.objectContaining({ line, message: what }));
  });
});

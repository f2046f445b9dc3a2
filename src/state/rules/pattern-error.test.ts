import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternMistake } from './pattern-error.ts';

describe('a pattern that is none', () => {
  it.each([
    ['a(b', 1, 'open-group'],
    ['(?:a|b))', 7, 'stray-group'],
    ['x[a-z', 1, 'open-class'],
    ['扩散|*模型', 3, 'stray-repeat'],
    ['+a', 0, 'stray-repeat'],
    ['ab\\', 2, 'lone-backslash'],
  ] as const)('says of %s where it is wrong', (source, at, kind) => {
    expect(patternMistake(source)).toEqual({ at, kind });
  });

  it('is told from one that is, and always has a place', () => {
    expect(patternMistake('(扩散|流).{0,3}模型[^a]?')).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab()[]{}*+?|\\^-,1') }), (source) => {
        const mistake = patternMistake(source);
        const isPattern = expect(() => new RegExp(source, 'iu'));
        if (!mistake) isPattern.not.toThrow();
        else {
          isPattern.toThrow();
          expect(mistake.at).toBeGreaterThanOrEqual(0);
          expect(mistake.at).toBeLessThan(source.length);
        }
      }),
    );
  });
});

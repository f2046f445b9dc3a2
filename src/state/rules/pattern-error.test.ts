import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPatternError } from './pattern-error.ts';

describe('findPatternError', () => {
  it.each([
    ['a(b', 1, 'open-group'],
    ['(?:a|b))', 7, 'stray-group'],
    ['x[a-z', 1, 'open-class'],
    ['扩散|*模型', 3, 'stray-repeat'],
    ['+a', 0, 'stray-repeat'],
    ['ab\\', 2, 'lone-backslash'],
  ] as const)('says of %s where it is wrong', (source, at, kind) => {
    expect(findPatternError(source)).toEqual({ at, kind });
  });

  it('finds errors exactly in invalid patterns, and always a position', () => {
    expect(findPatternError('(扩散|流).{0,3}模型[^a]?')).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab()[]{}*+?|\\^-,1') }), (source) => {
        const error = findPatternError(source);
        const isPattern = expect(() => new RegExp(source, 'iu'));
        if (!error) isPattern.not.toThrow();
        else {
          isPattern.toThrow();
          expect(error.at).toBeGreaterThanOrEqual(0);
          expect(error.at).toBeLessThan(source.length);
        }
      }),
    );
  });
});

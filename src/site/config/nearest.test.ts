import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, suggest } from './nearest.ts';

const VERBS = ['build', 'serve', 'check', 'rows', 'papers', 'init'];

describe('the nearest word', () => {
  it.each([
    ['biuld', 'build'],
    ['Serve', 'serve'],
    ['chek', 'check'],
    ['row', 'rows'],
    ['paperss', 'papers'],
    ['publish', undefined],
    ['x', undefined],
  ])('to %s is %s', (word, found) => {
    expect(nearest(word, VERBS)).toBe(found);
  });

  it('is the word itself where it is there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }), (words) => {
        const lower = [...new Set(words.map((word) => word.toLowerCase()))];
        for (const word of lower) expect(nearest(word, lower)).toBe(word);
      }),
    );
  });

  it('is offered as a question, or not at all', () => {
    expect(suggest('biuld', VERBS)).toBe('; did you mean build?');
    expect(suggest('publish', VERBS)).toBe('');
  });
});

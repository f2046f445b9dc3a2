import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { lookupSchema, packLookup } from './lookup.ts';

const id = fc.oneof(
  fc.integer({ min: 0, max: 99999 }).map((n) => `arxiv:2509.${String(n).padStart(5, '0')}`),
  fc.string().map((key) => `biorxiv:${key}`),
);
const segments = fc
  .uniqueArray(fc.nat(300), { minLength: 1, maxLength: 4 })
  .map((numbers) => numbers.sort((a, b) => a - b));

describe('a lookup bucket', () => {
  it('unpacks to what was packed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(id, segments)), (entries) => {
        const ids = new Map(entries);
        const wire = JSON.parse(JSON.stringify(packLookup(ids)));
        expect(new Map(Object.entries(v.parse(lookupSchema, wire).segments))).toEqual(ids);
      }),
    );
  });

  it('does not depend on the order of the papers', () => {
    const ids: [string, number[]][] = [
      ['arxiv:2509.00002', [1]],
      ['arxiv:2509.00001', [0, 1]],
    ];
    expect(packLookup(new Map(ids))).toEqual(packLookup(new Map([...ids].reverse())));
  });

  it('rejects a wrong shape', () => {
    expect(v.is(lookupSchema, { format: 1, prefix: '', at: [-1], rests: [[]] })).toBe(false);
    expect(v.is(lookupSchema, { format: 2, prefix: '', at: [], rests: [] })).toBe(false);
  });
});

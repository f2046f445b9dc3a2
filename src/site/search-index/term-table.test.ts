import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GramTable } from './term-table.ts';

it('gives each key its number, once to each row, also when it has grown', () => {
  const pair = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 0x10ffff }));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 200 }), (pairs) => {
      const table = new GramTable();
      const model = new Map<string, number>();
      for (const row of [7, 8]) {
        const asked = new Set<string>();
        // Neighbours of each, so that it grows.
        for (const [first, second] of pairs.flatMap(([a, b]) =>
          Array.from({ length: 400 }, (_, at) => [a + at * 100, b] as const),
        )) {
          const name = `${first} ${second}`;
          const key = model.get(name) ?? model.size;
          expect(table.visit(row, model.size, first, second)).toBe(asked.has(name) ? undefined : key);
          asked.add(name);
          model.set(name, key);
        }
      }
      table.clear();
      for (const [at, [first, second]] of pairs.slice(0, 1).entries())
        expect(table.visit(7, at, first, second)).toBe(at);
    }),
    { numRuns: 20 },
  );
});

it('gives texts in the order of their units, halves of astral characters among them', () => {
  const code = fc.oneof(
    fc.constantFrom(0x4e00, 0xd840, 0xdc00, 0xdfff, 0xe000, 0xffff, 0x20000, 0x2f800, 0x10ffff),
    fc.integer({ min: 1, max: 0x10ffff }),
  );
  const grams = fc.array(fc.tuple(code, fc.option(code, { nil: undefined })), { maxLength: 60 });
  fc.assert(
    fc.property(grams, (some) => {
      const table = new GramTable();
      const model = new Map<string, number>();
      for (const [first, second] of some) {
        // Two halves that are neighbours are one character, and never asked for as a pair.
        const text = String.fromCodePoint(first) + (second === undefined ? '' : String.fromCodePoint(second));
        if ([...text].length !== (second === undefined ? 1 : 2) || model.has(text)) continue;
        table.visit(7, model.size, first, second);
        model.set(text, model.size);
      }
      expect([...table.entries()]).toEqual([...model].sort(([a], [b]) => (a < b ? -1 : 1)));
    }),
  );
});

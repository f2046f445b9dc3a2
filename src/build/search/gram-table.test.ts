import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GramTable } from './gram-table.ts';

it('finds what was set, and nothing else, also when it has grown', () => {
  const code = fc.nat({ max: 0x110000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 40 }), code), { maxLength: 200 }), (pairs) => {
      const table = new GramTable();
      const model = new Map<string, number>();
      // Neighbours of each, so that it grows.
      for (const [first, second] of pairs.flatMap(([a, b]) =>
        Array.from({ length: 400 }, (_, at) => [a + at * 100, b] as const),
      )) {
        const slot = table.find(first, second);
        expect(table.get(slot)).toBe(model.get(`${first} ${second}`));
        if (table.get(slot) !== undefined) continue;
        table.set(slot, first, second, model.size);
        model.set(`${first} ${second}`, model.size);
      }
      table.clear();
      for (const [first, second] of pairs) expect(table.get(table.find(first, second))).toBeUndefined();
    }),
    { numRuns: 20 },
  );
});

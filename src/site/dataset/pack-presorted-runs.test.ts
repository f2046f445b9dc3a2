import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { rankCharacters } from '#core/dataset/collation.ts';
import { hashedFile } from '#core/dataset/paths.ts';
import { runsSchema, sortOrdersSchema } from '#core/dataset/presorted-runs.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { type OrdersMemory, packOrders } from './pack-presorted-runs.ts';

type Words = Partial<Pick<Appearance, 'titleZh' | 'titleEn' | 'authors'>>;

function segment(hash: string, rows: Words[]) {
  const appearances = rows.map(
    (row, at): Appearance => ({
      ...row,
      file: 'f.md',
      line: at + 1,
      source: 'arxiv',
      id: `arxiv:${at}`,
      place: at + 1,
    }),
  );
  return { hash, digests: [{ source: 'arxiv', file: 'f.md', appearances }] };
}

const older = segment('older', [
  { titleZh: '中微子', titleEn: 'A neutrino', authors: ['Zeta, Z.', 'Alpha, A.'] },
  { titleEn: 'Byte pairs' },
  {},
  { titleZh: '北京方言', authors: ['Beta, B.'] },
]);

function read(packed: ReturnType<typeof packOrders>) {
  const json = (file: string) => JSON.parse(packed.files.get(file)!);
  const orders = v.parse(sortOrdersSchema, json(hashedFile('orders', packed.hash)));
  const packs = orders.packs.hash.map((hash) => v.parse(runsSchema, json(hashedFile('runs', hash))).runs);
  return { orders, packs };
}

describe('packed orders', () => {
  it('say in which order the rows of a segment stand, without those that have no text', () => {
    const { packs } = read(packOrders([older]));
    expect(packs).toEqual([[{ titleZh: [3, 0, 1], titleEn: [3, 0, 1], author: [3, 0] }]]);
  });

  it('know every letter of the archive', () => {
    const { orders } = read(packOrders([older, segment('newer', [{ titleZh: '𠀀与β' }])]));
    const { units, astral } = rankCharacters(orders.letters);
    expect(
      [...'中方言abyté'.normalize('NFKD')].filter((one) => /\p{L}/u.test(one) && !units[one.charCodeAt(0)]),
    ).toEqual([]);
    expect(astral.has(0x20000)).toBe(true);
  });

  it('change only the last pack when a day is added', () => {
    const full = (hash: string) => segment(hash, Array(5_000).fill({ titleZh: '旧题', authors: ['A'] }));
    const before = read(packOrders([full('one'), full('two')]));
    const after = read(packOrders([full('one'), full('two'), segment('three', [{ titleZh: '新题' }])]));
    expect(before.orders.packs.segments).toEqual([1, 1]);
    expect(after.orders.packs.segments).toEqual([1, 2]);
    expect(after.orders.packs.hash[0]).toBe(before.orders.packs.hash[0]);
  });

  it('are the same from memory', () => {
    const memory: OrdersMemory = new Map();
    packOrders([older], memory);
    const newer = segment('newer', [{ titleZh: '鋆' }, { titleZh: '阿' }]);
    expect(packOrders([older, newer], memory)).toEqual(packOrders([older, newer]));
    packOrders([newer], memory);
    expect([...memory.keys()]).toEqual(['newer']);
  });

  it('are empty for an empty archive', () => {
    expect(read(packOrders([])).packs).toEqual([]);
  });
});

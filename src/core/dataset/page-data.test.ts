import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Appearance, toPaper } from '#core/paper/paper.ts';
import { packPaper, unpackPaper } from './page-data.ts';

const text = fc.constantFrom('同一段', 'another text', '又一段');
const appearances = fc.uniqueArray(
  fc.record(
    {
      file: fc.constantFrom('a.md', 'b.md'),
      line: fc.nat(50),
      source: fc.constant('arxiv'),
      place: fc.integer({ min: 1, max: 9 }),
      digestDate: fc.constantFrom('2025-09-26', '2025-09-28'),
      titleZh: text,
      titleEn: text,
      abstractZh: text,
      titleNote: text,
    },
    { requiredKeys: ['file', 'line', 'source', 'place', 'digestDate'] },
  ),
  { minLength: 1, maxLength: 5, selector: ({ file, line }) => `${file}:${line}` },
);

it('brings a paper back as it was, and writes no text twice', () => {
  fc.assert(
    fc.property(appearances, (rows) => {
      const days = rows.map(({ digestDate }) => digestDate).sort();
      const [head, ...rest] = rows.map(
        (row) => ({ ...row, id: 'arxiv:2509.00001', firstSeen: days[0] }) as Appearance,
      );
      const paper = toPaper([head!, ...rest]);
      const packed = JSON.parse(JSON.stringify(packPaper(paper)));
      expect(unpackPaper(packed)).toEqual(paper);
      const titles = packed.appearances.flatMap(({ titleZh }: { titleZh?: unknown }) => titleZh ?? []);
      const written = titles.filter((title: unknown) => typeof title === 'string');
      expect(new Set(written).size).toBe(written.length);
    }),
  );
});

it('refuses what is no paper', () => {
  expect(() => unpackPaper({ id: 'arxiv:1', appearances: [] })).toThrow('without appearances');
});

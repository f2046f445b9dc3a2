import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Appearance } from '#core/paper/paper.ts';
import {
  type DigestRows,
  packLink,
  packSegment,
  segmentSchema,
  unpackLink,
  unpackSegment,
} from './segment.ts';

const text = fc.string({ minLength: 1, unit: 'binary' });
const day = fc.constantFrom('2025-09-28', '2025-09-29', '2025-10-01');

/** A record in which each key may be absent, never `undefined`. */
const columns = fc.record(
  {
    version: fc.integer({ min: 1, max: 30 }),
    firstSeen: day,
    publishedOn: day,
    titleZh: text,
    titleEn: text,
    titleLead: text,
    titleNote: text,
    authors: fc.array(text, { minLength: 1 }),
    pdfUrl: fc.oneof(
      text,
      fc.constantFrom('http://arxiv.org/pdf/2509.1v1', '{k}{v}{o}', '2509.1{k}v12509.1v1'),
    ),
    codeUrl: text,
    abstractZh: text,
    abstractEn: text,
    abstractNote: text,
    translationFailed: fc.constant(true as const),
  },
  { requiredKeys: [] },
);

const digestRows = fc
  .record({
    source: fc.constantFrom('arxiv', 'biorxiv'),
    day: fc.option(day, { nil: undefined }),
    file: fc.constantFrom('2025-09-28-arxiv.md', 'arxiv.md', 'folder/many.md'),
    from: fc.constantFrom(1, 1, 7),
    rows: fc.array(fc.tuple(columns, fc.constantFrom('arxiv:2509.1', 'biorxiv:10.1101/1', 'x:'), fc.nat(9))),
  })
  .map(({ source, day, file, from, rows }): DigestRows => {
    const dated = day === undefined ? {} : { digestDate: day };
    let line = 3;
    const appearances = rows.map(([fields, id, lines], index): Appearance => {
      line += lines;
      return { ...fields, ...dated, file, line, source, id, place: from + index };
    });
    return { source, ...(day !== undefined && { day }), file, appearances };
  });

describe('a segment', () => {
  it('unpacks to the appearances that were packed, through JSON and the schema', () => {
    fc.assert(
      fc.property(fc.array(digestRows, { maxLength: 4 }), (digests) => {
        const wire = JSON.parse(JSON.stringify(packSegment(digests)));
        const read = unpackSegment(v.parse(segmentSchema, wire));
        expect(read).toStrictEqual(digests.flatMap(({ appearances }) => appearances));
      }),
    );
  });

  it('leaves out columns that no row has, and a file name that follows from day and source', () => {
    const row: Appearance = {
      file: '2025-09-28-arxiv.md',
      line: 5,
      source: 'arxiv',
      id: 'arxiv:1',
      place: 1,
    };
    const packed = packSegment([
      { source: 'arxiv', day: '2025-09-28', file: row.file, appearances: [{ ...row, titleZh: '题' }] },
    ]);
    expect(Object.keys(packed).sort()).toEqual(
      ['digests', 'format', 'id', 'line', 'titleZh', 'translationFailed'].sort(),
    );
    expect(packed.digests).toEqual([{ source: 'arxiv', day: '2025-09-28', rows: 1 }]);
  });
});

describe('a packed link', () => {
  it('unpacks to the link as written, whatever it contains', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.option(fc.nat(20), { nil: undefined }),
        (head, key, version) => {
          const paper = { id: `x:${key}`, ...(version !== undefined && { version }) };
          for (const url of [head, `${head}${key}`, `${head}${key}v${version}${head}`, `{k}${key}{v}`]) {
            expect(unpackLink(packLink(url, paper), paper)).toBe(url);
          }
        },
      ),
    );
  });

  it('is equal for all papers of a source', () => {
    const link = (key: string) =>
      packLink(`http://arxiv.org/pdf/${key}v2`, { id: `arxiv:${key}`, version: 2 });
    expect(link('2509.00001')).toBe(link('2509.00002'));
  });
});

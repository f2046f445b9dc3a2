/** JSON of many shapes: whatever holds them, objects with a title and what else only papers have are rows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRows, readText, rowsOf } from '#testing/read-text.ts';
import { pythonToJson } from './python-literals.ts';

const paper = (n: number) => ({
  title: `Snow on Pines, Part ${n}`,
  authors: ['Ada Ling', 'Bo Ek'],
  abstract: 'We study snow on pines in the north of the country.',
  url: `https://arxiv.org/abs/2608.0000${n}`,
});
const read = (value: unknown, file = 'x.json') => readRows(file, JSON.stringify(value));
const ids = (value: unknown) => read(value).map((row) => row.id);

describe('papers in JSON', () => {
  it.each([
    ['a list', [paper(1), paper(2)]],
    ['an object with a list', { date: '2026-08-21', papers: [paper(1), paper(2)], total: 2 }],
    ['lists by category', { 'cs.CV': [paper(1)], 'cs.LG': [paper(2)] }],
    ['lists deep inside', { data: { result: { items: { all: [paper(1), paper(2)] } } } }],
    ['a map by id', { '2608.00001': paper(1), '2608.00002': paper(2) }],
    [
      'objects inside of objects',
      [
        { paper: paper(1), upvotes: 3 },
        { paper: paper(2), upvotes: 5 },
      ],
    ],
  ])('stand in %s', (_, value) => {
    expect(ids(value)).toEqual(['arxiv:2608.00001', 'arxiv:2608.00002']);
  });

  it('have a key for an id where they have no link', () => {
    const { url: _, ...unlinked } = paper(1);
    expect(read({ '2608.00001v2': unlinked })[0]).toMatchObject({
      id: 'arxiv:2608.00001',
      authors: ['Ada Ling', 'Bo Ek'],
    });
  });

  it('have fields by many names, and those of inner objects', () => {
    const [row] = read([
      {
        paper_title: 'Snow on Pines',
        titleJa: '松の上の雪についての研究',
        author_list: [{ name: 'Ada Ling' }, { family: 'Ek', given: 'Bo' }],
        pdf_url: 'https://arxiv.org/pdf/2608.00001',
        details: {
          abstract: 'We study snow on pines.',
          github_links: ['https://github.com/org', 'https://github.com/a/b'],
        },
        AI: {
          tldr: '雪を調べる。',
          motivation: '雪は冷たい。',
          method: '観察する。',
          result: '冷たい。',
          conclusion: '冷たいままだ。',
        },
        published_date: '2026-08-19T00:00:00Z',
        primary_category: 'cs.CV',
        relevance_score: 8.5,
        relevance_reason: 'snow',
        comment: null,
      },
    ]);
    expect(row).toMatchObject({
      titleEn: 'Snow on Pines',
      titleZh: '松の上の雪についての研究',
      language: 'ja',
      authors: ['Ada Ling', 'Bo Ek'],
      pdfUrl: 'https://arxiv.org/pdf/2608.00001',
      codeUrl: 'https://github.com/a/b',
      abstractEn: 'We study snow on pines.',
      summary: { tldr: '雪を調べる。', conclusion: '冷たいままだ。' },
      publishedOn: '2026-08-19',
      categories: ['cs.CV'],
      score: '8.5',
      reason: 'snow',
    });
    expect(row).not.toHaveProperty('comment');
  });

  it('have both languages of the archive’s own interface, and no digest day for a date of their own', () => {
    const [row] = read({
      date: '2026-05-03',
      source: 'biorxiv',
      papers: [
        {
          date: '2026-05-03',
          title: 'Roots and Soil',
          translated_title: '根与土壤',
          summary: 'We study roots in the soil of the north.',
          translated_summary: '我们研究根系。',
          paper_url: 'https://www.biorxiv.org/content/10.1101/2026.05.01.700001v1',
        },
      ],
    });
    expect(row).toMatchObject({
      titleZh: '根与土壤',
      titleEn: 'Roots and Soil',
      abstractZh: '我们研究根系。',
      digestDate: '2026-05-03',
    });
    expect(row!.abstractEn).toContain('roots');
    expect(row).not.toHaveProperty('publishedOn');
  });

  it('may be lines of Markdown already, under their ids', () => {
    const line =
      '|**2026-08-19**|**Snow on Pines**|Ada Ling et.al.|[2608.00001](http://arxiv.org/abs/2608.00001)|null|\n';
    const item =
      '- 2026-08-19, **Snow on Pines**, Ada Ling et.al., Paper: [http://arxiv.org/abs/2608.00001](http://arxiv.org/abs/2608.00001)\n';
    for (const text of [line, item])
      expect(read({ Snow: { '2608.00001': text } })).toMatchObject([
        {
          id: 'arxiv:2608.00001',
          titleEn: 'Snow on Pines',
          authors: ['Ada Ling et.al.'],
          publishedOn: '2026-08-19',
        },
      ]);
  });

  it('have the line of their title', () => {
    const text = JSON.stringify([paper(1), paper(2)], null, 2);
    const lines = text.split('\n').flatMap((line, at) => (line.includes('"title"') ? [at + 1] : []));
    expect(readRows('x.json', text).map((row) => row.line)).toEqual(lines);
  });

  it.each([
    ['a package', { name: 'x', version: '1', dependencies: {} }],
    ['a schema', { title: 'Snow', description: 'A schema', type: 'object' }],
    [
      'a list of pages',
      [
        { title: 'Home', url: '/home' },
        { title: 'About', url: '/about' },
      ],
    ],
    ['nothing', []],
  ])('are none in %s', (_, value) => {
    expect(readText('x.json', JSON.stringify(value))).toMatchObject({ kind: 'none', digests: [] });
  });
});

describe('JSON lines', () => {
  it('hold a paper each, also as Python prints them; a line that is cut off is a problem', () => {
    const python = `{'title': "Ling's Snow", 'abstract': 'We study\\nsnow', 'link': 'https://arxiv.org/abs/2608.00002', 'code': None, 'tags': ('a', 'b',)}`;
    const file = readText('2026-08-21.jsonl', JSON.stringify(paper(1)), '', python, '{"title": "Snow');
    expect(rowsOf(file)).toMatchObject([
      { line: 1, id: 'arxiv:2608.00001', digestDate: '2026-08-21' },
      {
        line: 3,
        id: 'arxiv:2608.00002',
        titleEn: "Ling's Snow",
        abstractEn: 'We study\nsnow',
        keywords: ['a', 'b'],
      },
    ]);
    expect(file.problems).toMatchObject([{ kind: 'broken-row', line: 4 }]);
  });

  it('of Python say the same as the JSON that they stand for', () => {
    const value = fc.oneof(fc.string(), fc.constant(null), fc.boolean(), fc.integer());
    const quote = (text: string) =>
      `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;
    const print = (one: unknown): string => {
      if (typeof one === 'string') return quote(one);
      if (one === null) return 'None';
      return typeof one === 'boolean' ? (one ? 'True' : 'False') : String(one);
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), value), { minLength: 1, maxLength: 6 }), (pairs) => {
        const object = Object.fromEntries(pairs.filter(([key]) => key !== '__proto__'));
        const text = `{${Object.entries(object)
          .map(([key, one]) => `${quote(key)}: ${print(one)}`)
          .join(', ')}}`;
        fc.pre(text !== '{}');
        expect(JSON.parse(pythonToJson(text)!)).toEqual(object);
      }),
    );
  });

  it('that are nested without end are no digest, and take no time', () => {
    for (const text of ['['.repeat(200_000), '{"a":'.repeat(100_000), `{'a': ${'['.repeat(100_000)}`])
      expect(readText('x.json', text).kind).toBe('none');
  });
});

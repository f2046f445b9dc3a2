/** CSV, feeds, BibTeX, RIS, CSL and files of one paper, each with a small digest made for it. */
import { describe, expect, it } from 'vitest';
import { readRows, readText } from '#testing/read-text.ts';

const SNOW = {
  titleEn: 'Snow on Pines',
  abstractEn: 'We study snow.',
  publishedOn: '2026-08-19',
};

describe('CSV', () => {
  it('has quotes, line breaks in cells, and lines of their own', () => {
    const rows = readRows(
      '2026-08-21.csv',
      'Title,Description,PaperURL,TweetURL,Abstract',
      '"Snow, on ""Pines""","a study',
      'of snow",https://arxiv.org/abs/2608.00001,https://x.com/a,"We study snow."',
      'Ice,short,https://arxiv.org/abs/2608.00002,,',
    );
    expect(rows).toMatchObject([
      {
        line: 2,
        titleEn: 'Snow, on "Pines"',
        abstractEn: 'We study snow.',
        id: 'arxiv:2608.00001',
        summary: { tldr: 'a study\nof snow' },
      },
      { line: 4, titleEn: 'Ice', abstractEn: 'short', id: 'arxiv:2608.00002' },
    ]);
  });

  it.each([['\t'], [';']])('may part its cells by «%s», in Chinese too', (mark) => {
    const text = [
      ['标题', '作者', '链接'],
      ['松上雪', '李雷', 'https://arxiv.org/abs/2608.00001'],
    ].map((cells) => cells.join(mark));
    expect(readRows('x.tsv', ...text)).toMatchObject([
      { titleZh: '松上雪', authors: ['李雷'], id: 'arxiv:2608.00001' },
    ]);
  });

  it('whose quote is never closed has a problem', () => {
    const file = readText('2026-08-21.csv', 'title,link', '"Snow,https://arxiv.org/abs/2608.00001', 'Ice,x');
    expect(file.problems.map(({ kind }) => kind)).toContain('broken-row');
  });
});

describe('feeds', () => {
  const atom = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><updated>2026-08-21T00:00:00Z</updated>',
    '<entry><id>http://arxiv.org/abs/2608.00001v2</id><published>2026-08-19T17:59:59Z</published>',
    '<title>Snow on',
    '  Pines</title><summary>We study snow.</summary>',
    '<author><name>Ada Ling</name></author><author><name>Bo Ek</name></author>',
    '<link href="http://arxiv.org/abs/2608.00001v2" rel="alternate"/>',
    '<link title="pdf" href="http://arxiv.org/pdf/2608.00001v2" rel="related" type="application/pdf"/>',
    '<category term="cs.CV"/><category term="cs.LG"/></entry></feed>',
  ];

  it('in Atom, as arXiv answers', () => {
    expect(readRows('query.xml', ...atom)).toMatchObject([
      {
        ...SNOW,
        line: 3,
        id: 'arxiv:2608.00001',
        digestDate: '2026-08-21',
        pdfUrl: 'http://arxiv.org/pdf/2608.00001v2',
        authors: ['Ada Ling', 'Bo Ek'],
        categories: ['cs.CV', 'cs.LG'],
      },
    ]);
  });

  it('in RSS, with arXiv’s announcement before the abstract', () => {
    const rows = readRows(
      'rss.xml',
      '<rss xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel><pubDate>Fri, 21 Aug 2026 00:00:00 -0400</pubDate>',
      '<item><title>Snow on Pines</title><link>https://arxiv.org/abs/2608.00001</link>',
      '<description>arXiv:2608.00001v1 Announce Type: new ',
      'Abstract: We study snow.</description><dc:creator>Ada Ling, Bo Ek</dc:creator></item></channel></rss>',
    );
    expect(rows).toMatchObject([
      {
        titleEn: 'Snow on Pines',
        abstractEn: 'We study snow.',
        authors: ['Ada Ling', 'Bo Ek'],
        digestDate: '2026-08-21',
      },
    ]);
  });

  it('do not make a large text of a small one', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}">]>`;
    const file = readText('x.xml', atom[0]!, bomb, '<feed><entry><title>&b; Snow</title></entry></feed>');
    expect(JSON.stringify(file).length).toBeLessThan(3000);
  });
});

describe('reference managers', () => {
  it('export BibTeX, with braces, joined strings, and a preprint’s id before the DOI', () => {
    const rows = readRows(
      'library.bib',
      '@comment{made by hand}',
      '@string{jos = "Journal of Snow"}',
      '@article{ling2026,',
      '  title = {Snow on {Pines}}, author = {Ling, Ada and {The Snow Group} and Ek, Bo},',
      '  journal = jos # " (Online)", year = 2026, month = aug, day = 19,',
      '  doi = {10.1234/snow}, eprint = {2608.00001}, abstract = "We study snow.", keywords = {snow, pines}',
      '}',
      '@misc{b, title = "Ice"}',
    );
    expect(rows).toMatchObject([
      {
        ...SNOW,
        line: 3,
        id: 'arxiv:2608.00001',
        authors: ['Ling, Ada', 'The Snow Group', 'Ek, Bo'],
        venue: 'Journal of Snow (Online)',
        keywords: ['snow', 'pines'],
      },
      { line: 8, titleEn: 'Ice' },
    ]);
  });

  it('export RIS and CSL', () => {
    const ris = readRows(
      'library.ris',
      ...['TY  - JOUR', 'TI  - Snow on Pines', 'AU  - Ling, Ada', 'AU  - Ek, Bo', 'DA  - 2026/08/19/'],
      ...['DO  - 10.1234/snow', 'AB  - We study', 'snow.', 'KW  - snow', 'ER  - '],
    );
    const csl = readRows(
      'library.json',
      JSON.stringify([
        {
          ...{ type: 'article-journal', title: 'Snow on Pines', abstract: 'We study snow.', keyword: 'snow' },
          author: [
            { family: 'Ling', given: 'Ada' },
            { family: 'Ek', given: 'Bo' },
          ],
          ...{ issued: { 'date-parts': [[2026, 8, 19]] }, DOI: '10.1234/snow' },
        },
      ]),
    );
    expect(ris[0]).toMatchObject({
      ...SNOW,
      abstractEn: 'We study\nsnow.',
      id: 'doi:10.1234/snow',
      authors: ['Ling, Ada', 'Ek, Bo'],
    });
    expect(csl[0]).toMatchObject({
      ...SNOW,
      id: 'doi:10.1234/snow',
      authors: ['Ada Ling', 'Bo Ek'],
      keywords: ['snow'],
    });
  });

  it('write broken files, too, which are read as far as they go, in linear time', () => {
    for (const text of [
      '@article{a, title={x',
      `@article{a, title=${'{'.repeat(100_000)}`,
      '@article{a, title={x'.repeat(20_000),
      '@'.repeat(100_000),
    ])
      expect(() => readRows('x.bib', text)).not.toThrow();
  });
});

describe('one file a paper', () => {
  const front = [
    '---',
    'title: Snow on Pines',
    'title_zh: 松上雪',
    'authors: "Ada Ling, Bo Ek"',
    'date: 2026-08-19',
    'pdf: "https://arxiv.org/pdf/2608.00001v1"',
    'tags: ["query:snow"]',
    'score: 6.0',
    'tldr: 雪很冷。',
    '---',
    '',
    '## 摘要',
    '我们研究雪。',
    '',
    '## 图表',
    '不属于任何字段。',
    '',
    '## Abstract',
    'We study snow.',
  ];

  it('has its fields in front matter, both languages, and the rest in sections', () => {
    expect(readRows('docs/202608/21/2608.00001v1-snow.md', ...front)).toEqual([
      expect.objectContaining({
        ...SNOW,
        titleZh: '松上雪',
        digestDate: '2026-08-21',
        id: 'arxiv:2608.00001',
        authors: ['Ada Ling, Bo Ek'],
        abstractZh: '我们研究雪。',
        summary: { tldr: '雪很冷。' },
        keywords: ['query:snow'],
        score: '6',
      }),
    ]);
  });

  it('is none where the front matter is that of a digest of many', () => {
    const links = [1, 2, 3].map((n) => `- [Snow on Pines, Part ${n}](https://arxiv.org/abs/2608.0000${n})`);
    const rows = readRows(
      'x.md',
      '---',
      'title: Papers of the day',
      'author: bot',
      'description: daily',
      'date: 2026-08-21',
      '---',
      ...links,
    );
    expect(rows.map(({ id, digestDate }) => `${id} ${digestDate}`)).toEqual(
      [1, 2, 3].map((n) => `arxiv:2608.0000${n} 2026-08-21`),
    );
  });

  it('is not read where its front matter is broken, or hostile', () => {
    const bomb = [
      'a: &a [x, x]',
      ...Array.from(
        { length: 30 },
        (_, n) => `b${n}: &b${n} [*${n ? `b${n - 1}` : 'a'}, *${n ? `b${n - 1}` : 'a'}]`,
      ),
    ];
    for (const lines of [['title: [x'], bomb, ['a: '.concat('['.repeat(5000))]])
      expect(readText('x.md', '---', ...lines, '---').digests).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, exportPapers } from './export-papers.ts';
import type { ExportedPaper } from './exported-paper.ts';

const PAPER: ExportedPaper = {
  id: 'arxiv:2509.00001',
  titleEn: 'Small Lamps, Long Nights',
  titleZh: '小灯与长夜',
  authors: ['Ana Ruiz', '王小明'],
  publishedOn: '2025-09-01',
  version: 2,
  starredAt: '2025-09-03T07:00:00.000Z',
};
const TODAY = '2025-09-30';

/** RFC 4180, read back. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('papers taken along', () => {
  it('as BibTeX, RIS and CSL-JSON are preprints with their ids', () => {
    expect(exportPapers([PAPER], 'bibtex', TODAY)).toMatch(
      /archivePrefix = \{arXiv\},\n {2}eprinttype = \{arxiv\}/,
    );
    const ris = exportPapers([PAPER, PAPER], 'ris', TODAY);
    expect(ris.match(/^TY {2}- UNPB\r$/gm)).toHaveLength(2);
    expect(ris).toContain('AU  - Ruiz, Ana\r\nAU  - 王小明\r\nPY  - 2025\r\nDA  - 2025/09/01/\r\n');
    expect(JSON.parse(exportPapers([PAPER], 'csl', TODAY))).toEqual([
      expect.objectContaining({
        type: 'article',
        author: [{ family: 'Ruiz', given: 'Ana' }, { literal: '王小明' }],
        issued: { 'date-parts': [[2025, 9, 1]] },
        number: 'arXiv:2509.00001',
        version: '2',
      }),
    ]);
  });

  it('as BibTeX have a key each, however alike their authors and titles', () => {
    const twin = { ...PAPER, id: 'arxiv:2509.00002', titleEn: 'Small Boats' };
    const text = exportPapers([PAPER, twin, { ...twin, id: 'arxiv:2509.00003' }], 'bibtex', TODAY);
    const keys = [...text.matchAll(/^@misc\{([^,]+),$/gm)].map(([, key]) => key);
    expect(keys).toEqual(['ruiz2025small', 'ruiz2025small-2509.00002', 'ruiz2025small-2509.00003']);
  });

  it('as Markdown say a title once where it is the only one', () => {
    const note = exportPapers([{ ...PAPER, titleEn: '小灯与长夜' }], 'markdown', TODAY);
    expect(note.match(/小灯与长夜/g)).toHaveLength(1);
  });

  it('as Markdown has front matter, and titles that stay text', () => {
    const note = exportPapers([{ ...PAPER, titleZh: '一 [二](x) *三*' }], 'markdown', TODAY);
    expect(note).toMatch(/^---\ncreated: 2025-09-30\npapers: 1\n---\n\n## 一 \\\[二\\\]\(x\) \*三\*\n/);
  });

  it('as Markdown keep their formulas', () => {
    const note = exportPapers([{ ...PAPER, titleZh: '关于 $L_p$ 与 $\\Lambda$ 的 [注]' }], 'markdown', TODAY);
    expect(note).toContain('## 关于 $L_p$ 与 $\\Lambda$ 的 \\[注\\]\n');
  });

  it('as CSV never runs as a formula, and loses nothing', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=1+1', '+a', '-2', '@x', '\t=1', 'a,"b"\nc'),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (all) => {
        const csv = exportPapers(
          all.map((titleZh) => ({ id: 'arxiv:2509.00001', titleZh })),
          'csv',
          TODAY,
        );
        const cells = readCsv(csv.slice(1))
          .slice(1)
          .map((row) => row[2]!);
        expect(cells.map((cell) => cell.replace(/^'/, ''))).toEqual(all.map((one) => one.replace(/^'/, '')));
        for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });

  it('carry tags and remark where the form has a place for them', () => {
    const own = { ...PAPER, tags: ['夜 读', '50%'], remark: '# 要点\n\n“=”不是公式' };
    const as = (format: (typeof EXPORT_FORMATS)[number]) => exportPapers([own], format, TODAY);
    expect(as('bibtex')).toContain('keywords = {夜 读, 50\\%},\n  annote = {\\# 要点\n\n“=”不是公式}');
    expect(as('ris')).toContain('KW  - 夜 读\r\nKW  - 50%\r\nN1  - # 要点 “=”不是公式\r\nER  - ');
    expect(JSON.parse(as('csl'))[0]).toMatchObject({
      keyword: '夜 读, 50%',
      note: `translated-title: 小灯与长夜\n\n${own.remark}`,
    });
    expect(readCsv(as('csv').slice(1))[1]!.slice(-2)).toEqual(['夜 读; 50%', own.remark]);
    expect(as('markdown')).toContain('papers: 1\ntags:\n  - "50-"\n  - "夜-读"\n---\n');
    expect(as('markdown')).toContain('- #夜-读 #50-\n\n> # 要点\n>\n> “=”不是公式\n');
    expect(JSON.parse(as('json')).papers).toEqual([{ ...own, title: own.titleEn }]);
  });

  it('say where the digest names the first authors only, without a person more', () => {
    const first: ExportedPaper = { ...PAPER, authors: ['Busch, E. L.'], remark: '要点' };
    const as = (format: (typeof EXPORT_FORMATS)[number], paper = first) =>
      exportPapers([paper], format, TODAY);
    const note = 'The digest names the first author only.';
    expect(as('bibtex')).toContain('author = {Busch, E. L. and others}');
    expect(as('ris')).toContain(`N1  - 要点\r\nN1  - ${note}\r\nER  - `);
    expect(as('ris').match(/^AU/gm)).toHaveLength(1);
    expect(JSON.parse(as('csl'))[0]).toMatchObject({
      author: [{ family: 'Busch', given: 'E. L.' }],
      note: `translated-title: 小灯与长夜\n\n要点\n\n${note}`,
    });
    expect(readCsv(as('csv').slice(1))[1]![4]).toBe('Busch, E. L.; et al.');
    expect(as('markdown')).toContain('- E. L. Busch, et al.\n');
    expect(JSON.parse(as('json')).papers).toEqual([
      { ...first, title: first.titleEn, authorsComplete: false },
    ]);
    expect(as('ris', { ...first, authors: ['Bo Li; Mia Roy et al.'] })).toContain('the first 2 authors only');
    for (const format of EXPORT_FORMATS)
      expect(as(format, PAPER)).not.toMatch(/others|only|et al|authorsComplete/);
  });

  it('name each author of a cell of several, suffixes in their place', () => {
    const two = { ...PAPER, authors: ['Martin Luther King, Jr. and Mia Roy'] };
    const as = (format: (typeof EXPORT_FORMATS)[number]) => exportPapers([two], format, TODAY);
    expect(as('ris')).toContain('AU  - King, Martin Luther, Jr.\r\nAU  - Roy, Mia\r\n');
    expect(JSON.parse(as('csl'))[0].author).toEqual([
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
      { family: 'Roy', given: 'Mia' },
    ]);
    expect(readCsv(as('csv').slice(1))[1]![4]).toBe('Martin Luther King Jr.; Mia Roy');
    expect(as('markdown')).toContain('- Martin Luther King Jr., Mia Roy\n');
    expect(JSON.parse(as('json')).papers[0].authors).toEqual(['Martin Luther King Jr.', 'Mia Roy']);
  });

  it('keep a translation apart from the title', () => {
    const as = (format: (typeof EXPORT_FORMATS)[number], paper = PAPER) =>
      exportPapers([paper], format, TODAY);
    expect(as('bibtex')).toContain('title = {{Small Lamps, Long Nights}},\n  titleaddon = {{小灯与长夜}},');
    expect(as('ris')).toContain('TI  - Small Lamps, Long Nights\r\nTT  - 小灯与长夜\r\n');
    expect(JSON.parse(as('csl'))[0]).toMatchObject({
      title: 'Small Lamps, Long Nights',
      note: 'translated-title: 小灯与长夜',
    });
    expect(readCsv(as('csv').slice(1))[1]!.slice(1, 4)).toEqual([
      'Small Lamps, Long Nights',
      '小灯与长夜',
      '',
    ]);
    const { titleEn: _, ...translated } = PAPER;
    for (const format of EXPORT_FORMATS) {
      expect(as(format, translated)).toContain('小灯与长夜');
      expect(as(format, translated)).toMatch(
        /machine[- ]translat|titleIsTranslation|小灯与长夜,小灯与长夜,yes/i,
      );
      expect(as(format)).not.toMatch(/machine|titleIsTranslation/i);
    }
  });

  it('have what the screen shows, no command or tag', () => {
    const marked = {
      ...PAPER,
      titleEn: '\\textsc{Neon}: <i>E. coli</i> at $95%$ of M&uuml;ller',
      titleZh: '**强**的 GABA<sub>A</sub>',
      abstractEn: 'We \\emph{measure} $10^{-3}$ \\cite{a}.',
    };
    for (const format of ['ris', 'csl', 'csv', 'json'] as const) {
      const text = exportPapers([marked], format, TODAY);
      expect(text).toContain('Neon: E. coli at 95% of Müller');
      expect(text).toContain('We measure 10⁻³ [a].');
      expect(text).not.toMatch(/textsc|emph|cite|<[a-z]|&uuml;|\*\*/);
    }
    expect(exportPapers([marked], 'markdown', TODAY)).toContain(
      '## **强**的 GABA<sub>A</sub>\n\n- _Neon: *E. coli* at $95\\%$ of Müller_\n',
    );
  });

  it('of nothing are empty files that still can be read', () => {
    for (const format of EXPORT_FORMATS) expect(typeof exportPapers([], format, TODAY)).toBe('string');
    expect(JSON.parse(exportPapers([], 'json', TODAY))).toEqual({ format: 1, exportedOn: TODAY, papers: [] });
  });
});

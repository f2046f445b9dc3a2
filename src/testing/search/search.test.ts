import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSegment, unpackSegment } from '#core/dataset/segment.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import { contentHash } from '#site/dataset/content-hash.ts';
import { ReferenceArchive } from './reference-search.ts';
import { SearchSite, type SiteSegment } from './search-probe.ts';

const WORDS = [
  '扩散',
  '模型',
  '扩散模型',
  '蛋白质',
  'LoRA',
  'lora-x',
  'exploration',
  'U-Net',
  'net',
  'RL',
  '，',
  '10',
  'β',
  '的',
  'CO$_2$',
  'R&amp;D',
  '\\textsc{Neon}',
  'Schr\\"odinger',
  'GABA<sub>A</sub>',
  '**重点**',
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom('', ' ')), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.flat().join(''));
const row = fc.record(
  {
    titleZh: text,
    titleEn: text,
    authors: fc.array(text, { minLength: 1, maxLength: 2 }),
    abstractZh: text,
    abstractEn: text,
    titleNote: fc.constant('（注）'),
    translationFailed: fc.constant(true as const),
  },
  { requiredKeys: [] },
);
const id = fc.constantFrom(
  'arxiv:2501.00001',
  'arxiv:2501.00002',
  'arxiv:2502.10000',
  'biorxiv:10.1101/2025.01.10.632080',
  'biorxiv:none-1',
  'medrxiv:10.1101/12345',
  'arxiv:q-bio/0608003',
);
const DAYS = [undefined, '2024-12-30', '2025-01-02', '2025-01-03', '2025-02-01'];
const archive = fc.array(
  fc.record({
    source: fc.constantFrom('arxiv', 'biorxiv'),
    rows: fc.array(fc.tuple(id, row), { maxLength: 4 }),
  }),
  { minLength: DAYS.length, maxLength: DAYS.length },
);
const query = fc.oneof(
  text,
  fc
    .array(
      fc.tuple(fc.constantFrom('', '', '-', '*', 'title:', 'author:', '-title:'), fc.constantFrom(...WORDS)),
      { minLength: 1, maxLength: 3 },
    )
    .map((terms) => terms.map((parts) => parts.join('')).join(' ')),
  fc.constantFrom(
    '"扩散模型"',
    '"lora"',
    'has:note',
    'has:abstract 扩散',
    '-has:note net',
    'source:bio',
    'from:2025-01 的',
    'to:2024',
    '2501.0',
    '632080',
    '10.1101/12345',
    'https://arxiv.org/abs/2501.00002v3',
    'doi:10.1101/12345',
    'q-bio/0608003',
    'is:starred',
    '-is:starred 扩散',
    'is:unread net',
    'is:read -is:starred',
  ),
);
/** The reader's marks. */
const MARKS = {
  starred: ['arxiv:2501.00002', 'biorxiv:none-1'],
  read: ['arxiv:2501.00001', 'biorxiv:none-1', 'medrxiv:10.1101/12345', 'arxiv:2599.99999'],
};
const MARK_SETS = new Map(Object.entries(MARKS).map(([name, ids]) => [name, new Set(ids)]));

function makeSite(days: readonly { source: string; rows: readonly [string, object][] }[]): {
  site: SearchSite;
  all: Appearance[];
} {
  const segments = days.map(({ source, rows }, number): SiteSegment => {
    const day = DAYS[number];
    const file = `${day ?? 'undated'}-${source}.md`;
    const appearances = rows.map(
      ([paper, fields], index) =>
        ({
          ...fields,
          id: paper,
          source,
          file,
          line: index + 1,
          place: index + 1,
          ...(day && { digestDate: day }),
        }) as Appearance,
    );
    const segment = packSegment([{ source, ...(day && { day }), file, appearances }]);
    const json = JSON.stringify(segment);
    return {
      hash: contentHash(`${number} ${json}`),
      ...(day && { to: day }),
      rows: rows.length,
      json,
      read: () => unpackSegment(segment),
    };
  });
  return { site: new SearchSite(segments), all: segments.flatMap((segment) => segment.read()) };
}

/** Every prefix, since each letter typed searches again among the hits of the previous one. */
function prefixesOf(text: string): string[] {
  return [...text].map((_, end) => text.slice(0, end + 1));
}

describe('search', () => {
  it('finds the hits of the reference in the same order once all texts are loaded', async () => {
    await fc.assert(
      fc.asyncProperty(archive, fc.array(query, { minLength: 1, maxLength: 4 }), async (days, queries) => {
        const { site, all } = makeSite(days);
        const probe = site.open();
        probe.setMarks(MARKS);
        await probe.loadTexts();
        for (const typed of queries.flatMap(prefixesOf)) {
          const parsed = parseQuery(typed).query;
          if (!parsed || parsed.terms.length === 0) continue;
          const expected = new ReferenceArchive(all).find(parsed, MARK_SETS);
          const [response] = await probe.search(typed, { to: 50 });
          expect(response?.hits.map((hit) => [hit.paper, hit.day])).toEqual(
            expected.map((hit) => [hit.paper, hit.day]),
          );
          expect(response?.total).toBe(expected.length);
          expect(response?.approximate).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds only matching papers, and all of them, without any texts', async () => {
    await fc.assert(
      fc.asyncProperty(archive, query, async (days, typed) => {
        const { site, all } = makeSite(days);
        const parsed = parseQuery(typed).query;
        if (!parsed || parsed.terms.length === 0) return;
        const expected = new ReferenceArchive(all).find(parsed, MARK_SETS);
        const probe = site.open();
        probe.setMarks(MARKS);
        const response = (await probe.search(typed, { to: 50 })).at(-1)!;
        // The index has no infixes: such rows are only found by their titles until the texts are loaded.
        if (!typed.includes('*'))
          expect(new Set(response.hits.map((hit) => hit.paper))).toEqual(
            new Set(expected.map((hit) => hit.paper)),
          );
        for (const hit of response.hits) {
          const rows = all.filter((row) => row.id === hit.paper && row.digestDate === hit.day);
          expect(new ReferenceArchive(rows).find(parsed, MARK_SETS)).not.toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('counts papers by source and month, each as if its own filter were off, and filters by both', async () => {
    const paper = (n: number) => [`arxiv:2501.0000${n}`, { titleZh: '扩散' }] as [string, object];
    const { site } = makeSite([
      { source: 'arxiv', rows: [paper(1)] },
      { source: 'biorxiv', rows: [paper(2), paper(3)] },
      { source: 'arxiv', rows: [paper(1), paper(1), paper(4)] },
      { source: 'arxiv', rows: [] },
      { source: 'biorxiv', rows: [paper(5)] },
    ]);
    const probe = site.open();
    await probe.loadTexts();
    const [all] = await probe.search('扩散');
    expect(all?.total).toBe(5);
    expect(all?.sources).toEqual([
      { name: 'arxiv', papers: 2 },
      { name: 'biorxiv', papers: 3 },
    ]);
    expect(all?.months).toEqual([
      { name: '2025-02', papers: 1 },
      { name: '2025-01', papers: 2 },
      { name: '2024-12', papers: 2 },
      { name: 'undated', papers: 1 },
    ]);
    const [filtered] = await probe.search('扩散', { sources: ['arxiv'], months: ['2025-01'] });
    expect(filtered?.hits.map((hit) => hit.paper)).toEqual(['arxiv:2501.00001', 'arxiv:2501.00004']);
    expect(filtered?.sources).toEqual([{ name: 'arxiv', papers: 2 }]);
    expect(filtered?.months).toEqual([
      { name: '2025-01', papers: 2 },
      { name: 'undated', papers: 1 },
    ]);
  });

  it('responds only to the latest search, and fails if files are missing', async () => {
    const { site } = makeSite(
      DAYS.map(() => ({ source: 'arxiv', rows: [['arxiv:2501.00001', { titleZh: '扩散' }]] })),
    );
    const probe = site.open();
    const canceled = probe.search('扩');
    const [response] = await probe.search('扩散');
    expect(response?.hits[0]?.titleZh).toEqual({ text: '扩散', marks: [[0, 2]] });
    expect(await Promise.race([canceled, Promise.resolve('no response')])).toBe('no response');
    for (const name of [...site.files.keys()]) if (name.endsWith('.bin')) site.files.delete(name);
    await expect(site.open().search('扩散')).rejects.toThrow('network');
  });
});

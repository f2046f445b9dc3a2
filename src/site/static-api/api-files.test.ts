import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { mergeArchive } from '#digest/merge/merge-archive.ts';
import { readDigestFile } from '#digest/read-digest-file.ts';
import { papersById } from '#site/dataset/papers-by-id.ts';
import { apiFiles } from './api-files.ts';

const digest = (name: string, text: string) => readDigestFile(name, new TextEncoder().encode(text));

const ARXIV = `| 标题 | 作者 | PDF链接 | 摘要 |
|---|---|---|---|
| 慢读（注：直译） | Ada Reader | [PDF](http://arxiv.org/pdf/2509.00001v2) | 这是一段摘要。 |
| 快读 | Bo Writer | [PDF](http://arxiv.org/pdf/2509.00002v1) | |`;
const LATER = `| 标题 | 英文标题 | PDF链接 |
|---|---|---|
| 慢慢读 | Slow Reading | [PDF](http://arxiv.org/pdf/2509.00001v3) |`;
const FAILED = '# bioRxiv 2025-09-28\n\n获取失败：HTTP 503\n';

const archive = mergeArchive([
  digest('2025-09-28-arxiv.md', ARXIV),
  digest('2025-09-28-biorxiv.md', FAILED),
  digest('2025-09-29-arxiv.md', LATER),
]);

// biome-ignore lint/suspicious/noExplicitAny: read as another program would read it
const files = new Map<string, any>(apiFiles(archive, papersById(archive)));

describe('the static API', () => {
  it('gives a day with the keys of the archive’s own API, all of them strings', () => {
    const { papers, ...day } = files.get('api/daily/2025-09-28.json');
    expect(day).toMatchObject({ version: 1, date: '2025-09-28', count: 2, page_path: 'd/2025-09-28/' });
    expect(day.sources).toEqual({
      arxiv: { source_label: 'arXiv', count: 2, page_path: 'd/2025-09-28/arxiv/' },
      biorxiv: { source_label: 'bioRxiv', count: 0, page_path: 'd/2025-09-28/biorxiv/' },
    });
    const strings = [
      'id',
      'date',
      'source',
      'source_label',
      'title',
      'translated_title',
      'author',
      'summary',
    ];
    for (const paper of papers)
      for (const key of [...strings, 'translated_summary', 'pdf_url', 'paper_url'])
        expect(typeof paper[key], key).toBe('string');
    expect(papers.map(({ rank }: { rank: number }) => rank)).toEqual([1, 2]);
  });

  it('has the original title where any day knows it, and the day’s own translation', () => {
    const [slow, fast] = files.get('api/daily/2025-09-28.json').papers;
    expect(slow).toMatchObject({
      id: 'arxiv:2509.00001',
      title: 'Slow Reading',
      translated_title: '慢读',
      title_note: '（注：直译）',
      paper_url: 'https://arxiv.org/abs/2509.00001v2',
      url: 'p/arxiv/2509.00001/',
    });
    expect(fast).toMatchObject({ title: '快读', translated_title: '快读', summary: '' });
  });

  it('lists the days, newest first, also by source', () => {
    expect(files.get('api/index.json')).toMatchObject({ latest_date: '2025-09-29', count: 2, page_count: 1 });
    const dates = (path: string) => files.get(path).dates.map((one: { date: string }) => one.date);
    expect(dates('api/index/0001.json')).toEqual(['2025-09-29', '2025-09-28']);
    expect(dates('api/source/biorxiv/0001.json')).toEqual(['2025-09-29', '2025-09-28']);
    expect(files.get('api/latest.json')).toEqual(files.get('api/daily/2025-09-29.json'));
  });

  it('gives each paper once by its id, with all days that had it', () => {
    const [{ api_path }] = files.get('api/papers.json').buckets;
    const { papers } = files.get(api_path);
    expect(Object.keys(papers)).toEqual(['arxiv:2509.00001', 'arxiv:2509.00002']);
    expect(papers['arxiv:2509.00001']).toEqual({
      url: 'p/arxiv/2509.00001/',
      days: [
        { date: '2025-09-29', source: 'arxiv', rank: 1 },
        { date: '2025-09-28', source: 'arxiv', rank: 1 },
      ],
    });
  });

  it('follows its published schema, every file of it', () => {
    const { paths, ...schema } = files.get('api/schema.json');
    const ajv = new Ajv({ strict: false });
    ajv.addSchema(schema, 'api');
    for (const [path, content] of files) {
      if (path === 'api/schema.json') continue;
      const kind = Object.keys(paths).find((one) => new RegExp(paths[one]).test(path));
      const validate = ajv.getSchema(`api#/$defs/${kind}`);
      expect([path, validate?.(content), validate?.errors]).toEqual([path, true, null]);
    }
  });
});

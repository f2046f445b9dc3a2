import { describe, expect, it } from 'vitest';
import { mergeArchive } from '#digest/merge/merge-archive.ts';
import { readDigestFile } from '#digest/read-digest-file.ts';
import { papersById } from '#site/dataset/papers-by-id.ts';
import { feedFiles } from './feed-files.ts';
import { sitemapFiles } from './sitemap.ts';

const HEADER = '| 标题 | 英文标题 | 作者 | PDF链接 | 摘要 |\n|---|---|---|---|---|\n';
const digest = (name: string, rows: string) => readDigestFile(name, new TextEncoder().encode(HEADER + rows));
const archive = mergeArchive([
  digest(
    '2025-09-27-arxiv.md',
    '| 慢读 & 快读 | Slow & Fast | Ada, Bo | [PDF](http://arxiv.org/pdf/2509.00001v1) | a < b |\n',
  ),
  digest(
    '2025-09-28-arxiv.md',
    '| 慢读又译 | | Ada | [PDF](http://arxiv.org/pdf/2509.00001v2) | |\n| 扩散 | | Cy | [PDF](http://arxiv.org/pdf/2509.00003v1) | |\n| 蒸馏 | | Di | [PDF](http://arxiv.org/pdf/2509.00004v1) | |\n',
  ),
]);
const site = {
  address: 'https://example.org/reader/',
  title: '晨读',
  description: '每日论文',
  language: 'zh-CN',
  searches: [{ title: '扩散模型', query: '扩散' }],
};
const files = new Map(feedFiles(archive, papersById(archive), site));
const json = (path: string) => JSON.parse(files.get(path)!);

describe('feeds', () => {
  it('are one of all papers, one for each source and each search, as Atom and JSON, listed as OPML', () => {
    expect([...files.keys()]).toEqual([
      ...['all', 'arxiv', 'search-1'].flatMap((name) => [`feeds/${name}.xml`, `feeds/${name}.json`]),
      'feeds.opml',
    ]);
    expect(
      files.get('feeds.opml')!.match(/xmlUrl="https:\/\/example\.org\/reader\/feeds\/[^"]+\.xml"/g),
    ).toHaveLength(3);
    expect(json('feeds/search-1.json').items.map(({ title }: { title: string }) => title)).toEqual(['扩散']);
  });

  it('have a paper once, on the day on which it was new, newest first in the order of the digest', () => {
    const items = json('feeds/all.json').items;
    expect(items.map(({ id }: { id: string }) => id.split('/').at(-2))).toEqual([
      '2509.00003',
      '2509.00004',
      '2509.00001',
    ]);
    const times = items.map(({ date_published }: { date_published: string }) => date_published);
    expect(times).toEqual([...times].sort().reverse());
    expect(new Set(times).size).toBe(times.length);
  });

  it('escape what digests hold, and name all known authors', () => {
    const atom = files.get('feeds/all.xml')!;
    expect(atom).toContain('<title>慢读 &amp; 快读</title>');
    expect(atom).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
    expect(atom.match(/<entry /g)).toHaveLength(3);
    for (const needed of ['<id>', '<updated>', '<link rel="alternate"', '<content type="html">'])
      expect(atom.split(needed).length - 1, needed).toBeGreaterThanOrEqual(3);
  });
});

it('lists every page in site maps of at most 45,000 addresses', () => {
  const paths = Array.from({ length: 45_001 }, (_, n) => `p/arxiv/${n}/`);
  const maps = new Map(sitemapFiles(paths, site.address, '晨读'));
  expect([...maps.keys()]).toEqual([
    'sitemap-1.xml',
    'sitemap-2.xml',
    'sitemap.xml',
    'robots.txt',
    'llms.txt',
  ]);
  const addresses = [...maps.values()].flatMap((text) =>
    [...text.matchAll(/<url><loc>([^<]*)/g)].map(([, to]) => to),
  );
  expect(addresses).toHaveLength(45_001);
  expect(addresses[0]).toBe('https://example.org/reader/p/arxiv/0/');
});

import { beforeAll, describe, expect, it } from 'vitest';
import { mergeArchive } from '#digest/merge/merge-archive.ts';
import { readDigestFile } from '#digest/read-digest-file.ts';
import { papersById } from '#site/dataset/papers-by-id.ts';
import { type Prerender, pageFiles } from './page-files.ts';
import type { PageFrame } from './page-frame.ts';
import { loadPageWords } from './page-words.ts';

const FRAME: PageFrame = {
  tags: '<script type="module" src="./assets/index.js"></script>',
  lang: 'zh-CN',
  siteName: '晨读',
  picture: 'icon-512.png',
  address: 'https://example.org/reader/',
  wordmark: ['晨', '读'],
  words: { newest: '最新', all: '全部', navigation: '导航' },
};

const HOSTILE = '<script>alert(1)</script><img src=x onerror="a()">';
const digest = (name: string, rows: readonly string[]) =>
  readDigestFile(
    name,
    new TextEncoder().encode(
      ['| 标题 | 英文标题 | 作者 | PDF链接 | 摘要 |', '|---|---|---|---|---|', ...rows].join('\n'),
    ),
  );
const archive = mergeArchive([
  digest('2025-09-27-arxiv.md', [
    '| 慢读初稿 | Slow Reading | Ada | [PDF](http://arxiv.org/pdf/2509.00001v1) | |',
  ]),
  digest('2025-09-28-arxiv.md', [
    '| 慢读（注：直译） | | Ada | [PDF](http://arxiv.org/pdf/2509.00001v2) | 复杂度为 $\\frac{n}{2}$。 |',
    `| ${HOSTILE} | | Bo | [PDF](http://arxiv.org/pdf/2509.00002v1) | ${HOSTILE} |`,
  ]),
  digest('2025-09-28-biorxiv.md', ['| 细胞 | | | [PDF](https://doi.org/10.1101/2025.09.01.123456) | |']),
]);

let words: Awaited<ReturnType<typeof loadPageWords>>;
beforeAll(async () => {
  words = await loadPageWords('zh');
});
const pages = (prerender?: Prerender) =>
  new Map(pageFiles(archive, papersById(archive), FRAME, words, prerender));

describe('prerendered pages', () => {
  it('are one for each paper, day and source of a day', () => {
    expect([...pages().keys()].sort()).toEqual([
      'd/2025-09-27/arxiv/index.html',
      'd/2025-09-27/index.html',
      'd/2025-09-28/arxiv/index.html',
      'd/2025-09-28/biorxiv/index.html',
      'd/2025-09-28/index.html',
      'p/arxiv/2509.00001/index.html',
      'p/arxiv/2509.00002/index.html',
      'p/biorxiv/10.1101/2025.09.01.123456/index.html',
    ]);
    expect([...pages(1).keys()].filter((file) => file.startsWith('d/2025-09-27'))).toEqual([]);
    expect(pages('none').size).toBe(0);
  });

  it('link only to pages that are there', () => {
    const files = pages();
    const links = [...files].flatMap(([, html]) =>
      [...html.matchAll(/href="([pd]\/[^"]*)"/g)].map(([, to]) => to!),
    );
    expect(links.length).toBeGreaterThan(12);
    for (const to of links) expect(files.has(`${to}index.html`), to).toBe(true);
  });

  it('find the site from where they lie, and name their one address', () => {
    const html = pages().get('p/biorxiv/10.1101/2025.09.01.123456/index.html')!;
    expect(html).toContain('<base href="../../../../">');
    expect(html).toContain('<meta property="og:image" content="https://example.org/reader/icon-512.png">');
    expect(html).toContain(
      '<link rel="canonical" href="https://example.org/reader/p/biorxiv/10.1101/2025.09.01.123456/">',
    );
  });

  it('show the day’s title, the original one, the note, the abstract with its formula, and the other days', () => {
    const html = pages().get('p/arxiv/2509.00001/index.html')!;
    expect(html).toContain('<h1 class="paper-title" lang="zh-CN">慢读</h1>');
    expect(html).toMatch(/<p class="paper-title-other" lang="en">Slow Reading<\/p>/);
    expect(html).toMatch(/<details class="note">.*注：直译/s);
    expect(html).toMatch(/复杂度为 <span[^>]*><math>.*<\/math>/s);
    expect(html).toContain('href="d/2025-09-27/arxiv/"');
  });

  it('tell Zotero the original title', () => {
    const html = pages().get('p/arxiv/2509.00001/index.html')!;
    expect(html).toContain('<meta name="citation_title" content="Slow Reading">');
    expect(html).toContain('<meta name="citation_technical_report_number" content="arXiv:2509.00001">');
    expect(html).toContain('<meta name="DC.type" content="preprint">');
  });

  it('hold no tag, script or style of a digest', () => {
    for (const [file, html] of pages()) {
      expect(
        html.match(/<(?:script(?! type="(?:module|application\/(?:ld\+)?json)")|img|iframe)\b/g),
        file,
      ).toBeNull();
      expect(html.replace(/"[^"]*"/g, '""'), file).not.toMatch(/<[^>]* (?:style|on\w+)=/);
    }
  });
});

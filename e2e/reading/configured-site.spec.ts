/** A site with a configuration of its own: its name, colours, language and links reach the page, under the same strict policy. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openList, openPaper, paper, titles } from '#e2e/page-objects.ts';
import { en, expect, test, Violations, watch } from '#e2e/site.ts';
import { builtApp, bundledCommand } from '#scripts/products.mjs';
import { serveSite } from '#site/serve/serve-site.ts';

const CONFIG = {
  title: { zh: '晨报', en: 'Morning papers' },
  language: 'en',
  colors: { accent: '#00509e' },
  repository: 'https://github.com/someone/papers',
  links: [{ text: { en: 'About', zh: '关于' }, href: 'https://someone.example/about' }],
  sources: { arxiv: { label: 'arXiv cs', pdfHost: 'cn.arxiv.org' } },
};

test('a publisher’s settings reach the page', async ({ browser }) => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-configured-'));
  const digests = join(folder, 'digests');
  await mkdir(digests);
  await writeFile(join(digests, 'lectern.config.json'), JSON.stringify(CONFIG));
  await writeFile(
    join(digests, '2025-09-28-arxiv.md'),
    '| 标题 | PDF链接 |\n|---|---|\n| 第一篇 | [PDF](http://arxiv.org/pdf/2509.00001v1) |\n',
  );
  const { buildSite } = await import(await bundledCommand());
  await buildSite({ digests: [digests], out: join(folder, 'site'), app: await builtApp() });
  const site = await serveSite({ root: join(folder, 'site'), base: '/papers/', port: 0 });
  // The interface does not speak Danish: the publisher’s language is the second choice.
  const context = await browser.newContext({ locale: 'da', baseURL: site.url });
  const violations = new Violations();
  await watch(context, new URL(site.url).origin, violations);
  try {
    const page = await context.newPage();
    await openList(page, 'd/2025-09-28');
    await expect(page).toHaveTitle(/ · Morning papers$/);
    await expect(page.getByRole('banner')).toContainText('Morning papers');
    await expect(page.getByRole('link', { name: en.shell.starred })).toBeVisible();
    await expect(page.getByRole('link', { name: 'About' })).toHaveAttribute(
      'href',
      'https://someone.example/about',
    );
    const accent = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--color-cinnabar').trim(),
    );
    expect(accent).toBe('#00509e');
    await titles(page).first().click();
    await openPaper(page, 'p/arxiv/2509.00001');
    await expect(paper(page)).toContainText('arXiv cs');
    const origin = paper(page).getByRole('link', { name: '2025-09-28-arxiv.md' });
    await expect(origin).toHaveAttribute(
      'href',
      'https://github.com/someone/papers/blob/HEAD/2025-09-28-arxiv.md?plain=1#L3',
    );
    await expect(paper(page).getByRole('link', { name: 'PDF' })).toHaveAttribute(
      'href',
      'https://cn.arxiv.org/pdf/2509.00001v1',
    );
  } finally {
    await context.close();
    await site.close();
    await rm(folder, { recursive: true });
  }
  expect(violations.all).toEqual([]);
});

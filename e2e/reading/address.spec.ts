/** Addresses, opened cold: each test begins in a fresh browser context at the address itself. */
import { openList, openPaper, paper, paperTitle, titles } from '#e2e/page-objects.ts';
import { expect, test, zh } from '#e2e/site.ts';
import { FLASH } from '#e2e/ten-papers.fixture.ts';
import { messages as offlineZh } from '#messages/zh/offline.ts';
import { messages as paperDetailZh } from '#messages/zh/paper-detail.ts';

const FORMS = [
  ['its own', `p/arxiv/${FLASH.key}`],
  ['with a slash at the end', `p/arxiv/${FLASH.key}/`],
  ['with a version', `p/arxiv/${FLASH.key}v1`],
  ['with a version that the archive has not', `p/arxiv/${FLASH.key}v7`],
  ['a bare id', `p/${FLASH.key}`],
  ['a pasted link', `p/https://arxiv.org/abs/${FLASH.key}`],
] as const;

for (const [what, address] of FORMS) {
  test(`a paper’s address opens cold: ${what}`, async ({ page, baseURL }) => {
    await openPaper(page, address);
    await expect(paperTitle(page)).toHaveText(FLASH.title);
    await expect(page).toHaveTitle(new RegExp(FLASH.title));
    await expect(page).toHaveURL(new RegExp(`^${baseURL}p/`));
    // Its list is the newest day that has it.
    await expect(titles(page).filter({ hasText: FLASH.title })).toHaveCount(1);
  });
}

test('both forms of a bioRxiv link lead to the same paper', async ({ page }) => {
  const title = '谁来接通线虫的连接组与全脑活动？';
  for (const address of [
    'p/biorxiv/10.1101/2024.09.22.614271',
    'p/biorxiv/10.1101/2024.09.22.614271v2',
    'p/https://doi.org/10.1101/2024.09.22.614271',
    'p/https://www.biorxiv.org/content/10.1101/2024.09.22.614271v2.full.pdf',
  ]) {
    await openPaper(page, address);
    await expect(paperTitle(page)).toHaveText(title);
  }
});

test('a paper whose older digest had no title shows the newer one', async ({ page }) => {
  await openPaper(page, 'p/medrxiv/10.1101/2025.02.13.25322223');
  await expect(paperTitle(page)).toHaveText('从感染易感与住院的全基因组关联里，找长新冠的风险位点');
});

test('an unknown id says so and offers arXiv', async ({ page }) => {
  await page.goto('p/arxiv/1234.56789');
  await expect(page.getByText(zh.reader.unknown, { exact: true })).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(zh.reader.unknown));
  await expect(page.getByRole('link', { name: paperDetailZh.searchArxiv })).toHaveAttribute(
    'href',
    /^https:\/\/arxiv\.org\/.*1234\.56789/,
  );
});

test('an address that means nothing says so and leads home', async ({ page, baseURL }) => {
  await page.goto('nowhere');
  await expect(page.getByText(zh.failure.notFound)).toBeVisible();
  await page.getByRole('link', { name: zh.failure.home }).click();
  await expect(titles(page).first()).toBeVisible();
  expect(page.url().startsWith(baseURL!)).toBe(true);
});

test('an unknown address of several parts says so, too', async ({ page, baseURL, violations }) => {
  // The base path is guessed from the address; what is not there below the first guess is asked for further up.
  violations.allow(/Failed to load|MIME type/);
  await page.goto('no/such/page');
  await expect(page.getByText(zh.failure.notFound)).toBeVisible();
  await page.getByRole('link', { name: zh.failure.home }).click();
  await expect(titles(page).first()).toBeVisible();
  expect(page.url().startsWith(baseURL!)).toBe(true);
});

test('where the texts of the language are gone the page says so', async ({ page, violations }) => {
  violations.allow(/Failed to load|ERR_FAILED|dynamically imported/);
  await page.route('**/assets/areas-*.js', (route) => route.abort());
  await page.goto('settings');
  await expect(page.getByRole('heading', { name: offlineZh.unloaded.title })).toBeVisible();
});

test('where the reader’s own files are gone the page says so', async ({ page, violations }) => {
  violations.allow(/Failed to load|ERR_FAILED|MIME type/);
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('all');
  await expect(page.getByRole('heading', { name: offlineZh.unloaded.title })).toBeVisible();
});

test('the file’s own name opens the newest day', async ({ page, baseURL }) => {
  await openList(page, 'index.html');
  await expect(page).toHaveURL(baseURL!);
});

test('a day and a source open cold', async ({ page }) => {
  await page.goto('d/2025-01-24/biorxiv/');
  await expect(titles(page)).toHaveCount(5);
});

test('a reload stays where it is', async ({ page }) => {
  await openPaper(page, `p/arxiv/${FLASH.key}?from=d/2025-09-26/arxiv`);
  const title = await paperTitle(page).innerText();
  await page.reload();
  await expect(paperTitle(page)).toHaveText(title);
  await expect(paper(page)).toContainText('2025-09-26');
});

test('what another app shares opens the paper that it names, and “back” does not come here again', async ({
  page,
}) => {
  await page.goto('settings');
  await page.goto(`share?text=${encodeURIComponent(`看看：https://arxiv.org/pdf/${FLASH.key}v2，不错`)}`);
  await expect(paperTitle(page)).toHaveText(FLASH.title);
  await expect(page).toHaveURL(new RegExp(`/p/arxiv/${FLASH.key}$`));
  await page.goBack();
  await expect(page).toHaveURL(/settings$/);
});

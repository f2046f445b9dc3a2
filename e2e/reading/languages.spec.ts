/** A made-up language, added as one folder and one line: whatever of Chinese or English is left on a page stands in the code. */
import type { Page } from '@playwright/test';
import { openList, openPaper, titles } from '#e2e/page-objects.ts';
import { test as base, expect } from '#e2e/site.ts';
import { siteFolder } from '#e2e/site-folder.ts';
import { FLASH, TEN_DAY } from '#e2e/ten-papers.fixture.ts';
import { areas } from '#messages/zh/areas.ts';
import { MADE_UP } from '#scripts/test/made-up-language.mjs';
import { serveSite } from '#site/serve/serve-site.ts';

const test = base.extend<{ address: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: the test runner demands a pattern
  address: async ({}, use) => {
    const site = await serveSite({ root: siteFolder('translated'), base: '/reading/lectern/', port: 0 });
    await use(site.url);
    await site.close();
  },
  baseURL: async ({ address }, use) => use(address),
});

test.beforeEach(async ({ page }) => {
  await page.addInitScript((language) => {
    localStorage.setItem('lectern.preferences', JSON.stringify({ language }));
  }, MADE_UP.locale);
});

/** What the page says: its texts and names, without those of papers, which have a language of their own. */
function readTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const CONTENT = '[lang]:not(html), [data-column="author"], kbd, script, style, code, datalist';
    const NAMING = ['aria-label', 'title', 'placeholder', 'alt', 'data-label', 'aria-description'];
    const texts = [document.title.split(' · ').at(-1)!];
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement!.closest(`${CONTENT}, head`)) texts.push(node.textContent!);
    for (const element of document.querySelectorAll(NAMING.map((name) => `[${name}]`).join()))
      if (!element.closest(CONTENT))
        texts.push(...NAMING.flatMap((name) => element.getAttribute(name) ?? []));
    // A paper’s title is said aloud in a sentence of the interface.
    const content = [...document.querySelectorAll('[lang]:not(html)')].map((one) => one.textContent.trim());
    const ownText = (text: string) =>
      content.reduce((rest, one) => (one === '' ? rest : rest.replaceAll(one, '')), text).trim();
    return texts.map(ownText).filter((text) => text !== '');
  });
}

/** Latin words that the Chinese interface has, too: names of products and formats, keys, search operators. */
async function readNames(): Promise<Set<string>> {
  const texts = await Promise.all(Object.values(areas).map(async (load) => (await load()).messages));
  const say = (_key: string, value: unknown) => (typeof value === 'function' ? String(value) : value);
  return new Set(JSON.stringify(texts, say).match(/\p{Script=Latin}+/gu));
}

/** The same in every language: sources, formats of citations, keys, units of size. */
const NAMES = new Set(
  'arXiv bioRxiv medRxiv arxiv md GB APA MLA Chicago Vancouver BibTeX RIS CSL CSV Ctrl Esc kB MB'.split(' '),
);

/** The page comes to be in the language part by part: it is waited for until nothing else is left. */
async function expectTranslated(page: Page): Promise<void> {
  const names = await readNames();
  const inOthers = (text: string) => {
    const words = text.match(/\p{Script=Latin}{2,}/gu) ?? [];
    return /\p{Script=Han}/u.test(text) || words.some((word) => !names.has(word) && !NAMES.has(word));
  };
  await expect.poll(async () => (await readTexts(page)).filter(inOthers)).toEqual([]);
  const translated = (await readTexts(page)).filter((text) => text.includes(MADE_UP.letter));
  expect(translated.length, 'texts in the language').toBeGreaterThan(5);
}

const PAGES = [
  ['a day', TEN_DAY],
  ['several days', 'd/2025-09-26..2025-09-28'],
  ['a day without a digest', 'd/2024-01-01'],
  ['all papers', 'all'],
  ['a search', 'search?q=model'],
  ['a search without hits', 'search?q=0000 from:2025-01'],
  ['a search with a mistake', 'search?q=from:13'],
  ['the start of a search', 'search'],
  ['no starred papers', 'starred'],
  ['the library', 'library'],
  ['rules', 'library/rules'],
  ['backup', 'library/backup'],
  ['offline reading', 'offline'],
  ['settings', 'settings'],
  ['skimming', `skim/${TEN_DAY.slice(2)}`],
  ['an unknown paper', 'p/arxiv/1234.56789'],
  ['an unknown address', 'nowhere'],
] as const;

for (const [what, address] of PAGES)
  test(`${what} speaks the language that was added`, async ({ page }) => {
    await page.goto(address);
    await expect(
      page.getByRole('main').getByText(MADE_UP.letter).filter({ visible: true }).first(),
    ).toBeVisible();
    await expectTranslated(page);
  });

test('a day with marks, its menus, the calendar and the palette speak it', async ({ page }) => {
  await openList(page, TEN_DAY);
  for (const key of ['j', 's', 'x']) await page.keyboard.press(key);
  await expect(page.locator('[data-sign="star"]')).toBeVisible();
  await page.locator('.mark-menu-button').click();
  await expect(page.locator('.mark-menu a').first()).toBeVisible();
  await expectTranslated(page);
  await page.keyboard.press('Escape');
  await page.locator('.calendar-button').click();
  await expect(page.getByRole('grid').or(page.locator('.calendar table')).first()).toBeVisible();
  await expectTranslated(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectTranslated(page);
});

test('a paper with a remark field, tags and citations speaks it', async ({ page }) => {
  await openPaper(page, `p/arxiv/${FLASH.key}?from=${TEN_DAY}`);
  await expect(titles(page).first()).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByRole('textbox').last()).toBeVisible();
  await expectTranslated(page);
});

test('the settings offer it by its own name', async ({ page }) => {
  await page.goto('settings');
  await expect(page.getByRole('radio', { name: MADE_UP.name, exact: true })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('lang', MADE_UP.locale);
});

test('its texts are asked for together with the page’s code', async ({ page }) => {
  await page.goto('all');
  const early = page.locator('head > link[rel="modulepreload"]');
  await expect(titles(page).first()).toBeVisible();
  const hrefs = await early.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(hrefs.some((href) => /\/areas-/.test(href))).toBe(true);
  expect(hrefs.some((href) => /\/all-papers-(?!page)/.test(href))).toBe(true);
});

/** Searching: by typing, by address, by link; hits with their marks, counts that filter, and the paper beside them. */
import type { Locator, Page } from '@playwright/test';
import { expectNoViolations } from '#e2e/axe.ts';
import { openList, paper, paperTitle, placeOf, restingTop, titles } from '#e2e/page-objects.ts';
import { en, expect, test, zh } from '#e2e/site.ts';
import { FLASH, TEN, TEN_DAY } from '#e2e/ten-papers.fixture.ts';
import { messages as searchEn } from '#messages/en/search.ts';
import { messages as searchZh } from '#messages/zh/search.ts';

const FLATTERY = TEN.find(({ key }) => key === '2509.21305')!;

function field(page: Page): Locator {
  return page.getByRole('search').getByRole('searchbox', { name: zh.search.label });
}

function hits(page: Page): Locator {
  return page.getByRole('list', { name: searchZh.results }).getByRole('listitem');
}

function marks(within: Locator): Locator {
  return within.locator('mark');
}

async function openSearch(page: Page, query: string): Promise<void> {
  await page.goto(`search?${query}`);
  await expect(hits(page).first()).toBeVisible();
}

test('words typed in the head of any page find papers, with the words marked', async ({ page, baseURL }) => {
  await openList(page, TEN_DAY);
  await field(page).pressSequentially('蒸馏 flash');
  await expect(page).toHaveURL(new RegExp(`^${baseURL}search\\?q=`));
  const first = hits(page).first();
  await expect(first.getByRole('link')).toHaveText(FLASH.title);
  await expect(marks(first).filter({ hasText: '蒸馏' }).first()).toBeVisible();
  await expect(marks(first).filter({ hasText: 'Flash' }).first()).toBeVisible();
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('蒸馏 flash');
  for (const hit of await hits(page).all()) expect(await marks(hit).count()).toBeGreaterThan(0);
});

test('“back” leaves the search at once, however much was typed', async ({ page, baseURL }) => {
  await openList(page, TEN_DAY);
  // So slowly that the address follows each word.
  for (const word of ['模型', ' rl', 'bff']) {
    await field(page).pressSequentially(word);
    const text = await field(page).inputValue();
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(text);
  }
  await expect(hits(page).first()).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(`${baseURL}${TEN_DAY}`);
  await expect(field(page)).toHaveValue('');
});

for (const index of [9, 14, 18]) {
  test(`a list comes back from a search scrolled as it was, to row ${index + 1}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 420 });
    await openList(page, 'd/2025-09-28');
    const row = titles(page).nth(index);
    await row.scrollIntoViewIfNeeded();
    const before = await restingTop(row);
    await field(page).fill('模型');
    await expect(hits(page).first()).toBeVisible();
    await page.goBack();
    await expect(row).toBeInViewport();
    expect(Math.abs((await restingTop(row)) - before)).toBeLessThan(2);
  });
}

test('hits come back from a day scrolled as they were', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  await openSearch(page, 'q=模型');
  // Beyond those that are rendered at once.
  const hit = hits(page).nth(14);
  await hit.scrollIntoViewIfNeeded();
  const before = await restingTop(hit);
  await page.getByRole('link', { name: zh.shell.newest, exact: true }).click();
  await expect(titles(page).first()).toBeVisible();
  await page.goBack();
  await expect(hit).toBeInViewport();
  expect(Math.abs((await restingTop(hit)) - before)).toBeLessThan(2);
});

test('a copied address shows the same search', async ({ page }) => {
  await openSearch(page, 'q=模型&source=biorxiv');
  await expect(field(page)).toHaveValue('模型');
  await expect(
    page.getByRole('group', { name: searchZh.sources }).getByRole('button', { pressed: true }),
  ).toHaveText(/bioRxiv/);
  for (const hit of await hits(page).all()) await expect(hit).toContainText('bioRxiv');
});

test('what an input method has not yet made into words is not searched', async ({ page }) => {
  await page.goto('search');
  await field(page).focus();
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: 'chan', selectionStart: 4, selectionEnd: 4 });
  await expect(field(page)).toHaveValue('chan');
  await expect(page.getByRole('heading', { name: searchZh.examples })).toBeVisible();
  await input.send('Input.insertText', { text: '谄媚' });
  await expect(field(page)).toHaveValue('谄媚');
  await expect(hits(page).first().getByRole('link')).toHaveText(FLATTERY.title);
});

test('Enter opens the first hit, `j` the next, and “back” returns to its place', async ({
  page,
  baseURL,
}) => {
  await page.goto('search');
  await field(page).fill('模型');
  await page.keyboard.press('Enter');
  await expect(paperTitle(page)).toBeVisible();
  expect(placeOf(page, baseURL!)).toMatch(/^p\/.*from=search&q=/);
  const first = await paperTitle(page).innerText();
  await page.keyboard.press('j');
  await expect(paperTitle(page)).not.toHaveText(first);
  await page.keyboard.press('k');
  await expect(paperTitle(page)).toHaveText(first);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/search\?q=/);
  await expect(hits(page).first().getByRole('link')).toBeFocused();
});

test('a paper opened from a search marks the words in its abstract, too', async ({ page }) => {
  await openSearch(page, 'q=谄媚');
  await hits(page).first().getByRole('link').click();
  await expect(paperTitle(page)).toHaveText(FLATTERY.title);
  await expect(marks(paper(page)).filter({ hasText: '谄媚' }).first()).toBeVisible();
});

test('`/` leads into the field, an arrow into the hits, `Esc` out of it', async ({ page }) => {
  await openSearch(page, 'q=模型');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).not.toBeFocused();
  await expect(field(page)).toHaveValue('模型');
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).first().getByRole('link')).toBeFocused();
  await page.keyboard.press('j');
  await expect(hits(page).nth(1).getByRole('link')).toBeFocused();
});

test('counts by source and month filter, and stand in the address', async ({ page }) => {
  await openSearch(page, 'q=模型');
  const sources = page.getByRole('group', { name: searchZh.sources });
  const everything = sources.getByRole('button', { name: new RegExp(searchZh.all) });
  await expect(everything).not.toContainText('约');
  const all = Number(/\d+/.exec(await everything.innerText())![0]);
  await expect(hits(page)).toHaveCount(all);
  await sources.getByRole('button', { name: /medRxiv/ }).click();
  await expect(page).toHaveURL(/source=medrxiv/);
  await expect.poll(() => hits(page).count()).toBeLessThan(all);
  for (const hit of await hits(page).all()) await expect(hit).toContainText('medRxiv');
  await everything.click();
  await expect(hits(page)).toHaveCount(all);
  const month = page.getByRole('group', { name: searchZh.months }).getByRole('button', { name: /2025年1月/ });
  await month.click();
  await expect(page).toHaveURL(/month=2025-01/);
  await expect(month).toHaveAttribute('aria-pressed', 'true');
  await expect(hits(page).first()).toContainText('2025-01');
});

test('hits are ordered by a column on demand', async ({ page }) => {
  await openSearch(page, 'q=模型');
  await page.getByRole('combobox', { name: zh.list.order }).selectOption('seen');
  await expect(page).toHaveURL(/sort=seen/);
  await expect(hits(page).first()).toContainText('2025-01');
});

test('a query that cannot be read says where', async ({ page }) => {
  await page.goto('search?q=lora from:yesterday');
  await expect(page.getByText(searchZh.wrong['bad-date']())).toBeVisible();
  await expect(page.locator('u')).toHaveText('from:yesterday');
});

test('nothing found says what was searched, and how to search wider', async ({ page }) => {
  await page.goto('search?q=谄媚 泡菜坛子');
  await expect(page.getByText('“泡菜坛子”').first()).toBeVisible();
  await page
    .getByRole('navigation', { name: searchZh.widen })
    .getByRole('link', { name: searchZh.without('“泡菜坛子”') })
    .click();
  await expect(hits(page).first().getByRole('link')).toHaveText(FLATTERY.title);
});

test('a pasted link or id is the paper', async ({ page }) => {
  for (const text of ['https://arxiv.org/pdf/2509.21318v2', 'arXiv:2509.21318', '2509.21318']) {
    await page.goto('search');
    await field(page).fill(text);
    await page.keyboard.press('Enter');
    await expect(paperTitle(page), text).toHaveText(FLASH.title);
  }
  await page.goto('search?q=2509.99999');
  await expect(page.getByText(searchZh.nonePaper('arXiv 2509.99999'))).toBeVisible();
});

test('the last queries are kept on the device, and forgotten on demand', async ({ page }) => {
  await openSearch(page, 'q=谄媚');
  await hits(page).first().getByRole('link').click();
  await expect(paperTitle(page)).toBeVisible();
  await openList(page, TEN_DAY);
  await page.keyboard.press('/');
  const kept = page.getByRole('search').getByRole('link', { name: '谄媚', exact: true });
  await kept.click();
  await expect(hits(page).first()).toBeVisible();
  await page.goto('search');
  await page.getByRole('button', { name: searchZh.forget }).click();
  await expect(page.getByRole('heading', { name: searchZh.recent })).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { name: searchZh.examples })).toBeVisible();
  await expect(page.getByRole('heading', { name: searchZh.recent })).toBeHidden();
});

test('a search that cannot be answered says so, and can be tried again', async ({ page, violations }) => {
  violations.allow(/Failed to load resource|net::ERR/);
  await page.route(/\/data\/(search|segment)/, (route) => route.abort());
  await page.goto('search?q=谄媚');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.unroute(/\/data\/(search|segment)/);
  // The texts may come by themselves meanwhile, and with them the answer; then there is no button any more.
  await page
    .getByRole('button', { name: zh.failure.retry })
    .evaluateAll((all: HTMLElement[]) => all[0]?.click());
  await expect(hits(page).first()).toBeVisible();
});

test.describe('English browser', () => {
  test.use({ locale: 'en-GB' });

  test('the search speaks English', async ({ page }) => {
    await page.goto('search?q=distillation');
    await expect(
      page.getByRole('list', { name: searchEn.results }).getByRole('listitem').first(),
    ).toBeVisible();
    await expect(page.getByRole('searchbox', { name: en.search.label })).toHaveValue('distillation');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the icon becomes the field, the hits lie below, the paper fills the screen', async ({
    page,
    baseURL,
  }) => {
    await openList(page, TEN_DAY);
    await field(page).tap();
    await expect(page).toHaveURL(`${baseURL}search`);
    await expect(field(page)).toBeFocused();
    expect((await field(page).boundingBox())!.width).toBeGreaterThan(200);
    await page.keyboard.type('谄媚');
    await expect(hits(page).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await hits(page).first().getByRole('link').tap();
    await expect(paperTitle(page)).toHaveText(FLATTERY.title);
    await page.goBack();
    await expect(hits(page).first()).toBeVisible();
    await page.getByRole('button', { name: zh.search.leave }).tap();
    await expect(page).toHaveURL(`${baseURL}${TEN_DAY}`);
  });

  test('every target is large enough for a thumb', async ({ page }) => {
    await openSearch(page, 'q=模型');
    const small = await page
      .getByRole('button')
      .or(page.getByRole('combobox'))
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 0)
          .filter((one) => one.getBoundingClientRect().height < 43.5)
          .map((one) => one.textContent),
      );
    expect(small).toEqual([]);
  });
});

for (const address of [
  'search',
  'search?q=模型',
  'search?q=a from:b',
  'search?q=泡菜坛子',
  'search?q=2509.99999',
]) {
  test(`${address} is without violations`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('main').getByRole('heading').first()).toBeAttached();
    await expect(page.getByRole('status', { name: zh.list.loading })).toBeHidden();
    await expectNoViolations(page);
  });
}

/** The watch itself: a check that cannot fail checks nothing, so each kind of violation is planted once. */
import { openList } from '#e2e/page-objects.ts';
import { expect, test } from '#e2e/site.ts';
import { TEN_DAY } from '#e2e/ten-papers.fixture.ts';

test('notices a violation of the content security policy', async ({ page, violations }) => {
  await openList(page, TEN_DAY);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.planted = true';
    document.head.append(script);
  });
  await expect.poll(() => violations.all.some((one) => one.startsWith('csp: script-src'))).toBe(true);
  expect(await page.evaluate(() => 'planted' in globalThis)).toBe(false);
  violations.take();
});

test('notices an inline style', async ({ page, violations }) => {
  await openList(page, TEN_DAY);
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red"></p>'));
  await expect.poll(() => violations.all.some((one) => one.startsWith('csp: style-src'))).toBe(true);
  violations.take();
});

test('notices a request to another origin', async ({ page, violations }) => {
  await openList(page, TEN_DAY);
  await page.evaluate(() => {
    const image = new Image();
    image.src = 'https://example.invalid/pixel.png';
  });
  await expect.poll(() => violations.all.some((one) => one.includes('example.invalid'))).toBe(true);
  violations.take();
});

test('notices an uncaught error and an error in the console', async ({ page, violations }) => {
  await openList(page, TEN_DAY);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('planted');
    });
    console.error('also planted');
    console.error(new Error('planted, too'));
  });
  await expect
    .poll(() => violations.all.some((one) => one.startsWith('uncaught') && one.includes('planted')))
    .toBe(true);
  for (const words of ['also planted', 'Error: planted, too'])
    await expect.poll(() => violations.all.some((one) => one.startsWith(`console: ${words}`))).toBe(true);
  violations.take();
});

test('the built page carries the strict policy', async ({ page }) => {
  await page.goto('');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toMatch(/(?<!wasm-)unsafe-eval/);
});

/** What fails, fails in one place: the rest stays usable, and trying again heals it. */
import { list, openList, paperTitle, titles } from '#e2e/page-objects.ts';
import { expect, test, zh } from '#e2e/site.ts';
import { TEN_DAY } from '#e2e/ten-papers.fixture.ts';

test('a segment that cannot be fetched says so, and a retry brings it', async ({ page, violations }) => {
  violations.allow(/Failed to load resource|ERR_FAILED/);
  await page.route('**/data/segment-*.json', (route) => route.abort());
  await page.goto(TEN_DAY);
  const retry = page.getByRole('button', { name: zh.failure.retry });
  await expect(retry.first()).toBeVisible();
  await page.unroute('**/data/segment-*.json');
  await retry.first().click();
  await expect(titles(page)).toHaveCount(10);
});

test('a paper whose data cannot be fetched leaves the list usable', async ({ page, violations }) => {
  violations.allow(/Failed to load resource|ERR_FAILED/);
  await openList(page, TEN_DAY);
  await page.route('**/data/lookup-*.json', (route) => route.abort());
  await titles(page).first().click();
  await expect(list(page)).toBeVisible();
  await titles(page).nth(3).click();
  await expect(titles(page).nth(3)).toHaveAttribute('aria-current', 'true');
  await page.unroute('**/data/lookup-*.json');
  await page.reload();
  await expect(paperTitle(page)).toBeVisible();
});

test('data that is no JSON is named, not shown as a crash', async ({ page, violations }) => {
  violations.allow(/Failed to load resource/);
  await page.route('**/data/segment-*.json', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  await page.goto(TEN_DAY);
  await expect(page.getByText(zh.failure['not-json'])).toBeVisible();
});

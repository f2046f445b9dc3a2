/** axe finds nothing to say, in light and in dark, on each kind of page. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './site.ts';
import { FLASH, TEN_DAY } from './ten-papers.ts';

const PAGES = [
  ['a day', TEN_DAY],
  ['a whole day', 'd/2026-05-14'],
  ['an outage', 'd/2026-05-13/arxiv'],
  ['a paper with a note', `p/arxiv/${FLASH.key}?from=${TEN_DAY}`],
  ['a paper with formulas', 'p/arxiv/2605.08072'],
  ['a paper without a title', 'p/medrxiv/10.1101/2025.09.23.25336495'],
  ['an unknown paper', 'p/arxiv/1234.56789'],
  ['the settings', 'settings'],
  ['the starred papers', 'starred'],
  ['backup and hand-off', 'library/backup'],
  ['an unknown address', 'nowhere'],
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });
    for (const [what, address] of PAGES) {
      test(`${what} is without violations`, async ({ page }) => {
        await page.goto(address);
        await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
        await page.keyboard.press('n');
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([]);
      });
    }
  });
}

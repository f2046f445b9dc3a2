/** What axe has to say of the page as it stands: in light, and of its colours in dark, where nothing else differs. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './site.ts';

const COLOURS = ['color-contrast', 'link-in-text-block'];

export async function expectNoViolations(page: Page): Promise<void> {
  // Half a fade is nobody's colour.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await violations(new AxeBuilder({ page }))).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(new AxeBuilder({ page }).withRules(COLOURS)), 'in dark').toEqual([]);
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  // The page has no frames: no second page is needed to put what each says together.
  const found = await axe.setLegacyMode().analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

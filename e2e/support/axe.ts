/** axe on the page as it is: all rules in light, and in dark those of colours, since nothing else differs there. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import { expect } from './site.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const COLOURS = ['color-contrast', 'link-in-text-block'];

export async function expectNoViolations(page: Page): Promise<void> {
  // Colours in the middle of a fade are nobody's.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.evaluate(SOURCE);
  expect(await violations(page, {})).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, { runOnly: COLOURS }), 'in dark').toEqual([]);
}

/** Without what passed, whose list takes longer to write than all rules to run. */
async function violations(page: Page, options: RunOptions): Promise<string[]> {
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run(document, { ...options, resultTypes: ['violations'], preload: false });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, options);
}

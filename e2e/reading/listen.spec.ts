/** Reading aloud while skimming, with a voice that these tests hear: what is said, in which language, and what it marks. */

import type { Page } from '@playwright/test';
import { paperTitle } from '#e2e/page-objects.ts';
import { expect, test } from '#e2e/site.ts';
import { TEN } from '#e2e/ten-papers.fixture.ts';
import { messages as skimZh } from '#messages/zh/skim.ts';

const words = skimZh.aloud;
const skim = skimZh;
const SKIM = 'skim/2025-09-28/arxiv';

interface Heard {
  text: string;
  lang: string;
}

/** A device whose voices say nothing but what the test lets them end. */
async function giveVoices(page: Page, voices: readonly object[]): Promise<void> {
  await page.addInitScript((given) => {
    const said: { text: string; lang: string; onend?: () => void }[] = [];
    let saying: (typeof said)[number] | undefined;
    class Utterance {
      lang = '';
      constructor(readonly text: string) {}
    }
    const speechSynthesis = {
      getVoices: () => given,
      speak: (one: (typeof said)[number]) => {
        saying = one;
        said.push(one);
      },
      cancel: () => {
        saying = undefined;
      },
      addEventListener() {},
      removeEventListener() {},
    };
    const end = () => {
      const one = saying;
      saying = undefined;
      one?.onend?.();
    };
    const heard = () => ({
      said: said.map(({ text, lang }) => ({ text, lang })),
      silent: saying === undefined,
    });
    for (const [name, value] of Object.entries({
      speechSynthesis,
      SpeechSynthesisUtterance: Utterance,
      voice: { end, heard },
    }))
      Object.defineProperty(globalThis, name, { value, configurable: true });
  }, voices);
}

interface Voice {
  end(): void;
  heard(): { said: Heard[]; silent: boolean };
}

const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { voice: Voice }).voice.heard());
const endSentence = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { voice: Voice }).voice.end());
const button = (page: Page) => page.getByRole('button', { name: words.name });

const LOCAL = [
  { lang: 'zh-CN', localService: true },
  { lang: 'en-US', localService: true },
];

async function openSkim(page: Page): Promise<void> {
  await page.goto(SKIM);
  await expect(paperTitle(page)).toBeVisible();
}

test('title and abstract are read, and the next paper follows, the one before marked as read', async ({
  page,
}) => {
  await giveVoices(page, LOCAL);
  await openSkim(page);
  await button(page).click();
  await expect(button(page)).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(async () => (await heard(page)).said[0]).toEqual({ text: TEN[0]!.title, lang: 'zh-CN' });
  const next = page.getByRole('img', { name: skim.place(2, 10) });
  while (!(await next.isVisible())) await endSentence(page);
  await expect(page.getByRole('progressbar')).toHaveAccessibleName(skim.progress(1, 10));
  await expect.poll(async () => (await heard(page)).said.at(-1)?.text).toContain('RLBFF');
});

test('it stops at once, and goes on with the same sentence', async ({ page }) => {
  await giveVoices(page, LOCAL);
  await openSkim(page);
  await expect(button(page)).toBeVisible();
  await page.keyboard.press('a');
  await expect.poll(async () => (await heard(page)).said.length).toBe(1);
  await endSentence(page);
  await expect.poll(async () => (await heard(page)).said.length).toBe(2);
  await page.keyboard.press('a');
  await expect.poll(async () => (await heard(page)).silent).toBe(true);
  await page.keyboard.press('a');
  await expect.poll(async () => (await heard(page)).said.length).toBe(3);
  const { said } = await heard(page);
  expect(said[2]).toEqual(said[1]);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await heard(page)).silent).toBe(true);
});

test('a voice that never begins is given up, which is said, and nothing is marked', async ({ page }) => {
  await page.clock.install();
  await giveVoices(page, LOCAL);
  await openSkim(page);
  await button(page).click();
  await expect.poll(async () => (await heard(page)).said.length).toBe(1);
  await page.clock.fastForward('01:00');
  await expect(page.locator('main').getByText(words.unheard)).toBeVisible();
  await expect(button(page)).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('img', { name: skim.place(1, 10) })).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveAccessibleName(skim.progress(0, 10));
  await page.keyboard.press('j');
  await expect(page.locator('main').getByText(words.unheard)).toHaveCount(0);
});

test('a paper that no voice can say is not marked', async ({ page }) => {
  await giveVoices(page, [{ lang: 'en-US', localService: true }]);
  await openSkim(page);
  await button(page).click();
  await expect(page.locator('main').getByText(words.unheard)).toBeVisible();
  expect((await heard(page)).said).toEqual([]);
  await expect(page.getByRole('progressbar')).toHaveAccessibleName(skim.progress(0, 10));
});

test('where the device has no voice of its own there is nothing to press', async ({ page }) => {
  await giveVoices(page, [{ lang: 'zh-CN', localService: false }]);
  await openSkim(page);
  await expect(page.getByRole('button', { name: skim.undo })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(button(page)).toHaveCount(0);
});

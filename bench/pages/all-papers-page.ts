/** Measurements inside the page of all papers. */
import type { Page } from '@playwright/test';

/** Runs in the page; resolves once rows are painted, to the milliseconds since navigation. */
export function whenRowsArePainted(): Promise<number> {
  return new Promise((done) => {
    const check = () => {
      if (!document.querySelector('.virtual-table tbody a')) return false;
      requestAnimationFrame(() => setTimeout(() => done(performance.now())));
      return true;
    };
    if (check()) return;
    const observer = new MutationObserver(() => check() && observer.disconnect());
    observer.observe(document, { childList: true, subtree: true });
  });
}

/** Milliseconds from a click until other rows are painted; NaN if the rows stay the same. */
export async function clickToPaint(page: Page, selector: string): Promise<number> {
  const button = await page.locator(selector).elementHandle();
  const ms = await button!.evaluate(timeClick);
  await page.waitForTimeout(400);
  return ms;
}

/** Runs in the page. */
function timeClick(button: Node): Promise<number> {
  return new Promise((done) => {
    const shownRows = () =>
      document.querySelector('.virtual-table')?.getAttribute('aria-rowcount') +
      [...document.querySelectorAll<HTMLElement>('.virtual-table tbody tr')]
        .slice(0, 6)
        .map((row) => row.dataset.id)
        .join();
    const before = shownRows();
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (shownRows() === before) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    });
    // With few rows, the new order may show the same ones.
    setTimeout(() => {
      observer.disconnect();
      done(Number.NaN);
    }, 5000);
    observer.observe(document, { childList: true, subtree: true, attributes: true });
    (button as HTMLElement).click();
  });
}

/** Frames that miss a row somewhere in the list: percent of all while the wheel turns, and how many after a jump to the middle. */
export async function countBlankFrames(
  page: Page,
  turns: number,
): Promise<{ scrolled: number; jumped: number }> {
  await page.mouse.move(300, 500);
  await page.evaluate(startCounting);
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(30);
  }
  const scrolled = await page.evaluate(stopCounting);
  await page.evaluate(startCounting);
  await page.evaluate(() => {
    const scroller = document.querySelector('.virtual-scroller')!;
    scroller.scrollTop = scroller.scrollHeight / 2;
  });
  await page.waitForTimeout(500);
  const jumped = await page.evaluate(stopCounting);
  return { scrolled: (100 * scrolled.blank) / scrolled.frames, jumped: jumped.blank };
}

interface FrameCounter {
  frames: number;
  blank: number;
  stopped: boolean;
}

/** Runs in the page: in each frame, looks for a row every 60 pixels of the list. */
function startCounting(): void {
  const counter: FrameCounter = { frames: 0, blank: 0, stopped: false };
  Object.assign(globalThis, { counter });
  const list = document.querySelector('.virtual-scroller')!.getBoundingClientRect();
  const isBlankAt = (y: number) => {
    const row = document.elementFromPoint(list.left + 60, y)?.closest('tbody tr');
    return !row || row.hasAttribute('data-blank');
  };
  const checkFrame = () => {
    counter.frames += 1;
    for (let y = list.top + 80; y < list.bottom - 40; y += 60) {
      if (!isBlankAt(y)) continue;
      counter.blank += 1;
      break;
    }
    if (!counter.stopped) requestAnimationFrame(checkFrame);
  };
  checkFrame();
}

/** Runs in the page. */
function stopCounting(): FrameCounter {
  const { counter } = globalThis as unknown as { counter: FrameCounter };
  counter.stopped = true;
  return counter;
}

/** For tests that try a thing many times: how often it was tried and ended as it should, said at the end. */
import { test } from '@playwright/test';

const counts = new Map<string, { tried: number; sound: number }>();

export async function counted(what: string, run: () => Promise<void>): Promise<void> {
  const count = counts.get(what) ?? { tried: 0, sound: 0 };
  counts.set(what, count);
  count.tried += 1;
  await run();
  count.sound += 1;
}

/** At the top of each file that counts. */
export function sayCounts(): void {
  test.afterAll(() => {
    for (const [what, { tried, sound }] of counts) console.log(`  ${what}: ${sound} of ${tried}`);
  });
}

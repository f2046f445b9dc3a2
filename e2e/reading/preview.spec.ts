/** `lectern serve` in a browser: a page that is open shows a changed digest without being asked. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { titles } from '#e2e/page-objects.ts';
import { expect, test, Violations, watch } from '#e2e/site.ts';
import { builtApp, bundledCommand } from '#scripts/products.mjs';

test('a preview follows its digests, under the policy of a published site', async ({ browser }) => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-preview-'));
  const digests = join(folder, 'digests');
  await mkdir(digests);
  const write = (names: readonly string[]) => {
    const rows = names.map((name, at) => `| ${name} | [PDF](http://arxiv.org/pdf/2509.0000${at}v1) |`);
    const text = ['| 标题 | PDF链接 |', '|---|---|', ...rows, ''].join('\n');
    return writeFile(join(digests, '2025-09-28-arxiv.md'), text);
  };
  await write(['第一篇']);
  const env = { ...process.env, LECTERN_APP: await builtApp(), LECTERN_CACHE: join(folder, 'cache') };
  const words = [await bundledCommand(), 'serve', digests, '--port', '0', '--json'];
  const command = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const exit = new Promise((resolve) => command.on('exit', resolve));
  try {
    const { url } = await new Promise<{ url: string }>((resolve) => {
      command.stdout.once('data', (line) => resolve(JSON.parse(String(line))));
    });
    const context = await browser.newContext({ locale: 'zh-CN', baseURL: url });
    const violations = new Violations();
    await watch(context, new URL(url).origin, violations);
    const page = await context.newPage();
    const events = page.waitForResponse(/lectern-events$/);
    await page.goto('d/2025-09-28');
    await expect(titles(page)).toHaveText(['第一篇']);
    await events;
    await write(['第一篇', '第二篇']);
    await expect(titles(page)).toHaveText(['第一篇', '第二篇']);
    expect(placeAfterReload(page.url())).toBe('/d/2025-09-28');
    await context.close();
    expect(violations.all).toEqual([]);
  } finally {
    command.kill('SIGTERM');
    expect(await exit).toBe(0);
    await rm(folder, { recursive: true });
  }
});

function placeAfterReload(url: string): string {
  return new URL(url).pathname.replace(/\/$/, '');
}

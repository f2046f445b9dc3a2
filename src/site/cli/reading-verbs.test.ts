/** The command as a person runs it: what goes to which stream, and with which exit status. */
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const COMMAND = ['--import', 'tsx', 'src/site/cli/main.ts'];
const HEADER = '| 标题 | 作者 | PDF链接 |\n|---|---|---|\n';

function run(...words: string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...COMMAND, ...words], (error, out, err) => {
      resolve({ status: error ? Number(error.code) : 0, out, err });
    });
  });
}

describe('the program', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-'));
    const row = (n: number) => `| 题${n} | A | [PDF](http://arxiv.org/pdf/2501.0000${n}v1) |\n`;
    await writeFile(join(folder, '2025-01-09-arxiv.md'), `# arXiv 2025-01-09\n\n${HEADER}${row(1)}${row(2)}`);
    await writeFile(
      join(folder, '2025-01-10-arxiv.md'),
      `# arXiv 2025-01-10\n\n${HEADER}${row(2)}|  |  | PDF缺失 |\n`,
    );
    await writeFile(
      join(folder, 'gbk.md'),
      new Uint8Array(Array(40).fill([0xb1, 0xea, 0xcc, 0xe2, 0x0a]).flat()),
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('rows prints one JSON object per row; problems go to the other stream and are no failure', async () => {
    const { status, out, err } = await run('rows', folder);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ file, line }) => `${file}:${line}`)).toEqual([
      `${folder}/2025-01-09-arxiv.md:5`,
      `${folder}/2025-01-09-arxiv.md:6`,
      `${folder}/2025-01-10-arxiv.md:5`,
      `${folder}/2025-01-10-arxiv.md:6`,
    ]);
    for (const words of ['GBK', 'no-link: 1', 'no-title: 1']) expect(err).toContain(words);
    expect(status).toBe(0);
  });

  it('papers prints one JSON object per paper, check prints problems in words', async () => {
    const papers = (await run('papers', folder)).out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(papers.map(({ appearances }) => appearances.length)).toEqual([1, 2, 1]);
    const { status, out } = await run('check', folder);
    expect(out).toContain('3 problems');
    expect(status).toBe(0);
  });

  it('fails where nothing could be read, with --strict, and where it is asked wrongly', async () => {
    expect(await run('rows', join(folder, 'gone'))).toMatchObject({ status: 1, out: '' });
    expect(await run('rows', join(folder, 'gbk.md'))).toMatchObject({ status: 1, out: '' });
    expect(await run('check', '--strict', folder)).toMatchObject({ status: 1 });
    expect(await run('check', '--strict', join(folder, '2025-01-09-arxiv.md'))).toMatchObject({ status: 0 });
    expect(await run('read', folder)).toMatchObject({ status: 2, out: '' });
  });

  it('check fails, and says so, where papers of a file belong to no row of any file that is read with it', async () => {
    const page = join(folder, 'latest.txt');
    const cards = (...keys: string[]) =>
      keys.map((key) => `<b>题</b> https://arxiv.org/abs/${key}`).join('\n');
    await writeFile(page, cards('2501.00001v3', '2501.00002'));
    expect(await run('check', page)).toMatchObject({ status: 1 });
    expect(await run('check', page, folder)).toMatchObject({ status: 0 });
    await writeFile(page, cards('2501.00001', '2501.00009'));
    const { status, out } = await run('check', folder, page);
    expect(out).toContain(`${page}:2  1 paper link belongs to no row: line 2`);
    expect(status).toBe(1);
    expect(await run('rows', folder, page)).toMatchObject({ status: 0 });
    await rm(page);
  });

  it('names the files of a folder that it skipped', async () => {
    await writeFile(join(folder, 'logo.png'), '');
    expect((await run('check', folder)).err).toBe(`Skipped 1 file: ${join(folder, 'logo.png')}\n`);
    await rm(join(folder, 'logo.png'));
  });

  it('ends quietly when the reader of its output does', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, n) => `| 题 | A | [PDF](http://arxiv.org/pdf/2501.${String(n).padStart(5, '0')}v1) |\n`,
    );
    const file = join(folder, '2025-02-01-arxiv.md');
    await writeFile(file, `${HEADER}${rows.join('')}`);
    const child = spawn(process.execPath, [...COMMAND, 'rows', '--quiet', file]);
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, err]).toEqual([0, '']);
  });
});

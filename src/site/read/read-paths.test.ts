/** Real files in a temporary folder: what a person may point the reader at. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPaths } from './read-paths.ts';

const DIGEST =
  '# arXiv 2025-01-09\n\n| 标题 | PDF |\n|---|---|\n| 题 | [PDF](http://arxiv.org/pdf/2501.00001v1) |\n';

describe('readPaths', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = async (name: string, text = DIGEST) => {
    const path = join(folder, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, text);
    return path;
  };
  const read = async (...paths: string[]) => {
    const { files, problems } = await readPaths(paths);
    const name = (path: string) => path.slice(folder.length + 1);
    return [
      ...files.map((file) => name(file.file)),
      ...problems.map(({ kind, file }) => `${kind} ${name(file)}`),
    ];
  };

  it('reads folders below, in the order of their names, and nothing hidden', async () => {
    for (const name of ['b.md', 'a/2.md', 'a/1.md', 'c.txt', '.git/x.md', '.y.md', 'node_modules/z.md'])
      await write(name);
    expect(await read(folder)).toEqual(['a/1.md', 'a/2.md', 'b.md']);
    expect((await readPaths([`${folder}/`])).files[2]?.file).toBe(`${folder}/b.md`);
  });

  it('reads a file of any name when it is named itself, and each file once', async () => {
    const [text, digest] = [await write('c.txt'), await write('b.md')];
    expect(await read(text, digest, folder, text)).toEqual(['c.txt', 'b.md']);
  });

  it('follows links, but not in circles', async () => {
    await write('a/1.md');
    await symlink(join(folder, 'a'), join(folder, 'b'));
    await symlink(folder, join(folder, 'a/up'));
    await symlink(join(folder, 'gone.md'), join(folder, 'lost.md'));
    expect(await read(folder)).toEqual(['a/1.md', 'missing-path lost.md']);
  });

  it('names missing paths and empty folders, all of them', async () => {
    await mkdir(join(folder, 'void'));
    await write('text/notes.txt', 'x');
    expect(await read(join(folder, 'gone'), join(folder, 'void'), join(folder, 'text'))).toEqual([
      'missing-path gone',
      'empty-folder void',
      'empty-folder text',
    ]);
  });
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileDamages } from '#testing/search-inputs.fixture.ts';
import { ForeignFolderError, MARKER_FILE, type OutputFolder, openFolder } from './output-folder.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern-output-'));
});
afterEach(() => rmSync(root, { recursive: true }));

type Files = Readonly<Record<string, string>>;

async function write(folder: string, files: Files, options = {}): Promise<OutputFolder['written']> {
  const output = await openFolder(folder, options);
  for (const [name, text] of Object.entries(files)) output.write(name, text);
  output.deleteOthers();
  output.close();
  return output.written;
}

/** Everything below a folder: files by name, folders without content. */
function entries(folder: string): Map<string, string | undefined> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names.map((name) => {
      const path = join(folder, name);
      return [name, statSync(path).isFile() ? readFileSync(path, 'latin1') : undefined];
    }),
  );
}

/** Names of which one may be a folder where the other is a file. */
const names = fc.constantFrom('a', 'a/b', 'a/b/c', 'd', 'd/e', 'f.html', 'f.html/g');
const fileSets = fc
  .dictionary(names, fc.string({ maxLength: 5 }), { minKeys: 1 })
  .filter((files) => Object.keys(files).every((a) => !Object.keys(files).some((b) => b.startsWith(`${a}/`))));

it('is in the end what it would be from nothing, whatever was there and whatever has happened to it', async () => {
  await fc.assert(
    fc.asyncProperty(fileSets, fileSets, fc.option(fileDamages), async (before, after, damage) => {
      const [folder, fresh] = [mkdtempSync(join(root, 'x-')), mkdtempSync(join(root, 'y-'))];
      await write(folder, before);
      damage?.(join(folder, Object.keys(before)[0]!));
      await write(folder, after);
      await write(fresh, after);
      expect(entries(folder)).toEqual(entries(fresh));
    }),
    { numRuns: 60 },
  );
});

it('does not touch a file that is already what it is to be', async () => {
  const folder = join(root, 'site');
  await write(folder, { 'a/b': '1', c: '2' });
  const inode = () => statSync(join(folder, 'a/b')).ino;
  const before = inode();
  expect(await write(folder, { 'a/b': '1', c: '3' })).toMatchObject({ new: 1, deleted: 0 });
  expect(inode()).toBe(before);
});

it('removes what a killed build left, and leaves the data of git', async () => {
  const folder = join(root, 'site');
  await write(folder, { a: '1' });
  writeFileSync(join(folder, '.lectern-unfinished'), 'half');
  writeFileSync(join(folder, 'data-new'), 'of a build that never ended');
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, '.git/HEAD'), 'ref');
  await write(folder, { a: '1' });
  expect([...entries(folder).keys()]).toEqual(['.git', '.git/HEAD', MARKER_FILE, 'a']);
});

it('refuses a folder with files of somebody else, and takes an empty one or a work tree of git', async () => {
  const folder = join(root, 'site');
  mkdirSync(join(folder, '.git'), { recursive: true });
  await write(folder, { a: '1' });
  rmSync(join(folder, MARKER_FILE));
  await expect(write(folder, { b: '1' })).rejects.toThrow(ForeignFolderError);
  await write(folder, { b: '1' }, { force: true });
  expect([...entries(folder).keys()]).toEqual(['.git', MARKER_FILE, 'b']);
});

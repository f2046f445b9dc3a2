import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SEARCH_FOLDER } from '#core/search-index/index-files.ts';
import { buildings, damages, madeUpInputs } from '#testing/search-inputs.fixture.ts';
import { writeIndex } from './write-index.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern-index-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const newFolder = () => mkdtempSync(join(root, 'folder-'));

/** Everything below the index's folder: files by name, folders without content. */
function entries(site: string): Map<string, string | undefined> {
  const folder = join(site, SEARCH_FOLDER);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(names.map((name) => [name, read(join(folder, name))]));
}

function read(path: string): string | undefined {
  return statSync(path).isFile() ? readFileSync(path, 'latin1') : undefined;
}

it('leaves in a folder what it would write into an empty one, whatever was there', () => {
  fc.assert(
    fc.property(
      buildings,
      fc.infiniteStream(fc.nat()),
      fc.array(damages, { maxLength: 5 }),
      (spans, places, some) => {
        const [site, cache] = [newFolder(), newFolder()];
        for (const [from, to] of spans) {
          writeIndex(madeUpInputs(from, to), site, cache);
          const fresh = newFolder();
          writeIndex(madeUpInputs(from, to), fresh, cache);
          expect(entries(site)).toEqual(entries(fresh));
          const files = [...entries(site)].flatMap(([name, content]) =>
            content === undefined ? [] : [name],
          );
          for (const damage of some)
            damage(join(site, SEARCH_FOLDER, files.splice(places.next().value % files.length, 1)[0]!));
        }
      },
    ),
    { numRuns: 6 },
  );
});

it('does not write again what is there', () => {
  const [site, cache] = [newFolder(), newFolder()];
  writeIndex(madeUpInputs(0, 69), site, cache);
  const folder = join(site, SEARCH_FOLDER);
  const times = () =>
    new Map([...entries(site).keys()].map((name) => [name, statSync(join(folder, name)).mtimeMs]));
  const before = times();
  const contents = entries(site);
  writeIndex(madeUpInputs(0, 70), site, cache);
  const now = entries(site);
  const same = [...now.keys()].filter(
    (name) => now.get(name) !== undefined && now.get(name) === contents.get(name),
  );
  expect(same.length).toBeGreaterThan(0);
  for (const name of same) expect(times().get(name)).toBe(before.get(name));
});

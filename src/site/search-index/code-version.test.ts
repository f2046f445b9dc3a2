import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeVersion, hashSources } from './code-version.ts';

let folder = '';
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-version-'));
  write('pack.ts', 'export const WAY = 1;');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is another one when a source is changed, new or renamed, and the same when a test is', () => {
  const versions = [hashSources([folder])];
  const add = () => versions.push(hashSources([folder]));
  write('pack.ts', 'export const WAY = 2;');
  add();
  write('write.ts', '');
  add();
  rmSync(join(folder, 'write.ts'));
  write('writes.ts', '');
  add();
  expect(new Set(versions).size).toBe(4);
  write('pack.test.ts', 'it();');
  add();
  expect(versions.at(-1)).toBe(versions.at(-2));
});

it('is the same for the same code', () => {
  expect(codeVersion()).toBe(codeVersion());
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pathInRepository, siteName } from './site-name.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern-name-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function folder(path: string): string {
  mkdirSync(join(root, path), { recursive: true });
  return join(root, path);
}

function repository(path: string, config: string): string {
  folder(`${path}/.git`);
  writeFileSync(join(root, path, '.git/config'), config);
  return join(root, path);
}

const remote = (url: string) =>
  `[core]\n\tbare = false\n[remote "upstream"]\n\turl = x/other\n[remote "origin"]\n\turl = ${url}\n\tfetch = +refs/*\n`;

describe('the name of a site', () => {
  it.each([
    ['https://github.com/someone/daily-papers.git', 'daily-papers'],
    ['git@github.com:someone/daily-papers.git', 'daily-papers'],
    ['ssh://git@host:22/~someone/daily-papers/', 'daily-papers'],
    ['/srv/git/x.git', 'clone'],
  ])('is that of the repository cloned from %s', (url, name) => {
    repository('clone', remote(url));
    expect(siteName(folder('clone/digests'))).toBe(name);
  });

  it('is the folder of a repository that was cloned from nowhere', () => {
    repository('My papers', '[core]\n');
    expect(siteName(folder('My papers/out/digests'))).toBe('My papers');
  });

  it.each([
    ['arxiv-morning', 'arxiv-morning'],
    ['arxiv-morning/digests', 'arxiv-morning'],
    ['arxiv-morning/data/papers', 'arxiv-morning'],
  ])('is without a repository the folder that says something: %s', (path, name) => {
    expect(siteName(folder(path))).toBe(name);
  });

  it('is none in Lectern’s own repository, whose samples bear its name', () => {
    writeFileSync(
      join(repository('clone', remote('https://host/lectern.git')), 'package.json'),
      '{ "name": "lectern" }',
    );
    expect(siteName(folder('clone/digests'))).toBeUndefined();
  });

  it('is none where no folder says anything', () => {
    expect(siteName(folder('digests'))).toBeUndefined();
    expect(siteName(homedir())).toBeUndefined();
    expect(siteName('/')).toBeUndefined();
  });
});

it('knows where digests lie in their repository', () => {
  const home = repository('papers', '[core]\n');
  expect(pathInRepository(folder('papers/out/digests'))).toBe('out/digests');
  expect(pathInRepository(home)).toBe('');
  expect(pathInRepository(folder('elsewhere'))).toBeUndefined();
});

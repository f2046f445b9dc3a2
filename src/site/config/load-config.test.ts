import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from './load-config.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern-config-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, text: string): string {
  writeFileSync(join(root, name), text);
  return join(root, name);
}

/** What is said about a configuration, without its path. */
async function mistakesIn(text: string): Promise<string[]> {
  const file = write('lectern.config.json', text);
  const error = await loadConfig(file, []).then(
    () => undefined,
    (failure: unknown) => failure,
  );
  expect(error).toBeInstanceOf(ConfigError);
  return (error as Error).message.split('\n').map((line) => line.slice(file.length + 1));
}

describe('the configuration', () => {
  it('is empty where there is none', async () => {
    expect(await loadConfig(undefined, [root])).toEqual({ config: {}, folder: root });
  });

  it('is the first that is found, as JSON or as a module', async () => {
    mkdirSync(join(root, 'digests'));
    write('digests/lectern.config.mjs', 'export default { title: "B" };');
    const folders = [root, join(root, 'digests')];
    expect(await loadConfig(undefined, folders)).toMatchObject({
      config: { title: 'B' },
      folder: folders[1],
    });
    write('lectern.config.json', '{ "title": "A" }');
    expect(await loadConfig(undefined, folders)).toMatchObject({ config: { title: 'A' }, folder: root });
  });

  it('may set everything', async () => {
    const config = {
      $schema: './lectern.schema.json',
      title: { zh: '晨报', en: 'Morning' },
      shortTitle: '晨报',
      description: '每天的论文',
      site: 'https://someone.github.io/papers/',
      base: '/papers/',
      language: 'zh-Hant',
      timeZone: 'Asia/Shanghai',
      icon: 'icon.png',
      picture: 'share.png',
      colors: { accent: '#00509e', paper: { light: '#fff', dark: '#000' } },
      fonts: { serif: '"Kaiti SC", serif' },
      links: [{ text: { en: 'About' }, href: 'https://someone.example/' }],
      repository: 'https://github.com/someone/papers',
      sources: { arxiv: { label: 'arXiv', pdfHost: 'cn.arxiv.org', color: '#b31b1b' } },
      offlineDays: 60,
      prerender: 90,
      feeds: [{ title: 'Agents', query: 'agent source:arxiv' }],
      digests: ['digests'],
    };
    const file = write('lectern.config.json', JSON.stringify(config));
    expect((await loadConfig(file, [])).config).toEqual(config);
  });
});

describe('a mistake in the configuration', () => {
  it.each([
    ['{\n "title": "A",\n}', '3: no comma may stand before }.'] as const,
    ['[]', '1: the configuration must be an object, as in { "title": "…" }.'],
    ['{\n "tittle": "A" }', '2: there is no setting tittle; did you mean title?'],
    ['{ "zzz": 1 }', expect.stringMatching(/^1: there is no setting zzz; there are title, shortTitle, /)],
    ['{ "colors": {\n "acent": "#fff" } }', '2: there is no setting colors.acent; did you mean accent?'],
    [
      '{ "sources": { "arxiv": { "lable": "x" } } }',
      '1: there is no setting sources.arxiv.lable; did you mean label?',
    ],
    ['{ "title": { "zh-TW": "x" } }', '1: title.zh-TW must be one of zh, zh-Hant, en.'],
    ['{ "title": "" }', '1: title must not be empty.'],
    ['{ "site": "someone.example" }', '1: site must be an address that begins with https://.'],
    ['{ "timeZone": "Asia/Peking" }', '1: timeZone must be a time zone such as Asia/Shanghai.'],
    ['{ "colors": { "accent": "red" } }', '1: colors.accent must be a colour such as #b5342b.'],
    [
      '{ "fonts": { "sans": "x;} body{" } }',
      expect.stringMatching(/^1: fonts\.sans must be a list of fonts/),
    ],
    ['{ "feeds": [{ "title": "A" }] }', '1: feeds.0.query is missing.'],
    ['{ "prerender": 0 }', '1: prerender must be all, none, or a number of the newest days.'],
  ])('in %s is told with its line', async (text, mistake) => {
    expect(await mistakesIn(text)).toEqual([mistake]);
  });

  it('does not hide another one, and all stand in the order of their lines', async () => {
    const lines = await mistakesIn('{\n "base": "x",\n "offlineDays": 0,\n "icon": "a.gif"\n}');
    expect(lines.map((line) => line.slice(0, 2))).toEqual(['2:', '3:', '4:']);
  });

  it('in a module is told by its name', async () => {
    const file = write('lectern.config.mjs', 'export default { titel: "A" };');
    await expect(loadConfig(file, [])).rejects.toThrow(
      `${file}: there is no setting titel; did you mean title?`,
    );
    const empty = write('empty.config.mjs', 'export const title = "A";');
    await expect(loadConfig(empty, [])).rejects.toThrow('write export default { … }.');
  });
});

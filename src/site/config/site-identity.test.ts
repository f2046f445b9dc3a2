import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBuiltApp } from '#site/shell/built-app.ts';
import { completeApp } from '#site/shell/site-app.ts';
import { writeSmallApp } from '#testing/built-app.fixture.ts';
import type { Config } from './config-schema.ts';
import { makeIdentity } from './site-identity.ts';

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern-identity-'));
  writeFileSync(join(root, 'icon.png'), PNG);
  writeFileSync(join(root, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
});
afterEach(() => rmSync(root, { recursive: true }));

const identity = (config: Config) =>
  makeIdentity({ config, folder: root, file: 'lectern.config.json' }, root);
const dressed = (config: Config) =>
  completeApp(readBuiltApp(writeSmallApp(join(root, 'app'))), { identity: identity(config) });

describe('a site with a configuration', () => {
  it('without one is Lectern as it was built', () => {
    const app = readBuiltApp(writeSmallApp(join(root, 'app')));
    expect(completeApp(app, { identity: identity({}) })).toEqual(completeApp(app));
  });

  it('bears its name in page and web app manifest, in the language of its readers', () => {
    const { shell } = dressed({
      title: { zh: '<晨报> & "读"', en: 'Morning' },
      shortTitle: '晨报',
      description: '每天的论文',
      language: 'zh',
    });
    expect(shell.get('index.html')).toContain('<title>&lt;晨报> &amp; &quot;读&quot;</title>');
    expect(shell.get('404.html')).toBe(shell.get('index.html'));
    expect(JSON.parse(shell.get('manifest.webmanifest')!)).toMatchObject({
      name: '<晨报> & "读"',
      short_name: '晨报',
      description: '每天的论文',
      lang: 'zh',
    });
  });

  it('gives the page what it must follow, as data that cannot end the element', () => {
    const { shell } = dressed({ title: '</script>', offlineDays: 60, timeZone: 'Asia/Shanghai' });
    const [, json] = /<script type="application\/json" id="lectern-settings">(.*?)<\/script>/.exec(
      shell.get('index.html')!,
    )!;
    expect(JSON.parse(json!)).toEqual({ title: '</script>', offlineDays: 60, timeZone: 'Asia/Shanghai' });
  });

  it('has its colours after those of the app, and in the browser’s frame', () => {
    const { hashed, shell } = dressed({ colors: { paper: '#ffffff' } });
    const css = [...hashed.keys()].find((file) => /^assets\/theme-\w+\.css$/.test(file))!;
    expect(String(hashed.get(css))).toContain('--color-paper:#ffffff');
    const page = shell.get('index.html')!;
    expect(page.indexOf(css)).toBeGreaterThan(page.indexOf('assets/index-1.js'));
    expect(JSON.parse(shell.get('manifest.webmanifest')!)).toMatchObject({ theme_color: '#ffffff' });
    expect(shell.get('service-worker.js')).toContain(css);
  });

  it.each([
    ['icon.png', '1x1', 'image/png', true],
    ['icon.svg', 'any', 'image/svg+xml', false],
  ])('has %s in place of Lectern’s icon', (icon, sizes, type, hasTouchIcon) => {
    const { fixed, shell } = dressed({ icon });
    const { icons } = JSON.parse(shell.get('manifest.webmanifest')!);
    expect(icons).toEqual([
      { src: expect.stringMatching(/^\.\/icon-\w+\.(?:png|svg)$/), sizes, type, purpose: 'any' },
    ]);
    expect(fixed.has(icons[0].src.slice(2))).toBe(true);
    expect(shell.get('index.html')).toContain(icons[0].src);
    expect(shell.get('index.html')!.includes('apple-touch-icon')).toBe(hasTouchIcon);
  });

  it('does not make a reader’s device keep the picture for chats', () => {
    const { fixed, shell } = dressed({ picture: 'icon.png' });
    const [picture] = [...fixed.keys()].filter((file) => file.startsWith('picture-'));
    expect(picture).toBeDefined();
    expect(shell.get('service-worker.js')).not.toContain(picture);
  });

  it.each([
    ['https://github.com/someone/papers.git', 'https://github.com/someone/papers', '/blob/HEAD/'],
    ['https://gitlab.com/a/papers/', 'https://gitlab.com/a/papers', '/-/blob/HEAD/'],
  ])('links files of %s', (repository, home, view) => {
    expect(identity({ repository }).settings?.repository).toEqual({ home, files: home + view });
  });

  it.each([
    [{ icon: 'no.png' }, 'icon: there is no file no.png beside the configuration.'],
    [{ picture: 'icon.svg' }, 'picture: icon.svg is no PNG picture.'],
    [{ colors: { accent: '#ffcc00' } }, 'colors.accent.light: the accent #ffcc00 on the paper'],
  ] as [Config, string][])('is refused with %j', (config, mistake) => {
    if (config.picture) writeFileSync(join(root, 'x.png'), 'GIF');
    const wrong = config.picture ? { picture: 'x.png' } : config;
    expect(() => identity(wrong)).toThrow(mistake.replace('icon.svg', 'x.png'));
  });
});

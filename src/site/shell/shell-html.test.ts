import { createHash } from 'node:crypto';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { SHELL_POINTER } from '#core/dataset/paths.ts';
import { isLocale, LOCALE_NAMES, LOCALES, preferredLocale } from '#messages/locales.ts';
import { makeShell } from './shell-html.ts';

const BUILT = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>晨读</title>
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index-1.css">
  </head>
  <body><div id="root"></div></body>
</html>`;

const ROUTES = { all: ['assets/all-1.js', 'assets/all-1.css'], search: ['assets/search-1.js'] };

const LANGUAGES = LOCALE_NAMES.map((locale) => ({
  locale,
  serves: [...LOCALES[locale].serves],
  isFallback: locale === preferredLocale([]),
  tag: LOCALES[locale].tag,
  unloaded: { title: `no files in ${locale}`, hint: 'reload' },
  first: `assets/${locale}-1.js`,
  routes: { all: [`assets/${locale}-all-1.js`] },
}));

const POINTER = {
  format: 1,
  manifest: 'data/manifest-1.json',
  newest: '2025-09-28',
  segment: 'data/segment-1.json',
};

/** Files that arrive, and what is told of them. */
function arrivals() {
  const there: string[] = [];
  const watching = new Set<PerformanceObserver>();
  class PerformanceObserver {
    constructor(readonly look: (entries: undefined, observer: PerformanceObserver) => void) {}
    observe() {
      watching.add(this);
    }
    disconnect() {
      watching.delete(this);
    }
  }
  return {
    performance: { getEntriesByName: (name: string) => there.filter((one) => one === name) },
    PerformanceObserver,
    arrives(name: string) {
      there.push(name);
      for (const one of watching) one.look(undefined, one);
    },
  };
}

interface Opened {
  base?: string;
  /** Preferences, as they are kept. */
  stored?: string;
  /** What the browser asks for. */
  languages?: readonly string[];
}

/** The shell opened at a path: what its script writes at once, and the page it goes on to change. */
function opened(path: string, { base, stored, languages = [] }: Opened = {}) {
  const shell = makeShell(BUILT, { base, routes: ROUTES, languages: LANGUAGES });
  const script = /<script>(.*?)<\/script>/s.exec(shell)![1]!;
  const settings = { handleDisabledFileLoadingAsSuccess: true };
  const window = new Window({ url: `https://example.org${path}`, settings });
  if (stored !== undefined) window.localStorage.setItem('lectern.preferences', stored);
  const { document, location, localStorage } = window;
  let html = '';
  document.write = (text: string) => {
    html += text;
  };
  document.body.innerHTML = '<div id="root"></div>';
  const listen = window.addEventListener.bind(window);
  const asked: string[] = [];
  const ask = async (address: string) => {
    asked.push(address);
    return new Response(JSON.stringify(POINTER));
  };
  const { performance, PerformanceObserver, arrives } = arrivals();
  const around = {
    ...{ navigator: { languages } },
    ...{ window, location, document, localStorage, addEventListener: listen, fetch: ask },
    ...{ performance, PerformanceObserver },
  };
  new Function(...Object.keys(around), script)(...Object.values(around));
  return { html, window, document, asked, arrives };
}

/** What the inline script writes when the shell opens at a path. */
function written(path: string, base?: string): string {
  return opened(path, base === undefined ? {} : { base }).html;
}

/** Bases that are tried one after the other while the entry is nowhere, and what is said in the end. */
function tried(path: string): { bases: string[]; said: string } {
  const { html, window, document } = opened(path);
  document.head.innerHTML = html.replace(/<script[^>]*><\/script>/, '');
  const bases: string[] = [];
  while (document.querySelector('#root')!.textContent === '' && bases.length < 20) {
    bases.push(document.querySelector('base')!.getAttribute('href')!.replace('https://example.org', ''));
    const script = document.createElement('script');
    document.body.append(script);
    script.dispatchEvent(new window.Event('error'));
  }
  return { bases, said: document.querySelector('#root')!.textContent };
}

const baseAt = (path: string, base?: string) => /<base href="([^"]*)">/.exec(written(path, base))?.[1];

describe('the shell', () => {
  it.each([
    ['/', 'https://example.org/'],
    ['/p/arxiv/2509.21320', 'https://example.org/'],
    ['/any/base/p/arxiv/2509.21320', 'https://example.org/any/base/'],
    ['/any/base/d/2025-09-28/arxiv', 'https://example.org/any/base/'],
    ['/repo/all', 'https://example.org/repo/'],
    ['/repo/', 'https://example.org/repo/'],
    ['/repo/index.html', 'https://example.org/repo/'],
    ['/repo/nothing-known', 'https://example.org/repo/'],
    ['//other.example/all', 'https://example.org//other.example/'],
    ['/a&quot;b/all', 'https://example.org/a&amp;quot;b/'],
  ])('at %s finds the base %s', (path, base) => {
    expect(baseAt(path)).toBe(base);
  });

  it('takes the base it is told, where the path holds a route segment itself', () => {
    expect(baseAt('/d/site/p/arxiv/1', '/d/site/')).toBe('https://example.org/d/site/');
  });

  it.each([
    ['/repo/no/such/page', ['/repo/no/such/', '/repo/no/', '/repo/', '/']],
    ['/p/site/p/arxiv/1', ['/', '/p/site/p/arxiv/', '/p/site/p/', '/p/site/', '/p/']],
    ['/', ['/']],
  ])('at %s tries other folders where its files are not there', (path, bases) => {
    const run = tried(path);
    expect(run.bases).toEqual(bases);
    expect(run.said).toMatch(/no files in zh.*no files in en/);
  });

  it('asks below the new base for each file anew', () => {
    const { html, window, document } = opened('/repo/no/page');
    document.head.innerHTML = html.replace(/<script[^>]*><\/script>/, '');
    const before = document.querySelector('link[rel=stylesheet]')!;
    const script = document.createElement('script');
    document.body.append(script);
    script.dispatchEvent(new window.Event('error'));
    const after = document.querySelector('link[rel=stylesheet]')!;
    expect(after).not.toBe(before);
    expect(after.getAttribute('href')).toBe('./assets/index-1.css');
    expect(after.hasAttribute('crossorigin')).toBe(true);
  });

  it.each([
    ['{"theme":"dark"}', 'dark'],
    ['{"theme":"light"}', 'light'],
    ['{"theme":"system"}', undefined],
    ['{"theme":"<b>"}', undefined],
    ['null', undefined],
    ['not json', undefined],
    [undefined, undefined],
  ])('with %s remembered begins with the theme %s', (stored, theme) => {
    const { document } = opened('/', stored === undefined ? {} : { stored });
    expect(document.documentElement.dataset.theme).toBe(theme);
  });

  it('writes the tags of built files after the base, and leaves none outside', () => {
    const shell = makeShell(BUILT);
    expect(written('/')).toMatch(
      /^<base [^>]*><link rel="icon".*<script type="module".*<link rel="stylesheet"/,
    );
    expect(shell.replace(/<script>.*?<\/script>/s, '')).not.toMatch(/\.\/assets|icon\.svg/);
    expect(shell).toContain('<title>晨读</title>');
  });

  it.each([
    ['/all', ['./assets/all-1.js', './assets/all-1.css']],
    ['/repo/all/', ['./assets/all-1.js', './assets/all-1.css']],
    ['/repo/search', ['./assets/search-1.js']],
    ['/d/2025-09-28', []],
    ['/repo/constructor', []],
    ['/', []],
  ])('at %s asks for what its page begins with', (path, files) => {
    const ahead = /<link rel="(?:modulepreload|preload" as="style)" crossorigin href="([^"]*)">/g;
    const texts = path.includes('/all') ? ['./assets/en-1.js', './assets/en-all-1.js'] : ['./assets/en-1.js'];
    expect([...written(path).matchAll(ahead)].map(([, href]) => href)).toEqual([...files, ...texts]);
  });

  it.each([
    [[], undefined],
    [['fr', 'zh-TW', 'en'], undefined],
    [['zh-Hant-HK'], undefined],
    [['EN-gb', 'zh'], undefined],
    [['constructor', 'x'], undefined],
    [['en'], '{"language":"zh"}'],
    [['zh-CN'], '{"language":"auto"}'],
    [['zh-SG'], '{"language":"tlh"}'],
    [['zh-CN'], '{"language":"constructor"}'],
  ])(
    'where the browser asks for %s and %s is kept, fetches the language that the page will speak',
    (languages, stored) => {
      const { html } = opened('/', stored === undefined ? { languages } : { languages, stored });
      const { language = 'auto' } = JSON.parse(stored ?? '{}');
      const spoken = isLocale(language) ? language : preferredLocale(languages);
      expect(html).toContain(`<link rel="modulepreload" crossorigin href="./assets/${spoken}-1.js">`);
      expect(html.match(/modulepreload/g)).toHaveLength(1);
    },
  );

  it.each([
    ['/repo/', true],
    ['/repo/all', true],
    ['/repo/d/2025-09-28/arxiv', true],
    ['/repo/d/2025-09-27', false],
    ['/repo/search', false],
  ])(
    'at %s asks for the pointer, leaves it to the page, and asks for what it names',
    async (path, isNewest) => {
      const { html, window, document, asked, arrives } = opened(path);
      expect(asked).toEqual(['https://example.org/repo/data/current.json']);
      document.head.innerHTML = html;
      const ahead = () =>
        [...document.querySelectorAll('link[as=fetch]')].map((one) => one.getAttribute('href'));
      const data = 'https://example.org/repo/data';
      await expect.poll(ahead).toEqual([`${data}/manifest-1.json`]);
      arrives('https://example.org/repo/assets/index-1.css');
      expect(ahead()).toHaveLength(1);
      arrives(document.querySelector('script')!.src);
      expect(ahead().slice(1)).toEqual(isNewest ? [`${data}/segment-1.json`] : []);
      const left = await (window as unknown as Record<string, Promise<Response>>)[SHELL_POINTER];
      expect(await left!.json()).toEqual(POINTER);
    },
  );

  it('allows its own script by hash and nothing inline besides', () => {
    const shell = makeShell(BUILT);
    const script = /<script>(.*?)<\/script>/s.exec(shell)![1]!;
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(shell)![1]!;
    expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|frame-ancestors|\*/);
  });

  it('names its encoding within the first kilobyte, once', () => {
    expect(makeShell(BUILT).slice(0, 1024)).toMatch(/<meta charset="utf-8">/);
    expect(makeShell(BUILT).match(/charset/g)).toHaveLength(1);
  });
});

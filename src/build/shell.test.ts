import { createHash } from 'node:crypto';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { makeShell } from './shell.ts';

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

/** What the inline script writes when the shell opens at a path. */
function written(path: string, base?: string): string {
  const script = /<script>(.*?)<\/script>/s.exec(makeShell(BUILT, base))![1]!;
  const { pathname, protocol, host } = new Window({ url: `https://example.org${path}` }).location;
  let html = '';
  const document = { write: (text: string) => (html += text) };
  new Function('location', 'document', script)({ pathname, protocol, host }, document);
  return html;
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

  it('writes the tags of built files after the base, and leaves none outside', () => {
    const shell = makeShell(BUILT);
    expect(written('/')).toMatch(
      /^<base [^>]*><link rel="icon".*<script type="module".*<link rel="stylesheet"/,
    );
    expect(shell.replace(/<script>.*?<\/script>/s, '')).not.toMatch(/\.\/assets|icon\.svg/);
    expect(shell).toContain('<title>晨读</title>');
  });

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

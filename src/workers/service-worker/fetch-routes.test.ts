/** How requests are answered: by their path alone, below any scope. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROUTE_SEGMENTS } from '#core/dataset/paths.ts';
import { routeOf } from './fetch-routes.ts';

const SCOPE = 'https://site.example/someone/reader/';
const SHELL = new Set(['index.html', 'icon.svg', 'assets/index-abc.js']);

function route(path: string, more: { mode?: string; method?: string; scope?: string } = {}) {
  const { mode = 'navigate', method = 'GET', scope = SCOPE } = more;
  const url = new URL(path, scope).href;
  return routeOf({ method, mode, url }, scope, (file) => SHELL.has(file));
}

describe('routeOf', () => {
  it('serves every route of the app with the shell', () => {
    expect(route('')).toEqual({ kind: 'shell' });
    expect(route('?utm=1')).toEqual({ kind: 'shell' });
    for (const first of ROUTE_SEGMENTS) {
      expect(route(first)).toEqual({ kind: 'shell' });
      expect(route(`${first}/2025-09-28/arxiv?sort=-author`)).toEqual({ kind: 'shell' });
    }
  });

  it('leaves pages of other folders to the network, with a redirect for when that fails', () => {
    expect(route('other-project')).toEqual({ kind: 'foreign-page' });
    expect(route('other-project/page.html')).toEqual({ kind: 'foreign-page', instead: 'other-project' });
  });

  it('leaves other origins, folders and methods to the network', () => {
    expect(route('https://elsewhere.example/someone/reader/')).toEqual({ kind: 'network' });
    expect(route('/someone/')).toEqual({ kind: 'network' });
    expect(route('', { method: 'POST' })).toEqual({ kind: 'network' });
    expect(route('service-worker.js', { mode: 'cors' })).toEqual({ kind: 'network' });
  });

  it('recognises data in navigations, too', () => {
    for (const mode of ['navigate', 'cors']) {
      expect(route('data/current.json', { mode })).toEqual({ kind: 'pointer' });
      expect(route('data/quality.json', { mode })).toEqual({ kind: 'fresh-data', file: 'data/quality.json' });
      expect(route('data/segment-9f3kq2aaa.json?x=1', { mode }).kind).toBe('data');
      expect(route('data/search/0x0d1fagl/1.bin', { mode }).kind).toBe('data');
      expect(route('data/no-such-file', { mode }).kind).toBe('data');
    }
  });

  it('looks for scripts of any release among cached files', () => {
    expect(route('assets/index-abc.js', { mode: 'cors' }).kind).toBe('asset');
    expect(route('assets/index-of-last-month.js', { mode: 'cors' }).kind).toBe('asset');
    expect(route('icon.svg', { mode: 'no-cors' }).kind).toBe('asset');
    expect(route('index.html')).toEqual({ kind: 'asset', file: 'index.html' });
  });

  it('never serves data with the shell, for any path', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.constantFrom('/', '/a/', '/d/b/'), (path, base) => {
        const scope = `https://site.example${base}`;
        const { kind } = route(`data${path}`, { scope });
        expect(kind === 'shell' || kind === 'foreign-page').toBe(
          new URL(`data${path}`, scope).pathname === `${base}data`,
        );
      }),
    );
  });
});

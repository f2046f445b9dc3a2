// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lookupSchema } from '#core/dataset/lookup.ts';
import { POINTER_FILE, SHELL_POINTER } from '#core/dataset/paths.ts';
import { siteUrl } from '#state/url/base.ts';
import { fetchChecked, fetchPointer } from './fetch-archive.ts';

function respondWith(body: string, status = 200): void {
  vi.stubGlobal('fetch', async () => new Response(body, { status }));
}

afterEach(() => vi.unstubAllGlobals());

describe('data files', () => {
  it('are returned as their schema parses them', async () => {
    respondWith('{"format":1,"manifest":"data/manifest-a.json","newest":"2025-03-04"}');
    expect(await fetchPointer()).toEqual({
      format: 1,
      manifest: 'data/manifest-a.json',
      newest: '2025-03-04',
    });
  });

  it('are not requested again if the shell has done so, once and only for the same site', async () => {
    const pointer = (manifest: string) => new Response(`{"format":1,"manifest":"${manifest}"}`);
    const shell = (url: string) =>
      Object.defineProperty(pointer('data/of-the-shell.json'), 'url', { value: url });
    vi.stubGlobal('fetch', async () => pointer('data/of-the-page.json'));
    const manifests: string[] = [];
    for (const response of [
      Promise.resolve(shell(siteUrl(POINTER_FILE))),
      undefined,
      Promise.resolve(shell('https://example.org/other/data/current.json')),
      Promise.reject(new TypeError('offline')),
    ]) {
      if (response) vi.stubGlobal(SHELL_POINTER, response);
      manifests.push((await fetchPointer()).manifest.slice('data/of-the-'.length));
    }
    expect(manifests).toEqual(['shell.json', 'page.json', 'page.json', 'page.json']);
  });

  it.each([
    ['a missing file', () => respondWith('gone', 404), 'not-found'],
    ['a server that fails', () => respondWith('busy', 503), 'network'],
    ['an HTML page instead of data', () => respondWith('<!doctype html>'), 'not-json'],
    ['a wrong shape', () => respondWith('{"format":1}'), 'wrong-shape'],
    ['null', () => respondWith('null'), 'wrong-shape'],
    ['a newer format', () => respondWith('{"format":2}'), 'newer-format'],
    ['no network', () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline'))), 'network'],
  ] as const)('recognises %s', async (_, prepare, kind) => {
    prepare();
    await expect(fetchPointer()).rejects.toMatchObject({
      name: 'ArchiveError',
      kind,
      file: 'data/current.json',
    });
    await expect(fetchChecked('data/lookup-x.json', lookupSchema)).rejects.toMatchObject({
      kind,
      file: 'data/lookup-x.json',
    });
  });
});

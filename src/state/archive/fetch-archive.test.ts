// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lookupSchema } from '#contract/lookup.ts';
import { fetchChecked, fetchPointer } from './fetch-archive.ts';

function answer(body: string, status = 200): void {
  vi.stubGlobal('fetch', async () => new Response(body, { status }));
}

afterEach(() => vi.unstubAllGlobals());

describe('data files', () => {
  it('are given as their schema reads them', async () => {
    answer('{"format":1,"manifest":"data/manifest-a.json","newest":"2025-03-04"}');
    expect(await fetchPointer()).toEqual({
      format: 1,
      manifest: 'data/manifest-a.json',
      newest: '2025-03-04',
    });
  });

  it.each([
    ['a missing file', () => answer('gone', 404), 'not-found'],
    ['a server that fails', () => answer('busy', 503), 'network'],
    ['a page instead of data', () => answer('<!doctype html>'), 'not-json'],
    ['another shape', () => answer('{"format":1}'), 'wrong-shape'],
    ['nothing at all', () => answer('null'), 'wrong-shape'],
    ['a format of later', () => answer('{"format":2}'), 'newer-format'],
    ['no network', () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline'))), 'network'],
  ] as const)('%s is told apart', async (_, prepare, kind) => {
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

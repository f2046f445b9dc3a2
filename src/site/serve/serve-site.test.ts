import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from './serve-site.ts';

let root = '';
let site: Awaited<ReturnType<typeof serveSite>>;
const faults = new Map<string, object>();
const get = (path: string, init?: RequestInit) => fetch(site.url + path, { redirect: 'manual', ...init });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-serve-'));
  await mkdir(join(root, 'site/p/one'), { recursive: true });
  await mkdir(join(root, 'site/data'));
  await writeFile(join(root, 'secret.txt'), 'secret');
  await writeFile(join(root, 'site/index.html'), 'home');
  await writeFile(join(root, 'site/404.html'), 'shell');
  await writeFile(join(root, 'site/p/one/index.html'), 'one');
  await writeFile(join(root, 'site/data/a.json'), JSON.stringify('题'.repeat(1000)));
  site = await serveSite({
    root: join(root, 'site'),
    base: '/a/b/',
    port: 0,
    fault: (path: string) => faults.get(path),
  });
});

afterAll(async () => {
  await site.close();
  await rm(root, { recursive: true });
});

/** `fetch` tidies a path before it sends it; this sends it as it is. */
function rawStatus(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(site.url);
  return new Promise((done, fail) => {
    request({ hostname, port, path }, (response) => done(response.resume().statusCode))
      .on('error', fail)
      .end();
  });
}

describe('the server', () => {
  it.each([
    ['', 200, 'home'],
    ['p/one/', 200, 'one'],
    ['p/arxiv/2509.21320', 404, 'shell'],
    ['data/missing.json', 404, 'shell'],
    ['data/', 404, 'shell'],
  ])('answers %s with %i', async (path, status, text) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([status, text]);
  });

  it('redirects a folder to its slash, with the query', async () => {
    const response = await get('p/one?from=d');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/a/b/p/one/?from=d']);
    expect((await fetch(site.url.slice(0, -1), { redirect: 'manual' })).headers.get('location')).toBe(
      '/a/b/',
    );
  });

  it('compresses text, and declares its type', async () => {
    const response = await get('data/a.json');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toHaveLength(1000);
    const plain = await get('data/a.json', { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  it('serves nothing outside of the site', async () => {
    for (const path of [
      '/a/b/../../secret.txt',
      '/a/b/%2e%2e/secret.txt',
      '/a/b/..%2fsecret.txt',
      '/secret.txt',
      '/a/b/%',
    ])
      expect(await rawStatus(path)).toBe(404);
  });

  it('injects faults', async () => {
    faults.set('data/a.json', { status: 503 });
    expect((await get('data/a.json')).status).toBe(503);
    faults.set('data/a.json', { cut: 20 });
    await expect(get('data/a.json').then((response) => response.text())).rejects.toThrow();
    faults.set('data/a.json', { hang: true });
    await expect(get('data/a.json', { signal: AbortSignal.timeout(200) })).rejects.toThrow(/timeout/i);
    faults.clear();
    expect((await get('data/a.json')).status).toBe(200);
  });

  it('serves another version when its root changes', async () => {
    await mkdir(join(root, 'next'));
    await writeFile(join(root, 'next/index.html'), 'next');
    const before = site.root;
    site.root = join(root, 'next');
    expect(await (await get('')).text()).toBe('next');
    site.root = before;
  });
});

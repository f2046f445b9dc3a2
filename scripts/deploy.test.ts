/** `deploy/nginx.conf` and `deploy/Caddyfile` before a real site: one table of addresses for both, where they are installed. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { builtApp, bundledCommand } from './products.mjs';
import { STATE_TIMEOUT } from './test/bounds.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const FOREVER = 'public, max-age=31536000, immutable';

let home = '';
const site = () => join(home, 'site');
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lectern-deploy-'));
  // A server that root starts reads the site as another user.
  chmodSync(home, 0o755);
  const { buildSite } = await import(await bundledCommand());
  await buildSite({ digests: [join(ROOT, 'digests')], out: site(), app: await builtApp(), compress: true });
});
afterAll(() => rmSync(home, { recursive: true }));

const named = (folder: string, pattern: RegExp) =>
  `${folder}/${readdirSync(join(site(), folder)).find((name) => pattern.test(name))}`;

interface Row {
  path: string;
  status: number;
  type?: RegExp;
  cache: string;
  encoding?: 'br' | 'gzip';
  /** The file whose content is answered; none for a plain 404. */
  file?: string;
}

const HTML = /^text\/html; ?charset=utf-8$/i;
const JSON_TYPE = /^application\/json/;

/** Built when the site is there, since names bear hashes. */
function table(): Row[] {
  const script = named('assets', /^index-.*\.js$/);
  const style = named('assets', /^index-.*\.css$/);
  const segment = named('data', /^segment-.*\.json$/);
  const app = { status: 200, type: HTML, cache: 'no-cache', encoding: 'br', file: 'index.html' } as const;
  const missing = { status: 404, cache: 'no-cache' };
  return [
    { path: '/', ...app },
    { path: '/index.html', ...app },
    { path: '/search?q=a', ...app },
    { path: '/no/such/page', ...app },
    { path: '/p/arxiv/0000.00000/', ...app },
    { path: '/p/arxiv/2509.21320/', ...app, encoding: 'gzip', file: 'p/arxiv/2509.21320/index.html' },
    { path: '/d/2025-09-28/', ...app, encoding: 'gzip', file: 'd/2025-09-28/index.html' },
    { path: `/${script}`, status: 200, type: /javascript/, cache: FOREVER, encoding: 'br', file: script },
    { path: `/${style}`, status: 200, type: /^text\/css/, cache: FOREVER, encoding: 'br', file: style },
    { path: '/assets/no-such.js', ...missing },
    {
      path: '/data/current.json',
      status: 200,
      type: JSON_TYPE,
      cache: 'no-cache',
      file: 'data/current.json',
    },
    {
      path: '/data/quality.json',
      status: 200,
      type: JSON_TYPE,
      cache: 'no-cache',
      file: 'data/quality.json',
    },
    { path: `/${segment}`, status: 200, type: JSON_TYPE, cache: FOREVER, encoding: 'br', file: segment },
    { path: '/data/segment-000000000.json', ...missing },
    { path: '/data/search/none/shard-0', ...missing },
    {
      path: '/service-worker.js',
      status: 200,
      type: /javascript/,
      cache: 'no-cache',
      encoding: 'br',
      file: 'service-worker.js',
    },
    {
      path: '/manifest.webmanifest',
      status: 200,
      type: /^application\/manifest\+json/,
      cache: 'no-cache',
      encoding: 'br',
      file: 'manifest.webmanifest',
    },
    {
      path: '/icon-192.png',
      status: 200,
      type: /^image\/png$/,
      cache: 'public, max-age=3600',
      file: 'icon-192.png',
    },
    { path: '/api/index.json', status: 200, type: JSON_TYPE, cache: 'no-cache', file: 'api/index.json' },
    { path: '/api/no-such.json', ...missing },
    { path: '/.lectern', ...missing },
  ];
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}

/** The address as it is, and the body as it travels. */
function get(port: number, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>((done, fail) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode!,
          headers: response.headers as Record<string, string>,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', fail)
      .end();
  });
}

const unpack = { br: brotliDecompressSync, gzip: gunzipSync };

const SERVERS = {
  nginx: {
    file: 'nginx.conf',
    probe: ['nginx', '-v'],
    words: (config: string) => ['nginx', '-c', config, '-g', 'daemon off;'],
    settle: (text: string, port: number) =>
      text
        .replace('/tmp/nginx.pid', join(home, 'nginx.pid'))
        .replace('listen 8080', `listen 127.0.0.1:${port}`),
  },
  Caddy: {
    file: 'Caddyfile',
    probe: ['caddy', 'version'],
    words: (config: string) => ['caddy', 'run', '--config', config, '--adapter', 'caddyfile'],
    settle: (text: string, port: number) => text.replace(/^:8080/m, `http://127.0.0.1:${port}`),
  },
};

const isInstalled = ([command, ...words]: readonly string[]) =>
  spawnSync(command!, words, { stdio: 'ignore' }).error === undefined;

for (const [name, server] of Object.entries(SERVERS)) {
  const isLeftOut = !isInstalled(server.probe);
  describe.skipIf(isLeftOut)(isLeftOut ? `${name} (left out: it is not installed)` : name, () => {
    let port = 0;
    let stop = () => Promise.resolve();
    beforeAll(async () => {
      port = await freePort();
      const text = readFileSync(join(ROOT, 'deploy', server.file), 'utf8').replaceAll('/srv/lectern', site());
      const config = join(home, server.file);
      writeFileSync(config, server.settle(text, port));
      const [command, ...words] = server.words(config);
      const child = spawn(command!, words, { stdio: 'ignore', env: { ...process.env, HOME: home } });
      const ended = new Promise<void>((done) => child.on('exit', () => done()));
      stop = () => {
        child.kill('SIGTERM');
        return ended;
      };
      const answers = () =>
        get(port, '/').then(
          ({ status }) => status === 200,
          () => false,
        );
      await vi.waitUntil(answers, { timeout: STATE_TIMEOUT, interval: 50 });
    });
    afterAll(() => stop());

    it('answers every address of the table', async () => {
      const rows = table();
      expect(rows.length).toBeGreaterThanOrEqual(20);
      for (const { path, status, type, cache, encoding, file } of rows) {
        const answer = await get(port, path, { 'accept-encoding': 'br, gzip' });
        const said = {
          status: answer.status,
          cache: answer.headers['cache-control'],
          encoding: answer.headers['content-encoding'],
        };
        // A small file has no compressed form; the others must be handed out in theirs.
        const sent = encoding ?? (said.encoding as Row['encoding']);
        expect(said, path).toEqual({ status, cache, encoding: sent });
        if (type) expect(answer.headers['content-type'], path).toMatch(type);
        if (file === undefined) expect(String(answer.body), path).not.toContain('<div id="root">');
        else
          expect(
            (sent ? unpack[sent](answer.body) : answer.body).equals(readFileSync(join(site(), file))),
            path,
          ).toBe(true);
      }
    });

    it('sends the security headers with every answer, and opens only API and feeds to others', async () => {
      for (const { path } of table()) {
        const { headers } = await get(port, path);
        expect(headers, path).toMatchObject({
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'content-security-policy': "frame-ancestors 'none'",
          'cross-origin-opener-policy': 'same-origin',
          'strict-transport-security': expect.stringContaining('max-age=31536000'),
        });
        const isOpen = path.startsWith('/api/');
        expect(headers['cross-origin-resource-policy'], path).toBe(isOpen ? 'cross-origin' : 'same-origin');
        expect(headers['access-control-allow-origin'], path).toBe(isOpen ? '*' : undefined);
      }
    });

    it('sends plain bytes to whoever asks for them, and 304 for what they have', async () => {
      const plain = await get(port, '/index.html', { 'accept-encoding': 'identity' });
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(plain.body.equals(readFileSync(join(site(), 'index.html')))).toBe(true);
      const again = await get(port, '/index.html', { 'if-none-match': plain.headers.etag! });
      expect(again.status).toBe(304);
    });
  });
}

it('the headers for hosts that take a file of them keep nothing for ever but what bears a hash', () => {
  const text = readFileSync(join(ROOT, 'deploy/_headers'), 'utf8');
  const kept = [...text.matchAll(/^(\/\S*)\n(?: {2}.*\n)*? {2}Cache-Control: .*immutable/gm)].map(
    ([, path]) => path,
  );
  expect(kept).toEqual(['/assets/*']);
});

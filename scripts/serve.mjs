/**
 * Serves a built site exactly as GitHub Pages does: files, a redirect to the slash for folders, 404.html with status 404, gzip, and nothing
 * more. Tests can inject faults.
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createGzip, gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^(?:text|application\/(?:json|manifest|xml)|image\/svg)/;

/**
 * @typedef {{ status?: number, cut?: number, hang?: boolean, until?: Promise<unknown>, page?: boolean }} Fault `status`: this status, without
 *   the file; `cut`: the connection closes after so many bytes of the body; `hang`: no response; `until`: the response waits for this;
 *   `page`: a web page in place of the file, as from a captive portal.
 * @typedef {object} SiteOptions
 * @property {string} root folder of the site; can be changed while serving (`site.root = …`), to publish a new version
 * @property {string} [base] path of the site, `/` by default
 * @property {(path: string) => Fault | undefined} [fault] called with each path below the base
 * @property {(line: { path: string, status: number }) => void} [log]
 */

/**
 * Starts serving. Port 0 is any free port; without `port`, it is 4173 or, if that is in use, any free one.
 * @param {SiteOptions & { port?: number, host?: string }} options
 */
export async function serveSite({ port, host = '127.0.0.1', base = '/', ...rest }) {
  const site = { ...rest, root: resolve(rest.root), base: `/${base}/`.replace(/\/{2,}/g, '/') };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error) => response.destroy(error));
  });
  await listen(server, port ?? 4173, host).catch((error) => {
    if (port !== undefined || error.code !== 'EADDRINUSE') throw error;
    return listen(server, 0, host);
  });
  const { port: actualPort } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const shown = host === '127.0.0.1' ? 'localhost' : host;
  return Object.assign(site, {
    url: `http://${shown}:${actualPort}${site.base}`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  });
}

function listen(server, port, host) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done(undefined);
    });
  });
}

async function answer(site, request, response) {
  const { pathname, search } = new URL(request.url, 'http://local');
  if (!pathname.startsWith(site.base)) {
    const bare = `${pathname}/` === site.base;
    return bare ? redirect(response, site.base + search) : send(request, response, 404, undefined);
  }
  const path = decode(pathname.slice(site.base.length));
  const fault = path === undefined ? undefined : site.fault?.(path);
  if (fault?.hang) return;
  await fault?.until;
  if (fault?.status) return fail(response, fault.status);
  if (fault?.page) return portal(response);
  const file = await findFile(site.root, path);
  site.log?.({ path: path ?? pathname, status: file ? 200 : 404 });
  if (file === 'folder') return redirect(response, `${pathname}/${search}`);
  await send(request, response, file ? 200 : 404, file ?? (await shellOf(site.root)), fault?.cut);
}

/** The file for a path; `'folder'` if only the slash is missing; undefined if there is none, or it is outside of the site. */
async function findFile(root, path) {
  const full = path === undefined ? root : join(root, normalize(`/${path}`));
  if (path === undefined || (full !== root && !full.startsWith(root + sep))) return undefined;
  const stats = await stat(full).catch(() => undefined);
  if (stats?.isFile()) return path.endsWith('/') ? undefined : full;
  const index = join(full, 'index.html');
  const hasIndex = stats?.isDirectory() && (await stat(index).catch(() => undefined));
  if (!hasIndex) return undefined;
  return path === '' || path.endsWith('/') ? index : 'folder';
}

async function shellOf(root) {
  const file = join(root, '404.html');
  return (await stat(file).catch(() => undefined)) ? file : undefined;
}

async function send(request, response, status, file, cut) {
  if (file === undefined) return fail(response, status);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const compress = COMPRESSIBLE.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const { mtimeMs, size } = await stat(file);
  const etag = `"${mtimeMs.toString(36)}-${size.toString(36)}${compress ? '-gz' : ''}"`;
  const headers = { 'content-type': type, 'cache-control': 'max-age=0', etag, vary: 'accept-encoding' };
  if (status === 200 && request.headers['if-none-match'] === etag)
    return response.writeHead(304, headers).end();
  if (compress) headers['content-encoding'] = 'gzip';
  else headers['content-length'] = size;
  response.writeHead(status, headers);
  if (request.method === 'HEAD') return response.end();
  if (cut !== undefined) return sendCut(response, file, compress, cut);
  const steps = [createReadStream(file), ...(compress ? [createGzip()] : []), response];
  pipeline(steps, () => {});
}

async function sendCut(response, file, compress, cut) {
  const body = await readFile(file);
  response.write((compress ? gzipSync(body) : body).subarray(0, cut), () => response.destroy());
}

function redirect(response, location) {
  response.writeHead(301, { location, 'content-length': 0 }).end();
}

function portal(response) {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(200, headers).end('<!doctype html><title>Sign in</title><p>Sign in to continue.</p>\n');
}

function fail(response, status) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Closes the site on Ctrl-C; a second Ctrl-C ends the process at once. */
export function closeOnSignal(site) {
  const stop = () => {
    site.close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [root = 'dist', base = '/'] = process.argv.slice(2);
  const port = process.env.PORT;
  const site = await serveSite({ root, base, ...(port && { port: Number(port) }) });
  closeOnSignal(site);
  console.log(`${root} at ${site.url}`);
}

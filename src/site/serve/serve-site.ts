/**
 * Serves a built site exactly as GitHub Pages does: files, a redirect to the slash for folders, 404.html with status 404, gzip, and
 * nothing more. Tests can inject faults.
 */
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, resolve, sep } from 'node:path';
import type { LiveReload } from './live-reload.ts';
import { sendFailure, sendFile, sendLoginPage, sendRedirect, sendWaiting } from './send-file.ts';

export interface Fault {
  /** This status, without the file. */
  status?: number;
  /** The connection closes after so many bytes of the body. */
  cut?: number;
  /** No response. */
  hang?: boolean;
  /** The response waits for this. */
  until?: Promise<unknown>;
  /** A web page in place of the file, as from a captive portal. */
  page?: boolean;
}

export interface SiteOptions {
  /** Folder of the site; can be changed while serving (`site.root = …`), to publish a new version. */
  root: string;
  /** Path of the site, `/` by default. */
  base?: string;
  /** Called with each path below the base. */
  fault?: (path: string) => Fault | undefined;
  log?: (line: { path: string; status: number }) => void;
  /** Lets pages follow what is built anew. */
  reload?: LiveReload;
}

export interface ServedSite extends SiteOptions {
  base: string;
  url: string;
  close(): Promise<void>;
}

const USUAL_PORT = 4173;

/** Starts serving. Port 0 is any free port; without `port`, it is 4173 or, if that is in use, any free one. */
export async function serveSite({
  port,
  host = '127.0.0.1',
  base = '/',
  ...rest
}: SiteOptions & { port?: number; host?: string }): Promise<ServedSite> {
  const site = { ...rest, root: resolve(rest.root), base: `/${base}/`.replace(/\/{2,}/g, '/') };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error) => response.destroy(error));
  });
  await listen(server, port ?? USUAL_PORT, host).catch((error) => {
    if (port !== undefined || error.code !== 'EADDRINUSE') throw error;
    return listen(server, 0, host);
  });
  const { port: actualPort } = server.address() as AddressInfo;
  const shown = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return Object.assign(site, {
    url: `http://${shown}:${actualPort}${site.base}`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  });
}

/** Closes the site on Ctrl-C; a second Ctrl-C ends the process at once. */
export function closeOnSignal(site: Pick<ServedSite, 'close'>): void {
  const stop = () => {
    site.close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done();
    });
  });
}

async function answer(
  site: SiteOptions & { base: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://local');
  if (!pathname.startsWith(site.base)) {
    const isBare = `${pathname}/` === site.base;
    return isBare ? sendRedirect(response, site.base + search) : sendFailure(response, 404);
  }
  const path = decode(pathname.slice(site.base.length));
  if (path !== undefined && site.reload?.answers(path, response)) return;
  const fault = path === undefined ? undefined : site.fault?.(path);
  if (fault?.hang) return;
  await fault?.until;
  if (fault?.status) return sendFailure(response, fault.status);
  if (fault?.page) return sendLoginPage(response);
  const file = await findFile(site.root, path);
  site.log?.({ path: path ?? pathname, status: file ? 200 : 404 });
  if (file === 'folder') return sendRedirect(response, `${pathname}/${search}`);
  const shown = file ?? (await shellOf(site.root));
  const extra = site.reload?.tag(site.base);
  if (shown === undefined)
    return extra === undefined ? sendFailure(response, 404) : sendWaiting(response, extra);
  await sendFile(request, response, shown, { status: file ? 200 : 404, cut: fault?.cut, extra });
}

/** The file for a path; `'folder'` if only the slash is missing; undefined if there is none, or it is outside of the site. */
async function findFile(root: string, path: string | undefined): Promise<string | undefined> {
  const full = path === undefined ? root : join(root, normalize(`/${path}`));
  if (path === undefined || (full !== root && !full.startsWith(root + sep))) return undefined;
  const stats = await stat(full).catch(() => undefined);
  if (stats?.isFile()) return path.endsWith('/') ? undefined : full;
  const index = join(full, 'index.html');
  const hasIndex = stats?.isDirectory() && (await stat(index).catch(() => undefined));
  if (!hasIndex) return undefined;
  return path === '' || path.endsWith('/') ? index : 'folder';
}

async function shellOf(root: string): Promise<string | undefined> {
  const file = join(root, '404.html');
  return (await stat(file).catch(() => undefined)) ? file : undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

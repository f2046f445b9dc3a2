/** Answers of the server: a file with its type, its tag for later questions, and gzip where that helps. */
import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip, gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
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

interface Sending {
  status: number;
  /** The connection closes after so many bytes of the body. */
  cut?: number | undefined;
  /** Added to the head of a page. */
  extra?: string | undefined;
}

/** The file is opened once: what a build puts in its place meanwhile is the next answer's. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { status, cut, extra }: Sending,
): Promise<void> {
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const compress = COMPRESSIBLE.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const file = await open(path);
  const { mtimeMs, size } = await file.stat();
  const isPage = extra !== undefined && type.startsWith('text/html');
  const etag = `"${mtimeMs.toString(36)}-${size.toString(36)}${compress ? '-gz' : ''}${isPage ? '-live' : ''}"`;
  const headers = { 'content-type': type, 'cache-control': 'max-age=0', etag, vary: 'accept-encoding' };
  const isKnown = status === 200 && request.headers['if-none-match'] === etag;
  if (isKnown || request.method === 'HEAD') await file.close();
  if (isKnown) return void response.writeHead(304, headers).end();
  response.writeHead(status, { ...headers, ...(compress && { 'content-encoding': 'gzip' }) });
  if (request.method === 'HEAD') return void response.end();
  if (isPage)
    return sendText(
      response,
      (await readAll(file)).toString().replace('</head>', `${extra}</head>`),
      compress,
    );
  if (cut === undefined) return stream(file, response, compress);
  const body = await readAll(file);
  response.write((compress ? gzipSync(body) : body).subarray(0, cut), () => response.destroy());
}

function stream(file: FileHandle, response: ServerResponse, compress: boolean): void {
  const steps = [file.createReadStream(), ...(compress ? [createGzip()] : []), response];
  pipeline(steps, () => {});
}

async function readAll(file: FileHandle): Promise<Buffer> {
  const body = await file.readFile();
  await file.close();
  return body;
}

function sendText(response: ServerResponse, text: string, compress: boolean): void {
  response.end(compress ? gzipSync(text) : text);
}

export function sendRedirect(response: ServerResponse, location: string): void {
  respond(response, 301, { location, 'content-length': 0 });
}

/** As a captive portal answers. */
export function sendLoginPage(response: ServerResponse): void {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  respond(response, 200, headers, '<!doctype html><title>Sign in</title><p>Sign in to continue.</p>\n');
}

/** Before the first digest is there; the page loads again when it is. */
export function sendWaiting(response: ServerResponse, extra: string): void {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lectern</title>${extra}</head>`;
  respond(
    response,
    503,
    headers,
    `${head}<p>No digest could be read yet. This page shows them as soon as they are there.</p></html>\n`,
  );
}

export function sendFailure(response: ServerResponse, status: number): void {
  respond(response, status, { 'content-type': 'text/plain; charset=utf-8' }, `${status}\n`);
}

function respond(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  body?: string,
): void {
  response.writeHead(status, headers).end(body);
}

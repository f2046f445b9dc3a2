/**
 * The one page that every address opens with: it finds the base path from its own address, then loads the built files from there.
 * The same bytes are `index.html`, `404.html` and, later, the service worker's fallback.
 */
import { createHash } from 'node:crypto';
import { ROUTE_SEGMENTS } from '#contract/paths.ts';

const POLICY: readonly (readonly [directive: string, sources: string])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self' 'wasm-unsafe-eval'"],
  ['style-src', "'self'"],
  ['img-src', "'self' data:"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['worker-src', "'self'"],
  ['manifest-src', "'self'"],
  ['base-uri', "'self'"],
  ['form-action', "'none'"],
];

/** Tags that name a built file; the inline script writes them once it knows the base path. */
const FILE_TAG = /[ \t]*<(?:script|link)\b[^>]*\b(?:src|href)="\.\/[^"]*"[^>]*>(?:<\/script>)?\n?/g;

/**
 * Built `index.html` → shell. The files' tags go into the inline script: a browser that looks ahead would otherwise ask for them
 * below the deep address before the script has set the base.
 */
export function makeShell(html: string, base?: string): string {
  const tags = (html.match(FILE_TAG) ?? []).map((tag) => tag.trim());
  const script = baseScript(tags, base);
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = POLICY.map(([name, sources]) =>
    name === 'script-src' ? `${name} ${sources} 'sha256-${hash}'` : `${name} ${sources}`,
  ).join('; ');
  const head = `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">\n    <script>${script}</script>`;
  return html.replace(FILE_TAG, '').replace(/<head>/, () => head);
}

/** The base path is all before the first known route segment, else the folder of the address; `base` settles it. */
function baseScript(tags: readonly string[], base: string | undefined): string {
  const find = base === undefined ? FIND_BASE : `b=${JSON.stringify(base)}`;
  const written = JSON.stringify(tags.join('')).replaceAll('</', '<\\/');
  return `(function(b){${find};document.write('<base href="'+location.protocol+'//'+location.host+b.replace(/&/g,'&amp;').replace(/"/g,'&quot;')+'">'+${written})})()`;
}

/** An absolute address, since a path that begins with two slashes would name another host. */
const FIND_BASE =
  `var r=${JSON.stringify(` ${ROUTE_SEGMENTS.join(' ')} `)},p=location.pathname.split('/'),i=1;` +
  `while(i<p.length-1&&r.indexOf(' '+p[i]+' ')<0)i++;` +
  `b=p.slice(0,i).join('/')+'/'`;

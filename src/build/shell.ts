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
 * Built `index.html` → shell. The files' tags go into the inline script: Firefox, which looks ahead, would otherwise ask for them
 * below the deep address before the script has set the base.
 */
export function makeShell(html: string, base?: string): string {
  const tags = (html.match(FILE_TAG) ?? []).map((tag) => tag.trim());
  const script = baseScript(tags, base);
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = POLICY.map(([name, sources]) =>
    name === 'script-src' ? `${name} ${sources} 'sha256-${hash}'` : `${name} ${sources}`,
  ).join('; ');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  // The encoding must stand in the first kilobyte; everything else comes after the base.
  const head = `<head>\n    <meta charset="utf-8">\n    ${meta}\n    <script>${script}</script>\n`;
  return html
    .replace(FILE_TAG, '')
    .replace(/[ \t]*<meta charset=[^>]*>\n?/i, '')
    .replace(/<head>\s*?\n/, () => head);
}

/** The base path is all before the first known route segment, else the folder of the address; `base` settles it. */
function baseScript(tags: readonly string[], base: string | undefined): string {
  const find = base === undefined ? FIND_BASE : `b=${quote(base)}`;
  return `(function(b){${find};${WRITE_BASE}${quote(tags.join(''))})})()`;
}

const FIND_BASE =
  `var r=${quote(` ${ROUTE_SEGMENTS.join(' ')} `)},p=location.pathname.split('/'),i=1;` +
  `while(i<p.length-1&&r.indexOf(' '+p[i]+' ')<0)i++;` +
  `b=p.slice(0,i).join('/')+'/'`;

/** With the host, since a path that begins with two slashes would name another. */
const WRITE_BASE =
  `b=(location.protocol+'//'+location.host+b).replace(/&/g,'&amp;').replace(/"/g,'&quot;');` +
  `document.write('<base href="'+b+'">'+`;

/** A string for a script that stands inside HTML. */
function quote(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c');
}

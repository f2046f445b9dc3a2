/**
 * The one page that every address opens with: it finds the base path from its own address, then loads the built files from there.
 * The same bytes are `index.html`, `404.html` and, later, the service worker's fallback.
 */
import { createHash } from 'node:crypto';
import {
  POINTER_FILE,
  PREFERENCES_KEY,
  ROUTE_SEGMENTS,
  SHELL_POINTER,
  SHELL_UNLOADED,
} from '#core/dataset/paths.ts';
import type { BuiltLanguage } from './built-app.ts';
import { contentPolicy } from './content-policy.ts';

/** Said where the files cannot be had, which may be those of the language too: so in all languages. */
function unloaded(languages: readonly BuiltLanguage[]): string {
  const texts = languages.map(
    ({ tag, unloaded: { title, hint } }) =>
      `<section lang="${tag}"><h1>${title}</h1><p>${hint}</p></section>`,
  );
  return `<main>${texts.join('')}</main>`;
}

/** Tags that name a built file; the inline script writes them once it knows the base path. */
export const FILE_TAG = /[ \t]*<(?:script|link)\b[^>]*\b(?:src|href)="\.\/[^"]*"[^>]*>(?:<\/script>)?\n?/g;

export interface ShellParts {
  /** The site's path, if it is known. */
  base?: string | undefined;
  /** First part of an address → files that its page begins with; they are asked for together with the entry. */
  routes?: Readonly<Record<string, readonly string[]>>;
  /** The texts of the language that the page will speak are asked for together with the entry. */
  languages?: readonly BuiltLanguage[];
}

/**
 * Built `index.html` → shell. The files' tags go into the inline script: Firefox, which looks ahead, would otherwise ask for them
 * below the deep address before the script has set the base.
 */
export function makeShell(html: string, { base, routes = {}, languages = [] }: ShellParts = {}): string {
  const tags = (html.match(FILE_TAG) ?? []).map((tag) => tag.trim());
  const script = baseScript(tags, routes, languages, base);
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = contentPolicy(`'sha256-${hash}'`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  // The encoding must stand in the first kilobyte; everything else comes after the base.
  const head = `<head>\n    <meta charset="utf-8">\n    ${meta}\n    <script>${script}</script>\n`;
  return html
    .replace(FILE_TAG, '')
    .replace(/[ \t]*<meta charset=[^>]*>\n?/i, '')
    .replace(/<head>\s*?\n/, () => head);
}

/**
 * The base path is all before the first known route segment, else the folder of the address; `base` settles it. It is a guess: an
 * address that nobody knows may name folders that do not exist, so when the files are not there, the other folders of the address are
 * tried, the deepest first, before the page says that it cannot be loaded.
 */
function baseScript(
  tags: readonly string[],
  routes: NonNullable<ShellParts['routes']>,
  languages: readonly BuiltLanguage[],
  base: string | undefined,
): string {
  const find = base === undefined ? FIND_BASE : `b=${quote(base)}`;
  const write = `${WRITE_BASE}${quote(tags.join(''))}+${fileTags(routes, languages)}`;
  return `(function(p,b){${SET_THEME}${find};${PLACE};${write});${ASK_AHEAD}${tryOthers(unloaded(languages))}})(location.pathname.split('/'))`;
}

/** An expression: tags for the files that the address begins with, and for the texts that its page says. */
function fileTags(routes: NonNullable<ShellParts['routes']>, languages: readonly BuiltLanguage[]): string {
  return (
    `((${table(routes)}[a]||'')+' '+${languageFiles(languages)}).replace(/\\S+/g,function(f){` +
    `return'\\u003clink '+(/css$/.test(f)?'rel="preload" as="style"':'rel="modulepreload"')+' crossorigin href="./'+f+'">'})`
  );
}

/** An expression: the files of the language that the page will speak, which is found as `preferredLocale` finds it. */
function languageFiles(languages: readonly BuiltLanguage[]): string {
  const files = languages.map(
    ({ locale, first, routes }) => `${quote(locale)}:${table({ '': [first], ...routes })}`,
  );
  const served = languages.flatMap(({ locale, serves }) => serves.map((tag) => [tag, [locale]] as const));
  const fallback = languages.find(({ isFallback }) => isFallback)?.locale ?? '';
  return (
    `(function(f,s,g){var l,i,t;try{l=JSON.parse(localStorage.getItem(${quote(PREFERENCES_KEY)})).language}catch(e){}` +
    `for(i=0;!f[l]&&i<g.length;i++)for(t=g[i].toLowerCase().split('-');t.length&&!f[l];t.pop())l=s[t.join('-')];` +
    `l=f[l]||f[${quote(fallback)}]||{};return(l['']||'')+' '+(a&&l[a]||'')` +
    `})({__proto__:null,${files.join()}},${table(Object.fromEntries(served))},navigator.languages||[])`
  );
}

/** An object of words that stand for names; without a prototype, since anybody writes addresses. */
function table(words: Readonly<Record<string, readonly string[]>>): string {
  const entries = Object.entries(words).map(([name, list]) => `${quote(name)}:${quote(list.join(' '))}`);
  return `{${['__proto__:null', ...entries].join()}}`;
}

/** Before anything is painted: a reader who chose the dark would else see a flash of light paper. */
export const SET_THEME =
  `try{var t=JSON.parse(localStorage.getItem(${quote(PREFERENCES_KEY)})).theme;` +
  `if(t=='dark'||t=='light')document.documentElement.dataset.theme=t}catch(e){}`;

const FIND_BASE =
  `var r=${quote(` ${ROUTE_SEGMENTS.join(' ')} `)},i=1;` +
  `while(i<p.length-1&&r.indexOf(' '+p[i]+' ')<0)i++;` +
  `b=p.slice(0,i).join('/')+'/'`;

/** The address behind the base, and its first part. */
const PLACE = `var d=location.pathname.slice(b.length),a=d.split('/')[0]`;

/** Whether the address begins with the newest rows, which `m`, the pointer, names. */
const IS_NEWEST = `(a==''||a=='all'||d.indexOf('d/'+m.newest)==0)`;

/** Calls back when the entry is here: sooner, what is asked for would take of its line, later it would wait for it to run. */
const AFTER_ENTRY =
  `function after(run){new PerformanceObserver(function(g,o){` +
  `if(performance.getEntriesByName(document.querySelector('script[src]').src)[0]){o.disconnect();run()}` +
  `}).observe({type:'resource',buffered:true})}`;

/**
 * Every place asks for the pointer first, then for what it names: on a slow line that is there when the scripts have run. The page
 * takes the answer over.
 */
const ASK_AHEAD =
  `var f=window.${SHELL_POINTER}=fetch(h+b+${quote(POINTER_FILE)},{cache:'no-cache'});` +
  `function ask(u){var l=document.createElement('link');l.rel='preload';l.as='fetch';l.crossOrigin='';l.href=h+b+u;document.head.appendChild(l)}` +
  `${AFTER_ENTRY}f.then(function(q){return q.clone().json()}).then(function(m){` +
  `if(m.manifest)ask(m.manifest);if(m.segment&&${IS_NEWEST})after(function(){ask(m.segment)})}).catch(function(){});`;

/** With the host, since a path that begins with two slashes would name another. */
const WRITE_BASE =
  `var h=location.protocol+'//'+location.host;` +
  `document.write('<base href="'+(h+b).replace(/&/g,'&amp;').replace(/"/g,'&quot;')+'">'+`;

/** A tag that failed cannot try again: each is replaced by its like, which asks below the new base. The first guess is the best for what is said last. */
const tryOthers = (unloaded: string) =>
  `window.${SHELL_UNLOADED}=function(){document.getElementById('root').innerHTML=${quote(unloaded)}};` +
  `var o=[],n=Math.min(p.length,12),c;` +
  `while(--n){c=p.slice(0,n).join('/')+'/';if(c!=b)o.push(c)}` +
  `function use(c,s){` +
  `document.querySelector('base').href=h+c;` +
  `document.querySelectorAll(s).forEach(function(a){` +
  `var z=document.createElement(a.tagName);` +
  `[].forEach.call(a.attributes,function(q){z.setAttribute(q.name,q.value)});` +
  `a.parentNode.replaceChild(z,a)})}` +
  `function next(){` +
  `if(o.length)return use(o.shift(),'head>[href^="./"],head>[src^="./"]');` +
  `use(b,'head>link[href^="./"]');` +
  `window.${SHELL_UNLOADED}()}` +
  `addEventListener('error',function(e){` +
  `if(!e.target||e.target.tagName!='SCRIPT')return;` +
  `if(document.readyState=='loading')document.addEventListener('DOMContentLoaded',next);else next()},true)`;

/** A string for a script that stands inside HTML. */
function quote(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c');
}

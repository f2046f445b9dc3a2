/** TeX → MathML nodes by Temml; a chunk of its own that comes with the first formula on the screen. */
import temml from 'temml';
import './formula.css';
import { MAX_FORMULA } from './find-formula.ts';

const MAX_DEPTH = 150;
const MAX_CACHED = 300;
/** MathJax's way to name a character, which abstracts from publishers' sites bring along. */
const UNICODE = /\\unicode\{x([\da-f]{2,5})\}/gi;
const cache = new Map<string, Node | undefined>();

/**
 * A fresh copy of the formula's nodes, undefined where Temml cannot read it: the caller then shows the TeX. Unknown commands
 * stand in the formula as text. Nodes are built, never parsed from HTML, so the strictest style policy holds.
 */
export function typeset(tex: string, display: boolean): Node | undefined {
  const key = `${display ? 'd' : 'i'}${tex}`;
  if (!cache.has(key)) {
    if (cache.size >= MAX_CACHED) cache.clear();
    cache.set(key, build(tex, display));
  }
  return cache.get(key)?.cloneNode(true);
}

function build(tex: string, display: boolean): Node | undefined {
  if (tex.length > MAX_FORMULA) return undefined;
  const host = document.createElement('span');
  try {
    temml.render(tex.replaceAll(UNICODE, namedCharacter), host, {
      displayMode: display,
      throwOnError: false,
      errorColor: 'inherit',
      trust: false,
      wrap: display ? 'none' : 'tex',
      maxExpand: 1000,
      maxSize: [20, 20],
      macros: {},
    });
  } catch {
    // a RangeError of deep nesting, or one of Temml's own: the TeX is shown instead
    return undefined;
  }
  const isWhole = host.firstChild !== null && !host.querySelector('.temml-error');
  return isWhole && harmless(host, 0) ? fragmentOf(host) : undefined;
}

function namedCharacter(_: string, hex: string): string {
  return String.fromCodePoint(Number.parseInt(hex, 16));
}

/** Strips what a formula of a stranger has no use for: ids, links and colours of its own. False where it nests too deep to lay out. */
function harmless(element: Element, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  for (const name of ['id', 'href', 'xlink:href', 'src', 'mathcolor', 'mathbackground'])
    element.removeAttribute(name);
  if ('style' in element) {
    const style = element.style as CSSStyleDeclaration;
    style.removeProperty('color');
    style.removeProperty('background-color');
  }
  return [...element.children].every((child) => harmless(child, depth + 1));
}

function fragmentOf(host: Element): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...host.childNodes);
  return fragment;
}

/** TeX → MathML nodes, with Temml; a chunk of its own, loaded with the first formula on the screen. */
import temml from 'temml';
import './formula.css';
import { MAX_FORMULA } from '#core/text/formula/find-formula.ts';
import { plainTex } from '#core/text/formula/plain-tex.ts';
import { copyFormulasAsTex } from './copy-formulas.ts';

const MAX_DEPTH = 150;
const MAX_CACHED = 300;
const cache = new Map<string, Node | undefined>();

copyFormulasAsTex(document);

/**
 * Returns new nodes for the formula; undefined if Temml cannot parse all of it: the caller then shows the TeX. Nodes are created, never
 * parsed from HTML, as a strict Content-Security-Policy requires.
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
    temml.render(plainTex(tex), host, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      wrap: display ? 'none' : 'tex',
      maxExpand: 1000,
      maxSize: [20, 20],
      macros: {},
    });
  } catch {
    // An unknown command, or a RangeError for deep nesting.
    return undefined;
  }
  return host.firstChild !== null && sanitize(host, 0) ? fragmentOf(host) : undefined;
}

/** Removes ids, links and colours, which a formula from outside must not set. Returns false if it is nested too deeply to lay out. */
function sanitize(element: Element, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  for (const name of ['id', 'href', 'xlink:href', 'src', 'mathcolor', 'mathbackground'])
    element.removeAttribute(name);
  if ('style' in element) {
    const style = element.style as CSSStyleDeclaration;
    style.removeProperty('color');
    style.removeProperty('background-color');
  }
  return [...element.children].every((child) => sanitize(child, depth + 1));
}

function fragmentOf(host: Element): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...host.childNodes);
  return fragment;
}

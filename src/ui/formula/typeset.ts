/** TeX → MathML nodes by Temml; a chunk of its own that comes with the first formula on the screen. */
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
 * A fresh copy of the formula's nodes, undefined where Temml cannot read all of it: the caller then shows the TeX as it is written.
 * Nodes are built, never parsed from HTML, so the strictest style policy holds.
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
    // an unknown command, a RangeError of deep nesting: the TeX is shown instead, whole
    return undefined;
  }
  return host.firstChild !== null && harmless(host, 0) ? fragmentOf(host) : undefined;
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

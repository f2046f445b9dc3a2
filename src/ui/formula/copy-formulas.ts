/** Copies formulas as TeX, because browsers copy MathML as a sequence of single characters. */

const FORMULA = '[data-tex]';
const BLOCKS = /^(?:P|DIV|LI|UL|OL|H[1-6]|HR|BR|TR|SECTION|ARTICLE|HEADER|FOOTER)$/;

/** Call once. The elements of formulas have their source in `data-tex`. */
export function copyFormulasAsTex(document: Document): void {
  document.addEventListener('copy', (event) => {
    const selection = document.getSelection();
    if (!event.clipboardData || event.defaultPrevented || !selection || selection.isCollapsed) return;
    const copied = document.createElement('div');
    for (let range = 0; range < selection.rangeCount; range += 1)
      copied.append(selection.getRangeAt(range).cloneContents());
    if (!copied.querySelector(FORMULA)) return;
    event.clipboardData.setData('text/html', copied.innerHTML);
    event.clipboardData.setData('text/plain', textOf(copied));
    event.preventDefault();
  });
}

/** The text, with formulas as TeX and each block on a line of its own. */
export function textOf(copied: Element): string {
  const text = [...copied.childNodes].map(nodeText).join('');
  return text
    .replaceAll(/[ \t]*\n[ \t]*/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function nodeText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  const source = element.dataset?.tex;
  if (source !== undefined) return source;
  const inner = [...element.childNodes].map(nodeText).join('');
  return BLOCKS.test(element.tagName) ? `\n${inner}\n` : inner;
}

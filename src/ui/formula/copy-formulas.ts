/** What is copied holds formulas as they are written: MathML copied by a browser is a heap of single signs. */

const FORMULA = '[data-tex]';
const BLOCKS = /^(?:P|DIV|LI|UL|OL|H[1-6]|HR|BR|TR|SECTION|ARTICLE|HEADER|FOOTER)$/;

/** Call once; `source` of each formula stands in `data-tex` of its element. */
export function copyFormulasAsTex(document: Document): void {
  document.addEventListener('copy', (event) => {
    const selection = document.getSelection();
    if (!event.clipboardData || event.defaultPrevented || !selection || selection.isCollapsed) return;
    const copied = document.createElement('div');
    for (let at = 0; at < selection.rangeCount; at += 1)
      copied.append(selection.getRangeAt(at).cloneContents());
    if (!copied.querySelector(FORMULA)) return;
    event.clipboardData.setData('text/html', copied.innerHTML);
    event.clipboardData.setData('text/plain', textOf(copied));
    event.preventDefault();
  });
}

/** Text with formulas as their source and a line for each block. */
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

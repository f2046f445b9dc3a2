// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { focusedRowId, hitRows, type ListRows, tableRows } from './list-rows.ts';

const TABLE = `<section id="list"><table><tbody>
  <tr data-id="a"><td><a href="/a">A</a></td></tr>
  <tr data-id="b"><td><a href="/b">B</a></td></tr>
  <tr data-id="c"><td><a href="/c">C</a></td></tr>
</tbody></table></section>`;
const HITS = `<section id="list"><a href="/offer" data-entry="">Offer</a><ol>
  <li data-id="a"><a href="/a" data-entry="">A</a></li>
  <li data-id="b"><a href="/b" data-entry="">B</a></li>
</ol></section>`;

const shown: string[] = [];

beforeEach(() => {
  shown.length = 0;
  Element.prototype.scrollIntoView = function (this: HTMLElement) {
    shown.push(this.dataset.id ?? this.textContent);
  };
});

function render(html: string, adapter: (pane: { current: HTMLElement }) => ListRows): ListRows {
  document.body.innerHTML = html;
  return adapter({ current: document.querySelector<HTMLElement>('#list')! });
}

const focused = () => document.activeElement?.textContent;

describe.each([
  ['a table', TABLE, tableRows, ['A', 'B', 'C']],
  ['hits', HITS, hitRows, ['Offer', 'A', 'B']],
] as const)('the rows of %s', (_, html, adapter, links) => {
  it('get the focus in their order, up to both ends', () => {
    const rows = render(html, adapter);
    const walked = [1, 1, 1, 1, -1, -1, -1].map((step) => {
      rows.moveFocus(step as 1 | -1);
      return focused();
    });
    const [first, second, third] = links;
    expect(walked).toEqual([first, second, third, third, second, first, first]);
    expect(rows.focusedLink()?.textContent).toBe(first);
  });

  it('start with the last one when the focus moves up', () => {
    const rows = render(html, adapter);
    rows.moveFocus(-1);
    expect(focused()).toBe(links[2]);
    expect(shown).toEqual([links[2].toLowerCase()]);
  });

  it('are revealed and focused by id, and an unknown id changes nothing', () => {
    const rows = render(html, adapter);
    rows.reveal({ id: 'b', index: 1 });
    expect(shown).toEqual(['b']);
    expect(rows.focusedLink()).toBeUndefined();
    rows.focus({ id: 'b', index: 1 });
    expect([focused(), focusedRowId()]).toEqual(['B', 'b']);
    rows.focus({ id: 'x', index: 9 });
    expect(focused()).toBe('B');
  });
});

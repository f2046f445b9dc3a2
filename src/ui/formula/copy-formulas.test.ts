// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { textOf } from './copy-formulas.ts';

function copied(html: string): HTMLElement {
  const host = document.createElement('div');
  host.innerHTML = html;
  return host;
}

describe('a copied text', () => {
  it('has each formula once, as TeX', () => {
    const html =
      '用 <span data-tex="$H_2O$"><math><msub><mi>H</mi><mn>2</mn></msub><mi>O</mi></math></span> 洗';
    expect(textOf(copied(html))).toBe('用 $H_2O$ 洗');
  });

  it('has one line per paragraph', () => {
    expect(textOf(copied('<p>一</p><p>二 <em>三</em></p><ul><li>四</li></ul>'))).toBe('一\n\n二 三\n\n四');
  });
});

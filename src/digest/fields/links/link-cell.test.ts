/** Link cells by example: every way to write a link, an id, or that there is none. */
import { describe, expect, it } from 'vitest';
import { addressOf, isMissing, linksOf } from './link-cell.ts';

const URL = 'https://arxiv.org/pdf/2501.00001v1';

describe('linksOf', () => {
  it.each([
    URL,
    `<${URL}>`,
    `[PDF](${URL})`,
    `[PDF](${URL} "the paper")`,
    `[PDF]( <${URL}> )`,
    `[**PDF**](${URL})`,
    `[[PDF]](${URL})`,
    `📄 [PDF](${URL})`,
    `<a href="${URL}" target="_blank">PDF</a>`,
    `[PDF](${URL}) / [HTML](https://arxiv.org/html/2501.00001)`,
  ])('%s', (cell) => expect(linksOf(cell)[0]?.url).toBe(URL));

  it.each(['', 'N/A', '[PDF]()', '[PDF](#)', '见正文', '2025-01-09', '3.14', '1.'])('none in «%s»', (cell) =>
    expect(linksOf(cell)).toEqual([]),
  );
});

describe('addressOf', () => {
  it.each([
    ['2501.00001', 'https://arxiv.org/abs/2501.00001'],
    ['arXiv:2501.00001v2', 'https://arxiv.org/abs/2501.00001v2'],
    ['q-bio/0608003', 'https://arxiv.org/abs/q-bio/0608003'],
    ['10.1101/2025.01.09.632001', 'https://doi.org/10.1101/2025.01.09.632001'],
    ['doi: 10.1101/2025.01.09.632001', 'https://doi.org/10.1101/2025.01.09.632001'],
    [URL, URL],
  ])('%s', (link, address) => expect(addressOf(link)).toBe(address));
});

describe('isMissing', () => {
  it.each([
    '',
    '-',
    'N/A',
    '暂无链接',
    'PDF缺失',
    '[PDF]()',
    'null',
    '暂无摘要',
    '无',
    'No abstract available',
  ])('«%s»', (cell) => expect(isMissing(cell)).toBe(true));
});

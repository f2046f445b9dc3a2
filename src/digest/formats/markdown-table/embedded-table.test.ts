import { describe, expect, it } from 'vitest';
import { findEmbeddedTables } from './embedded-table.ts';

describe('findEmbeddedTables', () => {
  it('finds a table inside a title, and nothing else of the row', () => {
    const table = '| 英文 | 中文 |\n|------|------|\n| cell | 细胞 |';
    const text = `| 一个标题\n\n（注：\n\n${table}\n\n以上。） | 张三 | [PDF](https://arxiv.org/pdf/2501.00001v1) | |`;
    const found = findEmbeddedTables(text).map(([from, to]) => text.slice(from, to));
    expect(found).toEqual([table]);
  });

  it('leaves rows with a link alone, whatever line of dashes follows them', () => {
    const row = '| 标题 | 张三 | [PDF](https://arxiv.org/pdf/2501.00001v1) | |';
    expect(findEmbeddedTables(`${row}\n${row}\n|---|---|---|---|`)).toEqual([]);
  });
});

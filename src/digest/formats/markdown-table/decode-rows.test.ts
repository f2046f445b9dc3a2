/** Hostile text of 100,000 characters is read like any other: every row stands on a line of the text, in order. */
import { describe, expect, it } from 'vitest';
import { readHeader } from '#digest/fields/column-names.ts';
import { readDigestFile } from '#digest/read-digest-file.ts';
import { HOSTILE_TABLES, repeatTo } from '#testing/hostile-text.fixture.ts';
import { cutRows } from './decode-rows.ts';

const HEADER = ['标题', '作者', 'PDF链接', '摘要'];

describe('100,000 characters of hostile text', () => {
  it.each(HOSTILE_TABLES)('are cut into rows in the order of their lines: %s', (_, opening, piece) => {
    const text = opening + repeatTo(100_000, piece);
    const { rows, strays } = cutRows(text, readHeader(HEADER)!.columns);
    for (const found of [rows, strays]) {
      const lines = found.map(({ line }) => line);
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      expect(lines.at(-1) ?? 0).toBeLessThan(text.split('\n').length);
    }
  });

  it.each(HOSTILE_TABLES)('are rows or problems with and without a header: %s', (_, opening, piece) => {
    const text = opening + repeatTo(100_000, piece);
    for (const head of ['', `| ${HEADER.join(' | ')} |\n`]) {
      const { digests, problems } = readDigestFile('x.md', new TextEncoder().encode(head + text));
      expect(digests.flatMap(({ rows }) => rows).length + problems.length).toBeGreaterThan(0);
    }
  });
});

/** Hostile text costs no more than other text of its length. */
import { describe, expect, it } from 'vitest';
import { readHeader } from '#digest/fields/column-names.ts';
import { readDigestFile } from '#digest/read-digest-file.ts';
import { cutRows } from './decode-rows.ts';

const HEADER = ['标题', '作者', 'PDF链接', '摘要'];

describe('time', () => {
  it.each([
    ['pipes', '|'.repeat(100_000)],
    ['pipes and spaces', '| '.repeat(50_000)],
    ['pipe lines', '|\n'.repeat(50_000)],
    ['brackets', `| ${'['.repeat(100_000)}`],
    ['half links', `| ${'[PDF]('.repeat(20_000)}`],
    ['spaces', `|${' '.repeat(100_000)}x`],
    ['dashes', `|${'-'.repeat(100_000)}x`],
    ['small tables', '| a | b |\n|---|---|\nx\n'.repeat(5000)],
    ['rows without links', '| a | b |\n'.repeat(10_000)],
  ])('grows no faster than the text: %s', (_, text) => {
    const start = process.cpuUsage();
    cutRows(text, readHeader(HEADER)!);
    readDigestFile('x.md', new TextEncoder().encode(`| ${HEADER.join(' | ')} |\n${text}`));
    readDigestFile('x.md', new TextEncoder().encode(text));
    expect(process.cpuUsage(start).user).toBeLessThan(10e6);
  });
});

/** Files in other encodings are read or named; files that are no digest are named in one sentence. */
import { describe, expect, it } from 'vitest';
import type { DigestFile } from './digest.ts';
import { readDigestFile } from './read-digest-file.ts';

function read(file: string, ...lines: string[]): DigestFile {
  return readDigestFile(file, new TextEncoder().encode(lines.join('\n')));
}

const rowsOf = (file: DigestFile) => file.digests.flatMap((digest) => digest.rows);
const kindsOf = (file: DigestFile) => file.problems.map((problem) => problem.kind);

describe('files that are no digest', () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  const digest =
    '# arXiv 2025-01-09\r\n\r\n| 标题 | PDF |\r\n|---|---|\r\n| 题目一 | [PDF](http://arxiv.org/pdf/2410.00001v1) |\r\n';

  it('are named in one sentence', () => {
    expect(read('README.md', '# Hello', 'world').problems).toMatchObject([
      { kind: 'not-a-digest', what: 'the file holds no digest' },
    ]);
    expect(read('void.md', '').problems).toMatchObject([{ kind: 'not-a-digest', what: 'the file is empty' }]);
    expect(readDigestFile('a.png', bytes(0x89, 0x50, 0, 1, 0, 0, 2)).problems).toMatchObject([
      { kind: 'unreadable-encoding', what: 'the file holds binary data' },
    ]);
  });

  it('GBK is named, not guessed at', () => {
    // 标题 作者 in GBK, several times
    const word = [0xb1, 0xea, 0xcc, 0xe2, 0x20, 0xd7, 0xf7, 0xd5, 0xdf, 0x0a];
    const file = readDigestFile('g.md', bytes(...word, ...word, ...word, ...word));
    expect(file.problems).toHaveLength(1);
    expect(file.problems[0]!.what).toContain('GBK');
  });

  it.each([
    ['UTF-8 with BOM', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(digest)]],
    ['UTF-16 LE with BOM', [0xff, 0xfe, ...utf16(digest, true)]],
    ['UTF-16 BE with BOM', [0xfe, 0xff, ...utf16(digest, false)]],
    ['UTF-16 LE without BOM', utf16(digest, true)],
    ['UTF-16 BE without BOM', utf16(digest, false)],
    ['a lone CR at line ends', [...new TextEncoder().encode(digest.replaceAll('\r\n', '\r'))]],
  ])('%s is read', (_, values) => {
    const file = readDigestFile('x.md', new Uint8Array(values));
    expect(file.problems).toEqual([]);
    expect(rowsOf(file)).toMatchObject([{ line: 5, titleZh: '题目一', digestDate: '2025-01-09' }]);
  });

  it('a file cut off inside a character is read, and says so', () => {
    const whole = new TextEncoder().encode(`${digest}| 缺尾 | [PDF](http://arxiv.org/pdf/2410.00002v1) | 尾`);
    const file = readDigestFile('x.md', whole.subarray(0, whole.length - 1));
    expect(rowsOf(file)).toHaveLength(2);
    expect(kindsOf(file)).toContain('unreadable-encoding');
  });
});

function utf16(text: string, little: boolean): number[] {
  return [...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
}

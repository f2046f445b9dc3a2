import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressedForms } from './compress.ts';

const TEXT = Buffer.from('一份日报，许多论文。'.repeat(200));
const none = () => undefined;
const names = (file: string, bytes: Uint8Array = TEXT) =>
  compressedForms(file, bytes, none).map(([name]) => name);

describe('compressed forms', () => {
  it('unpack to the file, and are smaller', () => {
    const [brotli, gzip] = compressedForms('index.html', TEXT, none);
    expect(brotliDecompressSync(brotli![1])).toEqual(TEXT);
    expect(gunzipSync(gzip![1])).toEqual(TEXT);
    expect(brotli![1].length).toBeLessThan(TEXT.length);
  });

  it.each([
    ['assets/index-1.js', ['assets/index-1.js.br', 'assets/index-1.js.gz']],
    ['data/segment-1.json', ['data/segment-1.json.br', 'data/segment-1.json.gz']],
    ['p/arxiv/2509.1/index.html', ['p/arxiv/2509.1/index.html.gz']],
    ['data/search/1/shard-0.bin', []],
    ['data/search/1.json', []],
    ['icon-512.png', []],
  ])('of %s are %j', (file, forms) => {
    expect(names(file)).toEqual(forms);
  });

  it('are none where nothing is saved', () => {
    expect(names('a.html', Buffer.from('short'))).toEqual([]);
    expect(names('a.html', randomBytes(5000))).toEqual([]);
  });

  it('are kept from an earlier build, unless they are of other bytes or damaged', () => {
    const [first] = compressedForms('a.html', TEXT, none);
    const forms = (kept: Uint8Array) =>
      compressedForms('a.html', TEXT, (name) => (name === 'a.html.br' ? kept : undefined));
    expect(forms(first![1])[0]![1]).toBe(first![1]);
    const [other] = compressedForms('a.html', Buffer.concat([TEXT, TEXT]), none);
    for (const wrong of [other![1], first![1].slice(0, 20), Buffer.from('x')])
      expect(brotliDecompressSync(forms(wrong)[0]![1])).toEqual(TEXT);
  });
});

/** What is held against a file before it is believed. */
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from './hash-content.ts';
import { isSound } from './verify-integrity.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const PAGE = bytesOf('<!doctype html><title>Sign in</title>');

describe('isSound', () => {
  const json = JSON.stringify({ format: 1, id: ['arxiv:2509.00001'], 标题: '谨慎' });
  let file = '';
  beforeAll(async () => {
    file = `data/segment-${await contentHash(bytesOf(json))}.json`;
  });

  it('believes a file by the hash in its name', async () => {
    expect(await isSound(file, bytesOf(json))).toBe(true);
    expect(await isSound(file, bytesOf(json.replace('谨', '仅')))).toBe(false);
    expect(await isSound(file, bytesOf(json).slice(0, -1))).toBe(false);
    expect(await isSound(file, PAGE)).toBe(false);
    expect(await isSound(file, new Uint8Array())).toBe(false);
  });

  it('believes packed search files by their own checksum', async () => {
    const packed = new Uint8Array(gzipSync(json));
    const damaged = packed.slice();
    damaged[Math.floor(packed.length / 2)]! ^= 0xff;
    expect(await isSound('data/search/rows-abc-0.bin', packed)).toBe(true);
    expect(await isSound('data/search/rows-abc-0.bin', packed.slice(0, -9))).toBe(false);
    expect(await isSound('data/search/rows-abc-0.bin', damaged)).toBe(false);
    expect(await isSound('data/search/rows-abc-0.bin', PAGE)).toBe(false);
  });

  it('believes files of fixed names by their shape', async () => {
    expect(await isSound('data/current.json', bytesOf('{"format":1,"manifest":"x"}'))).toBe(true);
    expect(await isSound('data/search-0123456ab.json', bytesOf('{"format":1}'))).toBe(true);
    expect(await isSound('data/current.json', PAGE)).toBe(false);
    expect(await isSound('data/current.json', bytesOf('null'))).toBe(false);
  });
});

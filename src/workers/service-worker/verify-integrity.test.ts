/** Which files are accepted. */
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentHash, verifyIntegrity } from './verify-integrity.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const PAGE = bytesOf('<!doctype html><title>Sign in</title>');

describe('isSound', () => {
  const json = JSON.stringify({ format: 1, id: ['arxiv:2509.00001'], 标题: '谨慎' });
  let file = '';
  beforeAll(async () => {
    file = `data/segment-${await contentHash(bytesOf(json))}.json`;
  });

  it('verifies a file by the hash in its name', async () => {
    expect(await verifyIntegrity(file, bytesOf(json))).toBe(true);
    expect(await verifyIntegrity(file, bytesOf(json.replace('谨', '仅')))).toBe(false);
    expect(await verifyIntegrity(file, bytesOf(json).slice(0, -1))).toBe(false);
    expect(await verifyIntegrity(file, PAGE)).toBe(false);
    expect(await verifyIntegrity(file, new Uint8Array())).toBe(false);
  });

  it('verifies compressed search files by their checksum', async () => {
    const packed = new Uint8Array(gzipSync(json));
    const damaged = packed.slice();
    damaged[Math.floor(packed.length / 2)]! ^= 0xff;
    expect(await verifyIntegrity('data/search/rows-abc-0.bin', packed)).toBe(true);
    expect(await verifyIntegrity('data/search/rows-abc-0.bin', packed.slice(0, -9))).toBe(false);
    expect(await verifyIntegrity('data/search/rows-abc-0.bin', damaged)).toBe(false);
    expect(await verifyIntegrity('data/search/rows-abc-0.bin', PAGE)).toBe(false);
  });

  it('verifies files with fixed names by their shape', async () => {
    expect(await verifyIntegrity('data/current.json', bytesOf('{"format":1,"manifest":"x"}'))).toBe(true);
    expect(await verifyIntegrity('data/search-0123456ab.json', bytesOf('{"format":1}'))).toBe(true);
    expect(await verifyIntegrity('data/current.json', PAGE)).toBe(false);
    expect(await verifyIntegrity('data/current.json', bytesOf('null'))).toBe(false);
  });
});

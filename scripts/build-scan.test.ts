import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { assembleScan } from './build-scan.mjs';

it('scan-wasm.ts is up to date with scan.wat', async () => {
  const written = readFileSync(new URL('../src/workers/search/scan/scan-wasm.ts', import.meta.url), 'utf8');
  expect(written).toBe(await assembleScan());
});

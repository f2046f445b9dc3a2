/** Assembles the search scanner (src/workers/search/scan/scan.wat) into a TypeScript module, so that the worker needs no extra request. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import loadWabt from 'wabt';

const folder = new URL('../src/workers/search/scan/', import.meta.url);

/** The text of scan-wasm.ts; throws with line and column if scan.wat is invalid. */
export async function assembleScan() {
  const wabt = await loadWabt();
  const source = readFileSync(new URL('scan.wat', folder), 'utf8');
  const parsed = wabt.parseWat('scan.wat', source, { simd: true });
  parsed.validate();
  const { buffer } = parsed.toBinary({});
  const lines =
    Buffer.from(buffer)
      .toString('base64')
      .match(/.{1,96}/g) ?? [];
  const text = lines.map((line) => `  '${line}'`).join(' +\n');
  return `/** Written by scripts/build-scan.mjs from scan.wat: ${buffer.length} bytes of WebAssembly with SIMD, as base64. */\nexport const SCAN_WASM =\n${text};\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('scan-wasm.ts', folder), await assembleScan());
}

/** The service worker as one classic script: a worker of modules would be refused by older browsers. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The code of `src/workers/service-worker/NAME.ts` with all that it imports. */
export async function bundleWorker(root: string, name: string): Promise<string> {
  const input = fileURLToPath(new URL(`../../workers/service-worker/${name}.ts`, import.meta.url));
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', rolldownOptions: { input, output: { format: 'iife' } } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`the ${name} was not built`);
  return chunk.code;
}

/** Emit: which module came into which chunk, for the check that a first visit stays small. */
import { relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/** Chunk → what it imports at once, and where its modules come from: paths of the project, names of packages. */
export type ChunkList = Record<string, { entry: boolean; imports: string[]; modules: string[] }>;

/** Writes `.vite/chunks.json` into the built site. */
export function chunkList(): Plugin {
  let root = '';
  return {
    name: 'lectern-chunks',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      const chunks: ChunkList = {};
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const modules = [...new Set(chunk.moduleIds.map((id) => sourceOf(id, root)))].sort();
        chunks[chunk.fileName] = { entry: chunk.isEntry, imports: chunk.imports, modules };
      }
      this.emitFile({ type: 'asset', fileName: '.vite/chunks.json', source: JSON.stringify(chunks) });
    },
  };
}

/** `…/node_modules/@tanstack/react-query/build/x.js` → `@tanstack/react-query`; `ROOT/src/a.ts` → `src/a.ts`. */
function sourceOf(id: string, root: string): string {
  const inPackage = id.split(/[\\/]node_modules[\\/]/).at(-1)!;
  if (inPackage !== id) return inPackage.split(/[\\/]/, inPackage.startsWith('@') ? 2 : 1).join('/');
  return relative(root, id.replace(/^\0/, '')).split(sep).join('/');
}

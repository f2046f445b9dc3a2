/** Which module is in which chunk, for checks of the app: that a first visit stays small, and that chunks hold what they are for. */
import { relative, sep } from 'node:path';
import type { Rollup } from 'vite';

/** Chunk → what it imports at once, and where its modules come from: paths of the project, names of packages. */
export type ChunkList = Record<string, { entry: boolean; imports: string[]; modules: string[] }>;

export function listChunks(bundle: Rollup.OutputBundle, root: string): ChunkList {
  const chunks: ChunkList = {};
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk') continue;
    const modules = [...new Set(chunk.moduleIds.map((id) => sourceOf(id, root)))].sort();
    chunks[chunk.fileName] = { entry: chunk.isEntry, imports: chunk.imports, modules };
  }
  return chunks;
}

/** `…/node_modules/@tanstack/react-query/build/x.js` → `@tanstack/react-query`; `ROOT/src/a.ts` → `src/a.ts`. */
function sourceOf(id: string, root: string): string {
  const inPackage = id.split(/[\\/]node_modules[\\/]/).at(-1)!;
  if (inPackage !== id) return inPackage.split(/[\\/]/, inPackage.startsWith('@') ? 2 : 1).join('/');
  return relative(root, id.replace(/^\0/, '')).split(sep).join('/');
}

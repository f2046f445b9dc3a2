/** How the page and its data set are built: `DIGESTS=` names the folder, `BASE=` the site's path, `STRICT=1` forbids problems, `OFFLINE=0` takes the service worker back. */
import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunkList } from '#site/vite/chunk-list-plugin.ts';
import { lectern } from '#site/vite/lectern-plugin.ts';
import { offline } from '#site/vite/offline-plugin.ts';
import { shell } from '#site/vite/shell-plugin.ts';

const { BASE, DIGESTS, INIT_CWD = '.', OFFLINE, STRICT } = process.env;
// `npm` runs scripts in the project's folder; a relative path means the folder where the person stands.
const digests = DIGESTS ? resolve(INIT_CWD, DIGESTS) : resolve(import.meta.dirname, 'digests');
const base = BASE && `/${BASE}/`.replace(/\/{2,}/g, '/');

/** Files that are loaded whole, each with what it imports: cut up by who shares it, they would compress worse and take more requests. */
const CHUNKS = [
  { name: 'first', tags: ['$initial' as const] },
  // A day needs it for a formula in a title, without the rest that is shared.
  { name: 'title', test: /\/src\/ui\/(title-text\/|formula\/(?!typeset))/ },
  {
    name: 'shared',
    test: /\/src\/(pages\/reading-pane\/frame\/list-bar|core|components|state\/(offline|preferences)|ui)\//,
    minShareCount: 2,
  },
  { name: 'search', test: /\/src\/(pages\/search|features\/search)\// },
];

export default defineConfig({
  base: './',
  plugins: [
    // Without the React Compiler: its caches cost 9 kB of the first load, and what is slow to render is memoised by hand.
    react(),
    tailwindcss(),
    lectern({ digests, strict: Boolean(STRICT && STRICT !== '0') }),
    shell(base || undefined),
    chunkList(),
    offline({ enabled: OFFLINE !== '0', base: base || undefined }),
  ],
  resolve: {
    // React has had the hook itself since 18: the stand-in for older ones would only be weight.
    alias: { 'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector' },
  },
  build: {
    target: 'es2022',
    // Every file is its own address: nothing is inlined that a strict policy would refuse.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  worker: { format: 'es' },
});

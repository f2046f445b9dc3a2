/** The app, built without any digest into `.cache/app`, and the dev server, which shows the digests that `DIGESTS=` names. */
import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { builtApp } from '#site/vite/app-plugin.ts';
import { CHUNK_GROUPS } from '#site/vite/chunk-groups.ts';
import { lecternDev } from '#site/vite/dev-plugin.ts';

const { DIGESTS, INIT_CWD = '.' } = process.env;
// `npm` runs scripts in the project's folder; a relative path means the folder where the person stands.
const digests = DIGESTS ? resolve(INIT_CWD, DIGESTS) : resolve(import.meta.dirname, 'digests');

export default defineConfig({
  base: './',
  plugins: [
    // Without the React Compiler: its caches cost 9 kB of the first load, and what is slow to render is memoised by hand.
    react(),
    tailwindcss(),
    lecternDev(digests),
    builtApp(),
  ],
  resolve: {
    // React has had the hook itself since 18: the stand-in for older ones would only be weight.
    alias: { 'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector' },
  },
  build: {
    outDir: '.cache/app/files',
    emptyOutDir: true,
    target: 'es2022',
    // Every file is its own address: nothing is inlined that a strict policy would refuse.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: CHUNK_GROUPS } } },
  },
  worker: { format: 'es' },
});

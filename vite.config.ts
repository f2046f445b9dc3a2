/** Builds the app, without any digest, into `.cache/app`; and the dev server, which shows the digests in `DIGESTS=`. */
import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { builtApp } from '#site/vite/app-plugin.ts';
import { CHUNK_GROUPS } from '#site/vite/chunk-groups.ts';
import { lecternDev } from '#site/vite/dev-plugin.ts';

const { DIGESTS, INIT_CWD = '.' } = process.env;
// npm runs scripts in the project's folder; relative paths are meant from where npm was started.
const digests = DIGESTS ? resolve(INIT_CWD, DIGESTS) : resolve(import.meta.dirname, 'digests');

export default defineConfig({
  base: './',
  plugins: [
    // Without the React Compiler: its caches cost 9 kB of the first load. What renders slowly is memoized by hand.
    react(),
    tailwindcss(),
    lecternDev(digests),
    builtApp(),
  ],
  resolve: {
    // React has this hook since version 18; the shim for older ones would only add size.
    alias: { 'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector' },
  },
  build: {
    outDir: '.cache/app/files',
    emptyOutDir: true,
    target: 'es2022',
    // Nothing is inlined, because the Content-Security-Policy would refuse it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: CHUNK_GROUPS } } },
  },
  worker: { format: 'es' },
});

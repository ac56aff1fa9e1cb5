// Builds the screens into dist/web: the app and the practice page. The club's screens are one small start; the office is fetched only when opened.
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { compressedCopies } from './src/web/build/compressed-copies.ts';
import { firstLoadChunk } from './src/web/build/first-load.ts';
import { serviceWorker } from './src/web/build/service-worker.ts';

export default defineConfig({
  root: 'src/web',
  publicDir: 'public',
  cacheDir: '../../node_modules/.vite',
  plugins: [
    svelte(),
    serviceWorker({ lazyFolders: ['/screens/network/', '/screens/founding/', '/text/en', '/text/vi/network', '/text/vi/founding'] }),
    compressedCopies(),
  ],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // Chrome 138 is the oldest browser of the target phones (STACK.md).
    target: 'chrome138',
    assetsInlineLimit: 0,
    // A list of every page's own chunks would weigh on the first load of them all: the phone keeps them from the first day on.
    modulePreload: { polyfill: false, resolveDependencies: (_, deps, { hostType }) => (hostType === 'html' ? deps : []) },
    rolldownOptions: {
      input: { index: join(import.meta.dirname, 'src/web/index.html'), practice: join(import.meta.dirname, 'src/web/tap-dung.html') },
      output: {
        codeSplitting: { groups: [firstLoadChunk(join(import.meta.dirname, 'src/web/main.ts'))] },
        // The first load names every page's file: two hundred names weigh more than they tell. The tasks and the card of the first time keep theirs, for the test that holds them back.
        chunkFileNames: ({ name }) => (name === 'TodayTasks' || name === 'FirstGuide' ? 'assets/[name]-[hash:7].js' : 'assets/[hash:7].js'),
        assetFileNames: 'assets/[hash:7][extname]',
      },
    },
    sourcemap: true,
    chunkSizeWarningLimit: 400,
  },
  server: { proxy: { '/api': process.env['LALANH_API'] ?? 'http://127.0.0.1:4173' } },
});

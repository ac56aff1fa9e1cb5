// A Vite plugin of one idea: beside each text of the build lies its .br and .gz, so that the server sends the smallest
// copy without compressing anything while people wait.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const worthIt = /\.(js|css|html|svg|json|webmanifest)$/;
/** Below this a compressed copy saves nothing on the wire; a chunk of 700 bytes still becomes 400. */
const smallestBytes = 200;

export function compressedCopies() {
  return {
    name: 'la-lanh-compressed-copies',
    apply: 'build' as const,
    enforce: 'post' as const,
    closeBundle: { order: 'post' as const, handler: compressFolder },
    configResolved(config: { readonly build: { readonly outDir: string }; readonly root: string }): void {
      folder = resolve(config.root, config.build.outDir);
    },
  };
}

let folder = '';

function compressFolder(): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !worthIt.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path);
    if (text.length < smallestBytes) continue;
    writeFileSync(`${path}.br`, brotliCompressSync(text));
    writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
  }
}

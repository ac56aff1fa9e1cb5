// A Vite plugin of one idea: after the build, write sw.js with the list of files the phone must keep.
// Its version is the digest of that list, so an unchanged build never offers an update.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

interface BuiltFile {
  readonly type: 'asset' | 'chunk';
  readonly fileName: string;
  readonly isEntry?: boolean;
  readonly moduleIds?: readonly string[];
  readonly name?: string | undefined;
}

interface PluginOptions {
  /** Folders whose chunks are fetched when first opened and kept from then on. */
  readonly lazyFolders: readonly string[];
}

const alwaysKept = ['manifest.webmanifest', 'icons/icon-192.png', 'icons/icon-512.png', 'icons/leaf.svg'];

export function serviceWorker(options: PluginOptions) {
  return {
    name: 'la-lanh-service-worker',
    apply: 'build' as const,
    writeBundle(output: { dir?: string | undefined }, bundle: Record<string, BuiltFile>): void {
      const dir = output.dir ?? 'dist/web';
      const kept = Object.values(bundle)
        .filter((file) => isKept(file, options.lazyFolders))
        .map((file) => file.fileName);
      const files = ['', ...kept, ...alwaysKept]
        .filter((name) => name !== 'index.html')
        .map((name) => `/${name}`)
        .sort();
      const version = createHash('sha256')
        .update(files.join('\n'))
        .update(readFileSync(join(dir, 'index.html')))
        .digest('hex')
        .slice(0, 12);
      writeFileSync(join(dir, 'sw.js'), workerSource(files, version));
    },
  };
}

function isKept(file: BuiltFile, lazyFolders: readonly string[]): boolean {
  if (file.fileName.endsWith('.map') || file.fileName === 'sw.js') return false;
  if (file.type === 'asset') return !/tinos|network|office/i.test(file.fileName);
  if (file.isEntry === true) return true;
  const modules = (file.moduleIds ?? []).filter((id) => id.includes('/src/'));
  const lazy = modules.filter((id) => lazyFolders.some((folder) => id.includes(folder)));
  return modules.length === 0 || lazy.length === 0;
}

function workerSource(files: readonly string[], version: string): string {
  const source = readFileSync(new URL('../service-worker/worker.ts', import.meta.url), 'utf8');
  const javascript = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, removeComments: true },
  }).outputText;
  return `const KEPT_FILES = ${JSON.stringify(files)};\nconst VERSION = ${JSON.stringify(version)};\n${javascript}`;
}

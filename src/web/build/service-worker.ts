// A Vite plugin of one idea: after the build, write sw.js with what the phone must keep. Scripts and style sheets, hundreds of small
// files, go into one file beside it: one request, and smaller together than apart.
// Its version is the digest of that list, so an unchanged build never offers an update.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

interface BuiltAsset {
  readonly type: 'asset';
  readonly fileName: string;
}

interface BuiltChunk {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly isEntry: boolean;
  readonly facadeModuleId: string | null;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  /** What Vite notes beside a chunk: the style sheets that come with it. */
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
}

type BuiltFile = BuiltAsset | BuiltChunk;

interface PluginOptions {
  /** Places whose own chunks are fetched when first opened and kept from then on; what they share with the club is kept at once. */
  readonly lazyFolders: readonly string[];
}

const alwaysKept = ['tap-dung.html', 'manifest.webmanifest', 'icons/icon-192.png', 'icons/icon-512.png', 'icons/leaf.svg'];

export function serviceWorker(options: PluginOptions) {
  return {
    name: 'la-lanh-service-worker',
    apply: 'build' as const,
    writeBundle(output: { dir?: string | undefined }, bundle: Record<string, BuiltFile>): void {
      const dir = output.dir ?? 'dist/web';
      const kept = keptFiles(bundle, options.lazyFolders);
      const files = ['', ...kept, ...alwaysKept]
        .filter((name) => name !== 'index.html')
        .map((name) => `/${name}`)
        .sort();
      const version = createHash('sha256')
        .update(files.join('\n'))
        .update(readFileSync(join(dir, 'index.html')))
        .update(readFileSync(join(dir, 'tap-dung.html')))
        .digest('hex')
        .slice(0, 12);
      const texts = files.filter(isText);
      const pack = `/assets/kept-${version}.json`;
      writeFileSync(
        join(dir, pack),
        JSON.stringify(Object.fromEntries(texts.map((path) => [path, readFileSync(join(dir, path), 'utf8')]))),
      );
      const alone = files.filter((path) => !isText(path));
      writeFileSync(join(dir, 'sw.js'), workerSource({ KEPT_FILES: alone, KEPT_TEXTS: pack, VERSION: version }));
    },
  };
}

/** Everything the club's screens can ask for: the chunks reachable from the entry, their style sheets, the screen's fonts. */
function keptFiles(bundle: Record<string, BuiltFile>, lazyFolders: readonly string[]): readonly string[] {
  const reached = new Set<string>();
  const waiting = Object.values(bundle).flatMap((file) => (file.type === 'chunk' && file.isEntry ? [file] : []));
  if (waiting.length === 0) throw new Error('Defect: no entry among the chunks, so the phone would keep no page');
  for (let chunk = waiting.pop(); chunk !== undefined; chunk = waiting.pop()) {
    if (reached.has(chunk.fileName)) continue;
    reached.add(chunk.fileName);
    for (const sheet of chunk.viteMetadata?.importedCss ?? []) reached.add(sheet);
    const opened = chunk.dynamicImports.filter((name) => !isLazy(bundle[name], lazyFolders));
    for (const name of [...chunk.imports, ...opened]) {
      const next = bundle[name];
      if (next?.type === 'chunk') waiting.push(next);
    }
  }
  const fonts = Object.keys(bundle).filter(
    (name) => (name.endsWith('.woff2') && !name.includes('tinos-')) || /tinos-[a-z]+-(400|700)-normal|tinos-[a-z]+-400-italic/.test(name),
  );
  return [...reached, ...fonts];
}

function isLazy(file: BuiltFile | undefined, lazyFolders: readonly string[]): boolean {
  const from = file?.type === 'chunk' ? file.facadeModuleId : null;
  return from !== null && lazyFolders.some((folder) => from.includes(folder));
}

const isText = (path: string): boolean => /\.(js|css)$/.test(path);

function workerSource(told: Readonly<Record<string, unknown>>): string {
  const source = readFileSync(new URL('../service-worker/worker.ts', import.meta.url), 'utf8');
  const javascript = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, removeComments: true },
  }).outputText;
  const constants = Object.entries(told).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
  return `${constants.join('')}${javascript}`;
}

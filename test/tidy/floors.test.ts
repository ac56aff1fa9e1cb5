// A folder of src imports its own floor and those below; server, cli and web stay apart, but that cli, the composition
// root, may import the server (docs/decisions/0003). The compiler says the same by project references; this says it in one table.
import assert from 'node:assert/strict';
import { dirname, join, normalize } from 'node:path/posix';
import { test } from 'node:test';
import ts from 'typescript';
import { isTest, lineOf, parse, type Source, sources, walk } from './sources.ts';

const mayImport: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  domain: ['kernel'],
  protocol: ['kernel', 'domain'],
  text: ['kernel', 'domain', 'protocol'],
  exports: ['kernel', 'domain', 'protocol', 'text'],
  papers: ['kernel', 'domain', 'protocol', 'text'],
  sheets: ['kernel', 'domain', 'text'],
  sample: ['kernel', 'domain', 'protocol', 'text'],
  practice: ['kernel', 'domain', 'protocol'],
  server: ['kernel', 'domain', 'protocol', 'text', 'papers', 'exports', 'sample'],
  cli: ['kernel', 'domain', 'protocol', 'text', 'papers', 'exports', 'sheets', 'sample', 'server'],
  web: ['kernel', 'domain', 'protocol', 'text', 'papers', 'exports', 'sheets', 'practice'],
};

const inside = sources(['.ts', '.svelte'], ['src/']).filter(({ file }) => !isTest(file));

test('every folder of src has its floor', () => {
  const folders = new Set(inside.map(({ file }) => folderOf(file)));
  assert.deepEqual(
    [...folders].filter((folder) => !Object.hasOwn(mayImport, folder)),
    [],
  );
});

test('code imports only its own floor and those below', () => {
  assert.deepEqual(inside.flatMap(upwardImports), []);
});

test('an upward import is seen', () => {
  const text = `import { f } from '../server/x.ts';\nimport { g } from './y.ts';\nconst h = import('../web/z.ts');`;
  assert.equal(upwardImports({ file: 'src/domain/made-up.ts', text }).length, 2);
});

function folderOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function upwardImports(source: Source): readonly string[] {
  const tree = parse(source);
  const own = folderOf(source.file);
  const found: string[] = [];
  walk(tree, (node) => {
    const path = importedPath(node);
    if (path === undefined || !path.startsWith('.')) return;
    const target = normalize(join(dirname(source.file), path));
    if (!target.startsWith('src/')) return;
    const folder = folderOf(target);
    if (folder !== own && !(mayImport[own] ?? []).includes(folder)) found.push(`${source.file}:${lineOf(tree, node)} imports ${target}`);
  });
  return found;
}

function importedPath(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) return node.moduleSpecifier.text;
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) return node.moduleSpecifier.text;
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return undefined;
  const [path] = node.arguments;
  return path !== undefined && ts.isStringLiteral(path) ? path.text : undefined;
}

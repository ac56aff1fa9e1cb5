// The source text of the repo, read once, for the tests that look at the house itself.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const top = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export type Source = { readonly file: string; readonly text: string };

/** Every file of the repo, new ones included, that git does not ignore. */
export function filesOfRepo(): readonly string[] {
  const told = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: top });
  return [...new Set(told.toString('utf8').split('\0'))].filter((file) => file !== '' && existsSync(join(top, file))).sort();
}

export function read(file: string): string {
  return readFileSync(join(top, file), 'utf8');
}

/** Sources with one of these endings, from these folders. */
export function sources(endings: readonly string[], folders: readonly string[] = ['']): readonly Source[] {
  return filesOfRepo()
    .filter((file) => endings.some((ending) => file.endsWith(ending)) && folders.some((folder) => file.startsWith(folder)))
    .map((file) => ({ file, text: read(file) }));
}

export const isTest = (file: string): boolean => file.endsWith('.test.ts') || file.startsWith('test/');

/** The syntax tree of a TypeScript file, or of the script of a Svelte file (with its line numbers kept). */
export function parse({ file, text }: Source): ts.SourceFile {
  const script = file.endsWith('.svelte') ? scriptOf(text) : text;
  return ts.createSourceFile(file, script, ts.ScriptTarget.ES2024, true, ts.ScriptKind.TS);
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

function scriptOf(text: string): string {
  const kept: string[] = [];
  let inside = false;
  for (const line of text.split('\n')) {
    if (/^<script/.test(line)) inside = true;
    else if (/^<\/script>/.test(line)) inside = false;
    else if (inside) {
      kept.push(line);
      continue;
    }
    kept.push('');
  }
  return kept.join('\n');
}

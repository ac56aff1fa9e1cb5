// Sizes, names and openings, so that a newcomer finds the line in a minute. What Biome can see is left to Biome.
import assert from 'node:assert/strict';
import { basename, extname } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { filesOfRepo, lineOf, parse, type Source, sources, walk } from './sources.ts';

const LONGEST_FILE = 300;
const LONGEST_FUNCTION = 60;
const emptyNames = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'misc',
  'lib',
  'manager',
  'base',
  'data',
  'info',
  'shared',
  'index',
]);

const code = sources(['.ts', '.svelte'], ['src/', 'test/', 'bench/']);

test(`no file is longer than ${LONGEST_FILE} lines`, () => {
  const long = sources(['.ts', '.svelte', '.sql', '.css'], ['src/', 'test/', 'bench/', 'db/migrations/'])
    .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST_FILE)
    .map(({ file, lines }) => `${file}: ${lines} lines`);
  assert.deepEqual(long, []);
});

test(`no function is longer than ${LONGEST_FUNCTION} lines`, () => {
  assert.deepEqual(code.flatMap(longFunctions), []);
});

test('no file or folder has a name that says nothing', () => {
  const named = filesOfRepo().filter((file) => /^(src|test|bench)\//.test(file) && !file.endsWith('.html'));
  const empty = named.filter((file) =>
    file.split('/').some((part) => emptyNames.has(basename(part, extname(part)).replace(/\.test$/, ''))),
  );
  assert.deepEqual(empty, []);
});

test('every source file opens with what it is', () => {
  const bare = code
    .filter(({ file, text }) => !file.endsWith('.test.ts') && !/^\s*(\/\/|\/\*|<!--|<script[^>]*>\s*\/\/)/.test(text))
    .map(({ file }) => file);
  assert.deepEqual(bare, []);
});

test('floors 0 to 2 hold no class, and nobody an enum', () => {
  const classes = code
    .filter(({ file }) => /^src\/(kernel|domain|protocol|text|exports|sheets|papers|sample|practice)\//.test(file))
    .flatMap((source) => placesOf(source, ts.isClassLike));
  assert.deepEqual([...classes, ...code.flatMap((source) => placesOf(source, ts.isEnumDeclaration))], []);
});

test('no file only hands on what others export', () => {
  const barrels = sources(['.ts'], ['src/']).filter((source) => {
    const { statements } = parse(source);
    return statements.length > 0 && statements.every((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier);
  });
  assert.deepEqual(
    barrels.map(({ file }) => file),
    [],
  );
});

function longFunctions(source: Source): readonly string[] {
  const tree = parse(source);
  const found: string[] = [];
  walk(tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
    const lines = tree.getLineAndCharacterOfPosition(node.end).line + 2 - lineOf(tree, node);
    if (lines > LONGEST_FUNCTION) found.push(`${source.file}:${lineOf(tree, node)} a function of ${lines} lines`);
  });
  return found;
}

function placesOf(source: Source, wanted: (node: ts.Node) => boolean): readonly string[] {
  const tree = parse(source);
  const found: string[] = [];
  walk(tree, (node) => {
    if (wanted(node)) found.push(`${source.file}:${lineOf(tree, node)}`);
  });
  return found;
}

test('what listens to how the system looks stands in the style sheets that a choice on the phone reaches', () => {
  const found = sources(['.svelte', '.css', '.ts'], ['src/web/'])
    .filter(({ file, text }) => /@media[^{]*prefers-/.test(text) && !/(style\/(app|tokens)|practice\/practice)\.css$/.test(file))
    .map(({ file }) => file);
  assert.deepEqual(found, []);
});

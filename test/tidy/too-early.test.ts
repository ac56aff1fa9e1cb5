// A screen whose first value comes from a function that reads a constant written further down breaks when that page opens,
// and only for whoever opens it in that state. The compiler does not see it: the function is hoisted, the constant is not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { lineOf, parse, type Source, sources, walk } from './sources.ts';

/** Runes that take an expression now and read it later. */
const LATER = new Set(['$derived', '$derived.by', '$effect', '$effect.pre', '$effect.root', '$inspect', 'onMount', 'onDestroy']);

/** Names read, and functions called, while this node itself is evaluated: what a function inside it does comes later. */
function readNow(node: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  const into = (one: ts.Node): void => {
    if (ts.isTypeNode(one) || (ts.isFunctionLike(one) && one !== node)) return;
    if (ts.isCallExpression(one) && LATER.has(one.expression.getText())) return;
    if (ts.isIdentifier(one) && !isOnlyAName(one)) names.add(one.text);
    one.forEachChild(into);
  };
  node.forEachChild(into);
  return names;
}

/** `x.name`, `{ name: … }`, `{ name: other } = …`: no reading of a variable of that name. */
function isOnlyAName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  return (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
}

function readTooEarly(source: Source): readonly string[] {
  const tree = parse(source);
  const functions = new Map<string, ReadonlySet<string>>();
  const bornAt = new Map<string, number>();
  for (const statement of tree.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) functions.set(statement.name.text, readNow(statement));
    if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations)
        walk(name, (one) => {
          if (ts.isIdentifier(one)) bornAt.set(one.text, statement.end);
        });
  }
  const reached = (names: ReadonlySet<string>, seen: Set<string>): Set<string> => {
    for (const name of names) {
      if (seen.has(name)) continue;
      seen.add(name);
      const inside = functions.get(name);
      if (inside !== undefined) reached(inside, seen);
    }
    return seen;
  };
  return tree.statements
    .filter((statement) => ts.isVariableStatement(statement) || ts.isExpressionStatement(statement))
    .flatMap((statement) =>
      [...reached(readNow(statement), new Set())]
        .filter((name) => (bornAt.get(name) ?? 0) > statement.end)
        .map((name) => `${source.file}:${lineOf(tree, statement)} reads "${name}", which is written below it`),
    );
}

test('no screen reads, while it opens, what is written further down', () => {
  assert.deepEqual(sources(['.svelte'], ['src/web/']).flatMap(readTooEarly), []);
});

test('the check sees what it is there for', () => {
  const text = '<script>\nlet typed = $state(begun());\nconst fresh = () => 1;\nfunction begun() { return fresh(); }\n</script>';
  assert.deepEqual(readTooEarly({ file: 'x.svelte', text }), ['x.svelte:2 reads "fresh", which is written below it']);
  const later = '<script>\nconst seen = $derived(begun());\nconst fresh = () => 1;\nfunction begun() { return fresh(); }\n</script>';
  assert.deepEqual(readTooEarly({ file: 'x.svelte', text: later }), []);
});

// Floors 0 to 2 know no clock, no dice, no locale of the machine and no outside world: the same log folds to the same
// state on every phone and on the server (law 3), and nothing blocks on a wrong clock (law 12).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { isTest, lineOf, parse, type Source, sources, walk } from './sources.ts';

const pureFloors = [
  'src/kernel/',
  'src/domain/',
  'src/protocol/',
  'src/text/',
  'src/sheets/',
  'src/exports/',
  'src/papers/',
  'src/sample/',
  'src/practice/',
];
const pureSources = sources(['.ts'], pureFloors).filter(({ file }) => !isTest(file));

const bannedCalls = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues']);
const bannedNames = new Set(['Intl', 'Temporal', 'process', 'fetch', 'setTimeout', 'setInterval', 'localStorage', 'document', 'window']);

/** SHA-256 by the platform where it has a synchronous one: the same bytes, only faster. */
const allowed = new Set(['src/kernel/digest.ts process?.getBuiltinModule']);

test('floors 0 to 2 hold neither clock, dice, locale nor I/O', () => {
  const found = pureSources.flatMap(impurities).filter((place) => !allowed.has(place.replace(/:\d+/, '')));
  assert.deepEqual(found, []);
});

test('the ban sees what it should see', () => {
  const text = `import { x } from 'node:fs';\nDate.now(); Math.random(); a.toLocaleString(); new Intl.Collator(); new Date();`;
  assert.equal(impurities({ file: 'src/kernel/made-up.ts', text }).length, 6);
});

function impurities(source: Source): readonly string[] {
  const tree = parse(source);
  const found: string[] = [];
  walk(tree, (node) => {
    const what = impurity(node);
    if (what !== undefined) found.push(`${source.file}:${lineOf(tree, node)} ${what}`);
  });
  return found;
}

function impurity(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return node.moduleSpecifier.text.startsWith('node:') ? `imports ${node.moduleSpecifier.text}` : undefined;
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0) return 'new Date()';
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const text = node.getText();
  if (bannedCalls.has(text)) return text;
  if (node.name.text.startsWith('toLocale')) return node.name.text;
  return ts.isIdentifier(node.expression) && bannedNames.has(node.expression.text) ? text : undefined;
}

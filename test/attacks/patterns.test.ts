// Every regular expression of the program against texts made to keep one busy: none may need more than a moment for some thousand
// letters. What is exponential or cubic shows; what only reads twice as long for twice the text does not. Read off the sources.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { isTest, parse, sources, walk } from '../tidy/sources.ts';

const found = new Map<string, string>();
for (const source of sources(['.ts', '.svelte'], ['src/']).filter(({ file }) => !isTest(file)))
  walk(parse(source), (node) => {
    if (ts.isRegularExpressionLiteral(node)) found.set(node.text, source.file);
  });

const LENGTH = 3000;
const PARTS = ['a', '0', ' ', '-', '<', '{{', '"', '\\', 'a ', '0.', '/', '\n', '<a ', '&#', '(', 'ế'];
const evil = PARTS.flatMap((part) => {
  const text = part.repeat(LENGTH / part.length);
  return [`${text}\u0000`, `a${text}!`, `<row r="1" ${text}`, `0${text}x`];
});

test('no pattern is kept busy by a text', () => {
  assert.ok(found.size > 150, `${found.size} patterns`);
  const slow: string[] = [];
  for (const [written, file] of found) {
    const [, pattern = '', flags = ''] = /^\/([\s\S]*)\/([a-z]*)$/.exec(written) ?? [];
    const start = performance.now();
    for (const text of evil) text.replace(new RegExp(pattern, flags.includes('g') ? flags : `${flags}g`), '');
    if (performance.now() - start > 1000) slow.push(`${file}: ${written} (${Math.round(performance.now() - start)} ms)`);
  }
  assert.deepEqual(slow, []);
});

test('a pattern that is kept busy would be seen', () => {
  const start = performance.now();
  `${'a'.repeat(20)}!`.replace(/^(a+)+$/, '');
  assert.ok(performance.now() - start > 3);
});

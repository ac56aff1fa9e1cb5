// Every regular expression of the program against texts made to keep one busy: none may need more than a moment for some thousand
// letters. What is exponential or cubic shows; what only reads twice as long for twice the text does not. Read off the sources.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { isTest, parse, sources, walk } from '../tidy/sources.ts';

/** Milliseconds this process has computed: on a busy machine a clock tells of others. */
const worked = (): number => process.cpuUsage().user / 1000;

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
    const start = worked();
    for (const text of evil) text.replace(new RegExp(pattern, flags.includes('g') ? flags : `${flags}g`), '');
    if (worked() - start > 1000) slow.push(`${file}: ${written} (${Math.round(worked() - start)} ms)`);
  }
  assert.deepEqual(slow, []);
});

test('a pattern that is kept busy would be seen', () => {
  const start = worked();
  `${'a'.repeat(20)}!`.replace(/^(a+)+$/, '');
  assert.ok(worked() - start > 3);
});

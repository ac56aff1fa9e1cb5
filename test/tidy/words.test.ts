// Words on screen: every Vietnamese key has its English twin, and nobody is spoken to in the language of machines
// (design system §5). The compiler sees a missing twin too; this names it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { lineOf, parse, type Source, sources, walk } from './sources.ts';

const dictionary = sources(['.ts'], ['src/web/text/']).filter(({ file }) => !file.endsWith('.test.ts'));
const vietnamese = dictionary.filter(({ file }) => /\/vi(\.ts|\/)/.test(file));
const english = dictionary.filter(({ file }) => /\/en(\.ts|\/)/.test(file));
const screens = sources(['.svelte'], ['src/web/']);

const bannedInVietnamese = ['đồng bộ', 'upload', 'server', 'lỗi hệ thống', 'dữ liệu', 'submit', 'token', 'pending', 'xung đột'];
/** These belong to the office and the paper books. */
const onlyInTheOffice = ['bản ghi', 'bút toán sửa'];
const bannedInEnglish = ['upload', 'submit', 'token', 'system error'];

test('every Vietnamese key has its English twin, and the other way round', () => {
  const ours = new Set(vietnamese.flatMap((source) => keysOf(source, 'vi')));
  const twins = new Set(english.flatMap((source) => keysOf(source, 'en')));
  assert.ok(ours.size > 100, `only ${ours.size} keys were found`);
  assert.deepEqual(
    { untranslated: [...ours.difference(twins)], orphaned: [...twins.difference(ours)] },
    { untranslated: [], orphaned: [] },
  );
});

test('no screen speaks of servers, data, synchronisation or conflicts', () => {
  const found = [
    ...vietnamese.flatMap((source) => bannedIn(source, bannedInVietnamese)),
    ...english.flatMap((source) => bannedIn(source, bannedInEnglish)),
    ...vietnamese.filter(({ file }) => !/network|office/.test(file)).flatMap((source) => bannedIn(source, onlyInTheOffice)),
    ...sources(['.ts'], ['src/text/']).flatMap((source) => (source.file.endsWith('.test.ts') ? [] : bannedIn(source, bannedInVietnamese))),
  ];
  assert.deepEqual(found, []);
});

test('screens take their words from the dictionary', () => {
  const letters = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
  const found = screens.flatMap(({ file, text }) => {
    const markup = text.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|\{[^{}]*\}/g, (cut) =>
      cut.replace(/[^\n]/g, ' '),
    );
    return markup
      .split('\n')
      .flatMap((line, at) => (letters.test(line.replaceAll('>đ<', '><')) ? [`${file}:${at + 1} ${line.trim()}`] : []));
  });
  assert.deepEqual(found, []);
});

test('the search for words sees them', () => {
  const made = {
    file: 'src/web/text/vi/made-up.ts',
    text: 'export const a = { b: { c: "Đang đồng bộ", d: (n: number) => "dữ liệu" + n } };',
  };
  assert.deepEqual(keysOf(made, 'vi'), ['made-up.a.b.c', 'made-up.a.b.d']);
  assert.equal(bannedIn(made, bannedInVietnamese).length, 2);
});

/** Paths of the leaves of every object literal in the file: "meeting.rollCall.present". */
function keysOf(source: Source, language: string): readonly string[] {
  const tree = parse(source);
  const name = source.file.split('/').at(-1)?.replace('.ts', '') ?? '';
  const file = name === language ? '' : name;
  const found: string[] = [];
  for (const statement of tree.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name: word, initializer } of statement.declarationList.declarations) {
      if (initializer !== undefined) leaves(initializer, `${file}.${word.getText(tree)}`, found);
    }
  }
  return found.filter((key) => !key.startsWith('.'));
}

function leaves(node: ts.Expression, path: string, found: string[]): void {
  const bare = unwrapped(node);
  if (!ts.isObjectLiteralExpression(bare)) {
    found.push(path);
    return;
  }
  for (const property of bare.properties) {
    if (ts.isPropertyAssignment(property)) leaves(property.initializer, `${path}.${property.name.getText()}`, found);
    else if (property.name !== undefined) found.push(`${path}.${property.name.getText()}`);
  }
}

function unwrapped(node: ts.Expression): ts.Expression {
  return ts.isSatisfiesExpression(node) || ts.isAsExpression(node) || ts.isParenthesizedExpression(node)
    ? unwrapped(node.expression)
    : node;
}

function bannedIn(source: Source, words: readonly string[]): readonly string[] {
  const tree = parse(source);
  const found: string[] = [];
  walk(tree, (node) => {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node) && !ts.isTemplateMiddleOrTemplateTail(node)) return;
    if (ts.isImportDeclaration(node.parent) || (ts.isPropertyAssignment(node.parent) && node.parent.name === node)) return;
    const said = node.text.toLowerCase();
    for (const word of words) if (said.includes(word)) found.push(`${source.file}:${lineOf(tree, node)} "${word}"`);
  });
  return [...new Set(found)];
}

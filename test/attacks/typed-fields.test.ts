// Every field of every command and office record that takes free text: it has an end, it is not read longer than it is, and what no
// shape knows is turned away. Read off the schemas themselves, so that a new field is in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as z from 'zod/mini';
import { COMMAND_SCHEMAS, parseCommand } from '../../src/protocol/command-schema.ts';
import { parseDraw, parseIssue, parseMonth, parseTemplate } from '../../src/protocol/document-messages.ts';
import { parseOrder, parsePreview } from '../../src/protocol/office-schema.ts';
import { OFFICE_SCHEMAS } from '../../src/protocol/schema/office.ts';
import { MARKUP } from './poison.ts';

/** Milliseconds this process has computed: on a busy machine a clock tells of others. */
const worked = (): number => process.cpuUsage().user / 1000;

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly innerType?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
  readonly values?: readonly unknown[];
}
interface Field {
  readonly path: string;
  readonly schema: z.ZodMiniType;
}

const defOf = (schema: z.ZodMiniType): Def => schema._zod.def as unknown as Def;

/** Every text and every list in a shape. */
function fieldsOf(schema: z.ZodMiniType, path: string): readonly Field[] {
  const { type, shape, innerType, element, options } = defOf(schema);
  if (shape !== undefined) return Object.entries(shape).flatMap(([key, inner]) => fieldsOf(inner, `${path}.${key}`));
  if (innerType !== undefined) return fieldsOf(innerType, path);
  if (element !== undefined) return [{ path: `${path}[]`, schema }, ...fieldsOf(element, `${path}[]`)];
  if (options !== undefined) return options.flatMap((option) => fieldsOf(option, path));
  return type === 'string' ? [{ path, schema }] : [];
}

const takes = ({ schema }: Field, value: unknown): boolean => schema.safeParse(value).success;

const schemas: readonly z.ZodMiniType[] = [...COMMAND_SCHEMAS, ...OFFICE_SCHEMAS];
const fields = schemas.flatMap((schema) => {
  const [kind] = defOf(defOf(schema).shape?.['kind'] ?? schema).values ?? [];
  return fieldsOf(schema, String(kind));
});
const texts = fields.filter(({ schema }) => defOf(schema).type === 'string');
const free = texts.filter((field) => MARKUP.some((markup) => takes(field, markup)) || takes(field, '<a>'));

test('free text is found in the schemas, more than a hundred fields of it', () => {
  assert.ok(schemas.length > 120, `${schemas.length} kinds`);
  assert.ok(free.length > 100, `${free.length} fields`);
});

test('every text and every list has an end', () => {
  const endless = texts.filter((field) => takes(field, 'a'.repeat(100_000)));
  assert.deepEqual(
    endless.map(({ path }) => path),
    [],
  );
  const lists = fields.filter(({ schema }) => defOf(schema).type === 'array');
  assert.ok(lists.length > 30);
  const long = lists.filter(({ schema }) => {
    const result = schema.safeParse(Array(30_000).fill(null));
    return result.success || !result.error.issues.some(({ message }) => message === 'too-many');
  });
  assert.deepEqual(
    long.map(({ path }) => path),
    [],
  );
});

test('no check of a text takes longer the more its words are made to: digits, blanks, openings, letters of many parts', () => {
  const slow: string[] = [];
  for (const field of texts)
    for (const part of ['0', ' ', 'a-', '\u0301', '1.', '((']) {
      const start = worked();
      takes(field, `${part.repeat(20_000)}!`);
      if (worked() - start > 250) slow.push(`${field.path} of ${part}`);
    }
  assert.deepEqual(slow, []);
});

test('a kind, a key or a shape named after the language is unknown like any other, in every edge', () => {
  const evil: readonly unknown[] = [
    JSON.parse('{"__proto__":{"kind":"found-club"}}'),
    { kind: '__proto__' },
    { kind: 'constructor', body: {} },
    { kind: 'toString' },
    [],
    null,
    'x',
    0,
    JSON.parse('{"kind":"giay-moi","unitId":"x","typed":{"__proto__":"y"}}'),
  ];
  for (const value of evil) {
    assert.equal(parseCommand(value).ok, false);
    assert.equal(parseOrder(value).ok, false);
    assert.equal(parsePreview(value).ok, false);
    for (const read of [parseDraw, parseIssue, parseMonth, parseTemplate]) assert.equal(read(value), null);
  }
  assert.equal(Reflect.get({}, 'kind'), undefined);
});

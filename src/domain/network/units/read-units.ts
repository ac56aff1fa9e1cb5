// Reads the committed lists of units into checked values: a slip in the data stops the build's tests, not a report.
import { assert } from '../../../kernel/assert.ts';
import { type LocalDate, localDate } from '../../../kernel/local-date.ts';
import type { DatedName, DatedParent, Evidence, Extent, Succession, Unit, UnitLevel } from './unit.ts';

type Row = { readonly [field: string]: unknown };

const LEVELS: readonly UnitLevel[] = ['country', 'province', 'district', 'commune'];
const EXTENTS: readonly Extent[] = ['whole', 'part'];
const EVIDENCES: readonly Evidence[] = ['stated', 'derived', 'unconfirmed'];

export function readUnits(rows: readonly Row[]): Unit[] {
  return rows.map(readUnit);
}

export function readSuccessions(rows: readonly Row[]): Succession[] {
  return rows.map((row) => ({
    on: localDate(text(row, 'on')),
    predecessor: text(row, 'predecessor'),
    successor: text(row, 'successor'),
    extent: oneOf(EXTENTS, text(row, 'extent')),
    evidence: oneOf(EVIDENCES, text(row, 'evidence')),
  }));
}

function readUnit(row: Row): Unit {
  const names = list(row, 'names').map(
    (name): DatedName => ({ ...dated(name, 'from'), type: text(name, 'type'), name: text(name, 'name') }),
  );
  assert(names.length > 0, `unit ${text(row, 'id')} has no name`);
  return {
    id: text(row, 'id'),
    level: oneOf(LEVELS, text(row, 'level')),
    ...(row['code'] === undefined ? {} : { code: text(row, 'code') }),
    ...dated(row, 'from'),
    ...dated(row, 'until'),
    names,
    parents: list(row, 'parents').map((parent): DatedParent => ({ ...dated(parent, 'from'), parent: text(parent, 'parent') })),
    ...(row['open'] === undefined ? {} : { open: text(row, 'open') }),
  };
}

function dated<Field extends 'from' | 'until'>(row: Row, field: Field): { readonly [F in Field]?: LocalDate } {
  if (row[field] === undefined) return {};
  return { [field]: localDate(text(row, field)) } as { readonly [F in Field]?: LocalDate };
}

function text(row: Row, field: string): string {
  const value = row[field];
  assert(typeof value === 'string' && value !== '', `${field} of ${JSON.stringify(row)} is no text`);
  return value.normalize('NFC');
}

function list(row: Row, field: string): readonly Row[] {
  const value = row[field];
  assert(Array.isArray(value), `${field} of ${JSON.stringify(row)} is no list`);
  return value;
}

function oneOf<Value extends string>(allowed: readonly Value[], value: string): Value {
  const found = allowed.find((each) => each === value);
  assert(found !== undefined, `${value} is none of ${allowed.join(', ')}`);
  return found;
}

// A reorganisation as it is being typed: kept as a draft, half of it missing, and what becomes of it when it is sent.
import type { BorderChange, Reorganisation } from '../../../../domain/network/units/reorganisation.ts';
import type { Extent, UnitId, UnitLevel } from '../../../../domain/network/units/unit.ts';
import type { OfficeOrder } from '../../../../domain/office/office-record.ts';
import { type Id, id, isId } from '../../../../kernel/ids.ts';
import { isLocalDate, type LocalDate } from '../../../../kernel/local-date.ts';

export type ChangeKind = BorderChange['do'];

/** Fields of every kind beside each other, so that changing the kind loses nothing. */
export interface TypedChange {
  readonly kind: ChangeKind;
  /** The unit that is changed; of a new unit its id. */
  readonly unit: UnitId;
  readonly level: UnitLevel;
  readonly type: string;
  readonly name: string;
  readonly code: string;
  readonly parent: UnitId;
  readonly of: readonly { readonly unit: UnitId; readonly extent: Extent }[];
}

export interface TypedReorganisation {
  readonly recordId: Id;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly effectiveOn: string;
  readonly communesAfter: string;
  readonly changes: readonly TypedChange[];
  readonly assigned: Readonly<Record<string, UnitId>>;
  /** 0 to 3. */
  readonly step: number;
}

export const emptyReorganisation = (recordId: Id): TypedReorganisation => ({
  recordId,
  number: '',
  issuer: '',
  issuedOn: '',
  effectiveOn: '',
  communesAfter: '',
  changes: [],
  assigned: {},
  step: 0,
});

export const emptyChange = (kind: ChangeKind, parent: UnitId): TypedChange => ({
  kind,
  unit: '',
  level: 'commune',
  type: '',
  name: '',
  code: '',
  parent,
  of: [],
});

export const plain = (typed: string): string => typed.normalize('NFC').trim().replaceAll(/\s+/g, ' ');

/** Null: not a count; undefined: left empty. */
export function countTyped(typed: string): number | null | undefined {
  const text = typed.replaceAll(/[\s.]/g, '');
  if (text === '') return undefined;
  return /^\d{1,5}$/.test(text) ? Number(text) : null;
}

export type FieldTrouble = 'missing' | 'dateBad' | 'notCount' | 'issuedLate';
export type DocumentField = 'number' | 'issuer' | 'issuedOn' | 'effectiveOn' | 'communesAfter';

export function documentTroubles(typed: TypedReorganisation): Partial<Record<DocumentField, FieldTrouble>> {
  const { number, issuer, issuedOn, effectiveOn, communesAfter } = typed;
  return {
    ...(plain(number) === '' ? { number: 'missing' } : {}),
    ...(plain(issuer) === '' ? { issuer: 'missing' } : {}),
    ...(isLocalDate(issuedOn)
      ? isLocalDate(effectiveOn) && issuedOn > effectiveOn
        ? { issuedOn: 'issuedLate' }
        : {}
      : { issuedOn: 'dateBad' }),
    ...(isLocalDate(effectiveOn) ? {} : { effectiveOn: 'dateBad' }),
    ...(countTyped(communesAfter) === null ? { communesAfter: 'notCount' } : {}),
  };
}

export type ChangeField = 'unit' | 'type' | 'name' | 'parent' | 'of';
const NEEDED: { readonly [kind in ChangeKind]: readonly ChangeField[] } = {
  form: ['type', 'name', 'parent', 'of'],
  rename: ['unit', 'name'],
  reclassify: ['unit', 'type'],
  move: ['unit', 'parent'],
  end: ['unit'],
  'end-level': [],
};

/** Fields of a change that are still empty. */
export function changeTroubles(change: TypedChange): readonly ChangeField[] {
  return NEEDED[change.kind].filter((field) => {
    const value = change[field];
    return typeof value === 'string' ? plain(value) === '' : value.length === 0;
  });
}

export function changeOf({ kind, unit, level, type, name, code, parent, of }: TypedChange): BorderChange {
  switch (kind) {
    case 'form': {
      const coded = plain(code) === '' ? {} : { code: plain(code) };
      return { do: kind, unit, level, ...coded, type, name: plain(name), parent, of };
    }
    case 'rename':
      return { do: kind, unit, name: plain(name) };
    case 'reclassify':
      return { do: kind, unit, type };
    case 'move':
      return { do: kind, unit, parent };
    case 'end':
      return { do: kind, unit };
    case 'end-level':
      return { do: kind, level: 'district' };
  }
}

/** Null while its days cannot be read. */
export function orderOf(typed: TypedReorganisation, within: UnitId, on: LocalDate): OfficeOrder<'enact-reorganisation'> | null {
  const { recordId, number, issuer, issuedOn, effectiveOn, communesAfter, changes, assigned } = typed;
  if (!isLocalDate(issuedOn) || !isLocalDate(effectiveOn)) return null;
  const count = countTyped(communesAfter);
  const body: Omit<Reorganisation, 'within'> = {
    number: plain(number),
    issuer: plain(issuer),
    issuedOn,
    effectiveOn,
    changes: changes.map(changeOf),
    ...(typeof count === 'number' ? { communesAfter: count } : {}),
    assigned: Object.entries(assigned).flatMap(([clubId, unit]) => (isId(clubId) && unit !== '' ? [{ clubId: id(clubId), unit }] : [])),
  };
  return { recordId, kind: 'enact-reorganisation', unitId: within, on, body };
}

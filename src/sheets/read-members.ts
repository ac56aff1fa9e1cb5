// The lines of the members' table → members as the book takes them, and their names apart.
import type { SheetMember } from '../domain/bringin/bring-in-commands.ts';
import type { Id } from '../kernel/ids.ts';
import { type LocalDate, type Month, yearOf } from '../kernel/local-date.ts';
import { rowReader } from './row-reader.ts';
import { plainWords, type SheetProblem, type TypedRow, type TypedSheet } from './tables.ts';
import {
  readBirth,
  readCount,
  readDay,
  readHousehold,
  readMonth,
  readName,
  readPhone,
  readRoles,
  readSex,
  readYesNo,
} from './typed-values.ts';

export interface ReadPerson {
  readonly index: number;
  readonly member: SheetMember;
  readonly name: string;
  readonly bornOn?: LocalDate;
  readonly phone?: string;
}

export interface MemberDefaults {
  readonly cutOffOn: LocalDate;
  /** For members whose day of joining the paper does not have. */
  readonly joinedOn: LocalDate;
  /** For members whose dues the paper does not speak of: nothing owed. */
  readonly duesThrough: Month;
  readonly personIdOf: (row: TypedRow) => Id;
}

export function readMembers(typed: TypedSheet, defaults: MemberDefaults, problems: SheetProblem[]): readonly ReadPerson[] {
  const persons = typed.tables.members.flatMap((row, index): ReadPerson[] => {
    const person = readMember(typed, row, index, defaults, problems);
    return person === null ? [] : [person];
  });
  const seen = new Set<string>();
  for (const { name, member, index } of persons) {
    const key = `${plainWords(name)}/${member.born.slice(0, 4)}/${member.group}`;
    const row = typed.tables.members[index];
    if (seen.has(key) && row !== undefined) rowReader('members', row, index, typed, problems).wrong('name', 'member-twice');
    seen.add(key);
  }
  return persons;
}

function readMember(
  typed: TypedSheet,
  row: TypedRow,
  index: number,
  defaults: MemberDefaults,
  problems: SheetProblem[],
): ReadPerson | null {
  const reader = rowReader('members', row, index, typed, problems);
  const { cutOffOn } = defaults;
  const name = reader.value('name', readName, 'not-a-name');
  const sex = reader.value('sex', readSex, 'not-a-sex');
  const birth = reader.value('born', (text) => plausibleBirth(readBirth(text), cutOffOn), 'not-a-birth');
  const group = reader.value('group', (text) => readCount(text.replace(/^tổ\s*/i, ''), 1, 99), 'not-a-number', 1);
  const household = reader.value('household', readHousehold, 'not-a-household', 'other');
  const joinedOn = reader.value('joinedOn', readDay, 'not-a-day', defaults.joinedOn);
  const roles = reader.value('roles', readRoles, 'not-a-role', []);
  const duesThrough = reader.value('duesThrough', readMonth, 'not-a-month', defaults.duesThrough);
  const associationMember = reader.value('associationMember', readYesNo, 'not-yes-or-no', false);
  const minority = reader.value('minority', readYesNo, 'not-yes-or-no', false);
  const firstLent = reader.value('firstLent', (text) => readFirstLent(text, cutOffOn), 'not-yes-or-no', 'never');
  if (joinedOn !== null && joinedOn > cutOffOn) reader.wrong('joinedOn', 'later-than-cut-off');
  if (firstLent !== null && firstLent !== 'never' && firstLent > cutOffOn) reader.wrong('firstLent', 'later-than-cut-off');
  if (name === null || sex === null || birth === null || group === null || household === null || joinedOn === null) return null;
  if (roles === null || duesThrough === null || associationMember === null || minority === null || firstLent === null) return null;
  const personId = defaults.personIdOf(row);
  const lent = firstLent === 'never' ? {} : { firstLentOn: firstLent };
  return {
    index,
    member: { personId, group, sex, born: birth.born, household, minority, associationMember, joinedOn, roles, duesThrough, ...lent },
    name,
    ...(birth.bornOn === undefined ? {} : { bornOn: birth.bornOn }),
    ...(reader.has('phone') ? { phone: readPhone(reader.text('phone')) } : {}),
  };
}

function plausibleBirth(birth: ReturnType<typeof readBirth>, cutOffOn: LocalDate): ReturnType<typeof readBirth> {
  const year = Number(birth?.born.slice(0, 4));
  return birth !== null && year >= 1900 && year <= yearOf(cutOffOn) ? birth : null;
}

/** A day or a year; a bare yes is known by the cut-off day at the latest. */
function readFirstLent(typed: string, cutOffOn: LocalDate): LocalDate | 'never' | null {
  const day = /^\d{4}$/.test(typed.trim()) ? readDay(`01/01/${typed.trim()}`) : readDay(typed);
  if (day !== null) return day;
  const answer = readYesNo(typed);
  return answer === null ? null : answer ? cutOffOn : 'never';
}

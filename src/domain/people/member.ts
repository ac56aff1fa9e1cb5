// A person in a club's book: spells of membership with reasons, roles by date. What identifies the person (name, birth
// day, phone) is the private part and may be erased; what a figure needs (sex, birth month) stays without a name.
import type { Id } from '../../kernel/ids.ts';
import { addMonthsTo, firstDayOf, isLocalDate, isMonth, type LocalDate, type Month, month } from '../../kernel/local-date.ts';

export type Sex = 'female' | 'male';
/** 'YYYY' or 'YYYY-MM': the precision the paper has. A year alone counts as January of that year ("tròn tuổi"). */
export type Birth = string;
/** Status on the poverty list of a year, as a paper says; it is never worked out here (conventions §5). */
export type Household = 'poor' | 'near-poor' | 'out-of-poverty' | 'average' | 'hardship' | 'other';
export const HOUSEHOLDS: readonly Household[] = ['poor', 'near-poor', 'out-of-poverty', 'average', 'hardship', 'other'];
export type EndReason = 'left' | 'moved' | 'died' | 'recovered' | 'other';
export type Role = 'chair' | 'vice-chair' | 'accountant' | 'treasurer' | 'board-member' | 'volunteer' | 'group-head';

export const BOARD_ROLES: readonly Role[] = ['chair', 'vice-chair', 'accountant', 'treasurer', 'board-member'];

export interface Spell {
  readonly from: LocalDate;
  readonly to: LocalDate | '';
  readonly reason: EndReason | '';
}

export interface RoleSpell {
  readonly role: Role;
  readonly from: LocalDate;
  readonly to: LocalDate | '';
  /** Last day of the term, when the vote set one; the role is held until it is ended all the same. */
  readonly until?: LocalDate;
}

export interface DatedHousehold {
  readonly year: number;
  readonly household: Household;
  /** Number of the list or certificate; empty when nobody has it at hand. */
  readonly paper: string;
}

export const CORRECTED_FIELDS = ['name', 'born', 'bornOn', 'phone', 'sex', 'household', 'minority', 'associationMember'] as const;
type CorrectedField = (typeof CORRECTED_FIELDS)[number];

/** What one correction changed: the value that stood before and the one that was written. */
export interface MemberCorrection {
  readonly on: LocalDate;
  /** The account that wrote it. */
  readonly actor: string;
  readonly fields: readonly { readonly field: CorrectedField; readonly from: string | boolean; readonly to: string | boolean }[];
}

export interface Member {
  readonly personId: Id;
  readonly group: number;
  /** The groups by date, once somebody has moved. */
  readonly groups?: readonly { readonly group: number; readonly from: LocalDate }[];
  readonly sex: Sex;
  readonly born: Birth;
  /** By the list of the year of joining; for a year, ask householdIn. */
  readonly household: Household;
  readonly households?: readonly DatedHousehold[];
  readonly minority: boolean;
  readonly associationMember: boolean;
  readonly spells: readonly Spell[];
  readonly roles: readonly RoleSpell[];
  /** Erasable; empty name when erased or when the reader may not see it. */
  readonly name: string;
  readonly bornOn: LocalDate | '';
  readonly phone: string;
  /** Corrections in the order of the book, once there is one. */
  readonly corrected?: readonly MemberCorrection[];
}

/** Member on that day: joined on or before it, not yet ended. The last day of a spell still counts as a member's day. */
export function isMemberOn(member: Member, on: LocalDate): boolean {
  return member.spells.some((spell) => spell.from <= on && (spell.to === '' || on <= spell.to));
}

export function isActive(member: Member): boolean {
  return member.spells.at(-1)?.to === '';
}

export function hasRoleOn(member: Member, role: Role, on: LocalDate): boolean {
  return member.roles.some((held) => held.role === role && held.from <= on && (held.to === '' || on <= held.to));
}

export function isOnBoard(member: Member, on: LocalDate): boolean {
  return BOARD_ROLES.some((role) => hasRoleOn(member, role, on));
}

export function isBirth(value: string): value is Birth {
  return isMonth(value) || (/^\d{4}$/.test(value) && isLocalDate(`${value}-01-01`));
}

/** First month of life as figures see it. */
export function birthMonth(born: Birth): Month {
  return born.length === 4 ? month(`${born}-01`) : month(born);
}

/** First day on which the person counts as `age` years old in figures. */
export function reachesAge(born: Birth, age: number): LocalDate {
  return firstDayOf(addMonthsTo(birthMonth(born), age * 12));
}

/** Whole years on `on` by birth month. */
export function ageOn(born: Birth, on: LocalDate): number {
  const first = birthMonth(born);
  const months = (Number(on.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(on.slice(5, 7)) - Number(first.slice(5, 7));
  return Math.floor(months / 12);
}

// What is told of the members: who joins, leaves, takes a role.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Proof } from '../approvals/proof.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { Signature } from '../meetings/meeting.ts';
import type { Birth, EndReason, Household, Role, Sex } from './member.ts';

export type EnrolMember = CommandShape<
  'enrol-member',
  { personId: Id; group: number; sex: Sex; born: Birth; household: Household; minority: boolean; associationMember: boolean },
  { name: string; bornOn?: LocalDate; phone?: string; note?: string }
>;
export type EndMembership = CommandShape<'end-membership', { personId: Id; reason: EndReason }>;
export type GiveRole = CommandShape<'give-role', { personId: Id; role: Role; until?: LocalDate }>;
export type EndRole = CommandShape<'end-role', { personId: Id; role: Role }>;
/** What was typed wrong, put right as if it had always stood so. */
export type CorrectMember = CommandShape<'correct-member', { personId: Id } & MemberChanges, NameChanges & { note?: string }>;
export type RecordHousehold = CommandShape<'record-household', { personId: Id; year: number; household: Household; paper: string }>;
export type ChangeGroup = CommandShape<'change-group', { personId: Id; group: number }>;
/** "This is me": the account that sends it is that member's; without `personId`, nobody's any more. */
export type LinkAccount = CommandShape<'link-account', { personId?: Id }>;
/** Two entries are one person, read as `keepId` from now on. */
export type MergeMembers = CommandShape<'merge-members', { keepId: Id; goneId: Id }, { note: string }>;

export interface MemberChanges {
  readonly sex?: Sex;
  readonly born?: Birth;
  readonly household?: Household;
  readonly minority?: boolean;
  readonly associationMember?: boolean;
}

export interface NameChanges {
  readonly name?: string;
  readonly bornOn?: LocalDate | '';
  readonly phone?: string;
}

/** Treasurer or chair to the next one: `countId` is the count of the box made for it; `from` is missing when the holder is gone. */
export type HandOver = CommandShape<
  'hand-over',
  { role: 'treasurer' | 'chair'; from?: Id; to: Id; countId?: Id; signatures: readonly Signature[]; proofs?: readonly Proof[] },
  { note: string }
>;

export type PeopleCommand =
  | EnrolMember
  | EndMembership
  | GiveRole
  | EndRole
  | CorrectMember
  | RecordHousehold
  | ChangeGroup
  | LinkAccount
  | MergeMembers
  | HandOver;

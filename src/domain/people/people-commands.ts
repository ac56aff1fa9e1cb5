// What is told of the members: who joins, leaves, takes a role.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { Birth, EndReason, Household, Role, Sex } from './member.ts';

export type EnrolMember = CommandShape<
  'enrol-member',
  { personId: Id; group: number; sex: Sex; born: Birth; household: Household; minority: boolean; associationMember: boolean },
  { name: string; bornOn?: LocalDate; phone?: string; note?: string }
>;
export type EndMembership = CommandShape<'end-membership', { personId: Id; reason: EndReason }>;
export type GiveRole = CommandShape<'give-role', { personId: Id; role: Role }>;
export type EndRole = CommandShape<'end-role', { personId: Id; role: Role }>;

export type PeopleCommand = EnrolMember | EndMembership | GiveRole | EndRole;

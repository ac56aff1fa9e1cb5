// Members and their roles.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Fund } from '../books/account.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { Signature } from '../meetings/meeting.ts';
import type { Birth, EndReason, Household, Role, Sex } from './member.ts';
import type { MemberChanges, NameChanges } from './people-commands.ts';

export type MemberEnrolled = EventShape<
  'member-enrolled',
  'common',
  {
    personId: Id;
    group: number;
    sex: Sex;
    born: Birth;
    household: Household;
    minority: boolean;
    associationMember: boolean /** Came in with the club's cut-off sheet. */;
    broughtIn?: true;
  },
  { name: string; bornOn?: LocalDate; phone?: string; note?: string }
>;
export type MembershipEnded = EventShape<'membership-ended', 'common', { personId: Id; reason: EndReason }>;
export type RoleGiven = EventShape<'role-given', 'common', { personId: Id; role: Role; until?: LocalDate; broughtIn?: true }>;
export type RoleEnded = EventShape<'role-ended', 'common', { personId: Id; role: Role }>;
export type MemberCorrected = EventShape<'member-corrected', 'common', { personId: Id } & MemberChanges, NameChanges & { note?: string }>;
export type HouseholdRecorded = EventShape<
  'household-recorded',
  'common',
  { personId: Id; year: number; household: Household; paper: string }
>;
export type GroupChanged = EventShape<'group-changed', 'common', { personId: Id; group: number }>;
/** Of the account that said it (`actor`). */
export type AccountLinked = EventShape<'account-linked', 'common', { personId?: Id }>;
export type MembersMerged = EventShape<'members-merged', 'common', { keepId: Id; goneId: Id }, { note: string }>;

/** What passed from hand to hand; the roles themselves end and begin by role-ended and role-given beside it. */
export type OfficeHandedOver = EventShape<
  'office-handed-over',
  'money',
  {
    role: 'treasurer' | 'chair';
    from?: Id;
    to: Id;
    countId?: Id;
    counted?: Dong;
    funds: readonly FundPlaces[];
    openLoans: number;
    owed: Dong;
    signatures: readonly Signature[];
  },
  { note: string }
>;
export interface FundPlaces {
  readonly fund: Fund;
  readonly cash: Dong;
  readonly bank: Dong;
  readonly loans: Dong;
  readonly held: Dong;
}

export type PeopleEvent =
  | MemberEnrolled
  | MembershipEnded
  | RoleGiven
  | RoleEnded
  | MemberCorrected
  | HouseholdRecorded
  | GroupChanged
  | AccountLinked
  | MembersMerged
  | OfficeHandedOver;

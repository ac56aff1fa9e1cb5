// What each role opens: the rooms of a club's book it reads, whether it sees names, and what it may record. The
// database's policies enforce the reading; this table says what to ask them for.

import type { CommandKind } from '../../domain/club/command.ts';
import type { Room } from '../../domain/club/event.ts';

export type ClubRole = 'treasurer' | 'chair' | 'accountant' | 'volunteer';
export type UnitRole = 'commune-officer' | 'province-officer' | 'centre-officer';
export type Role = ClubRole | UnitRole;

export const clubRoles: readonly ClubRole[] = ['treasurer', 'chair', 'accountant', 'volunteer'];
export const unitRoles: readonly UnitRole[] = ['commune-officer', 'province-officer', 'centre-officer'];

type Reach = { readonly rooms: readonly Room[]; readonly private: boolean; readonly records: ReadonlySet<CommandKind> };

const atMeetings: readonly CommandKind[] = [
  'open-meeting',
  'mark-attendance',
  'receive-dues',
  'receive-repayment',
  'postpone-repayment',
  'receive-money',
  'approve-loan',
  'disburse-loan',
  'spend-money',
  'give-help',
  'hold-activity',
  'count-cash',
  'close-meeting',
  'reverse-record',
  'settle-review',
  'enrol-member',
  'end-membership',
  'give-role',
  'end-role',
];
/** What a treasurer may write into a room it cannot read: the meeting's visits and measures pass through its hands. */
const careAtMeetings: readonly CommandKind[] = ['record-visit', 'measure-health'];
const care: readonly CommandKind[] = [...careAtMeetings, 'start-care', 'end-care'];
const overClubs: readonly CommandKind[] = ['found-club', 'place-club', 'change-club-status'];

const officer: Reach = { rooms: ['common', 'money'], private: false, records: new Set(overClubs) };

export const reachOf: Readonly<Record<Role, Reach>> = {
  treasurer: { rooms: ['common', 'money'], private: true, records: new Set([...atMeetings, ...careAtMeetings]) },
  chair: { rooms: ['common', 'money', 'care'], private: true, records: new Set([...atMeetings, ...care, 'adopt-charter']) },
  accountant: { rooms: ['common', 'money'], private: true, records: new Set(atMeetings) },
  volunteer: { rooms: ['common', 'care'], private: true, records: new Set([...care, 'give-help']) },
  'commune-officer': officer,
  'province-officer': officer,
  'centre-officer': { ...officer, records: new Set() },
};

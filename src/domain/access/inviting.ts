// Who may invite whom: one table, asked by the server before a sheet is made and by the page before it offers one. An invitation
// comes from the level above, or, for those who read and prepare, from whoever binds the same office. Above a province and the centre
// there may be nobody: there whoever binds the office also invites another who does, so that two people can help a third back in.
import type { AccountRole } from '../club/roles.ts';
import { OFFICE_LEVELS, type OfficeLevel } from './office-level.ts';

/** Where the invited will work, seen from the inviter's unit. */
export type InvitedPlace = 'club-inside' | 'unit-below' | 'own-unit';

export interface InvitationRule {
  readonly role: AccountRole;
  readonly at: InvitedPlace;
  readonly levels: readonly OfficeLevel[];
}

const CLUB: readonly InvitationRule[] = (['chair', 'vice-chair', 'treasurer', 'accountant', 'volunteer', 'group-head'] as const).map(
  (role) => ({ role, at: 'club-inside', levels: ['approver'] }),
);
/** Those who only look. */
const LOOKERS: readonly InvitationRule[] = (['auditor', 'donor'] as const).flatMap((role) =>
  (['own-unit', 'unit-below'] as const).map((at) => ({ role, at, levels: ['reader'] as const })),
);
const PREPARERS: readonly OfficeLevel[] = ['reader', 'editor'];

const INVITES: { readonly [role in AccountRole]?: readonly InvitationRule[] } = {
  'commune-officer': [...CLUB, { role: 'commune-officer', at: 'own-unit', levels: PREPARERS }],
  'province-officer': [
    ...CLUB,
    { role: 'commune-officer', at: 'unit-below', levels: OFFICE_LEVELS },
    { role: 'province-officer', at: 'own-unit', levels: OFFICE_LEVELS },
    ...LOOKERS,
  ],
  'centre-officer': [
    { role: 'province-officer', at: 'unit-below', levels: OFFICE_LEVELS },
    { role: 'centre-officer', at: 'own-unit', levels: OFFICE_LEVELS },
    ...LOOKERS,
  ],
};

/** What an officer who binds the office may hand out; whoever only reads or prepares hands out nothing. */
export function invitationsOf(role: AccountRole, level: OfficeLevel): readonly InvitationRule[] {
  return level === 'approver' ? (INVITES[role] ?? []) : [];
}

/** Whether this inviter may hand out this role at this place and level. */
export function mayInvite(
  by: { readonly role: AccountRole; readonly level: OfficeLevel },
  wanted: { readonly role: AccountRole; readonly level: OfficeLevel; readonly at: InvitedPlace },
): boolean {
  return invitationsOf(by.role, by.level).some(
    ({ role, at, levels }) => role === wanted.role && at === wanted.at && levels.includes(wanted.level),
  );
}

// What the pages of people and sheets ask and are told.
import type { OfficeLevel } from '../domain/access/office-level.ts';
import type { AccountRole } from '../domain/club/roles.ts';
import type { NamedUnit } from './network-messages.ts';

export interface HeldOffice {
  readonly role: AccountRole;
  readonly level: OfficeLevel;
  /** Null for a role of a club. */
  readonly unit: NamedUnit | null;
  readonly from: string | null;
  readonly until: string | null;
}

export interface ListedPerson extends HeldOffice {
  readonly grantId: string;
  readonly accountId: string;
  readonly name: string;
  /** Masked: "0912 ••• 678". */
  readonly phone: string;
  readonly endedOn: string | null;
  readonly state: 'now' | 'later' | 'ended';
  /** Whether the asker may end it, and begin a recovery of the account. */
  readonly mayEnd: boolean;
}

export interface ListedInvitation extends HeldOffice {
  readonly id: string;
  readonly name: string;
  readonly madeOn: string;
  readonly by: string;
  readonly expiresAt: string;
  readonly state: 'open' | 'used' | 'expired' | 'revoked';
}

export interface ListedRecovery {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly madeOn: string;
  readonly by: string;
  readonly confirmedBy: string | null;
  readonly state: 'waiting' | 'open' | 'used' | 'expired' | 'revoked';
  readonly mayConfirm: boolean;
}

export interface Offer {
  readonly role: AccountRole;
  readonly at: 'club-inside' | 'unit-below' | 'own-unit';
  readonly levels: readonly OfficeLevel[];
  /** The units the role can be handed out for; empty for a club. */
  readonly units: readonly NamedUnit[];
}

export interface PeopleList {
  readonly people: readonly ListedPerson[];
  readonly invitations: readonly ListedInvitation[];
  readonly recoveries: readonly ListedRecovery[];
  readonly offers: readonly Offer[];
  readonly openings: readonly { readonly by: string; readonly what: string; readonly at: string }[];
}

/** What a sheet says before it is used. */
export interface SheetTold {
  readonly purpose: 'role' | 'recovery';
  readonly name: string;
  readonly role: AccountRole | null;
  readonly level: OfficeLevel;
  /** Name of the club or unit. */
  readonly place: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly by: readonly string[];
  readonly expiresAt: string;
}

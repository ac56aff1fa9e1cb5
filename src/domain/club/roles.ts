// Which rooms a role opens and which commands it may send. The server checks every read and write with these two
// tables; the phone uses them to show locked doors. (Places, times and the full matrix come with the accounts.)
import { TYPED_KINDS } from '../typing/typist.ts';
import type { ClubCommand, CommandKind } from './command.ts';
import { ROOMS, type Room } from './event-shape.ts';

export type AccountRole =
  | 'treasurer'
  | 'accountant'
  | 'chair'
  | 'vice-chair'
  | 'volunteer'
  | 'group-head'
  | 'typist'
  | 'commune-officer'
  | 'province-officer'
  | 'centre-officer'
  | 'auditor'
  | 'donor';

export const ROOMS_OF_ROLE: { readonly [role in AccountRole]: readonly Room[] } = {
  treasurer: ['common', 'money', 'board'],
  accountant: ['common', 'money', 'board', 'rights'],
  chair: ['common', 'money', 'care', 'board', 'rights'],
  'vice-chair': ['common', 'money', 'care', 'board', 'rights'],
  volunteer: ['common', 'care'],
  'group-head': ['common'],
  // On the club's phone only, out of a copy with names and sums (web/store/typist-copy.ts); the server gives this role to no account.
  typist: ['common', 'money'],
  'commune-officer': ['appeals'],
  'province-officer': ['appeals'],
  'centre-officer': [],
  // Of every club of the own unit, each opening written down. What is private to a person's body or need stays in the club.
  auditor: ['common', 'money'],
  donor: [],
};

/** Told by anybody who hears of it at a doorstep, though only some may read it back. */
const TOLD: readonly CommandKind[] = [
  'give-consent',
  'withdraw-consent',
  'raise-need',
  'make-suggestion',
  'pass-suggestion-up',
  'ask-about-data',
];
/** What the board makes of what it was told. */
const ANSWERED: readonly CommandKind[] = [
  'decide-need',
  'close-need',
  'answer-suggestion',
  'open-campaign',
  'close-campaign',
  'answer-data-request',
];
/** What the level above answers; nobody of the club may. */
export const ANSWERED_ABOVE: readonly CommandKind[] = ['answer-appeal'];
/** Talks, pictures, topics and groups, by whoever is there. */
const ACTIVITIES: readonly CommandKind[] = [
  'hold-activity',
  'link-activity-money',
  'add-picture',
  'take-down-picture',
  'name-topic',
  'set-interest-group',
  'join-interest-group',
  'leave-interest-group',
  'end-interest-group',
];
const MEETING: readonly CommandKind[] = ['open-meeting', 'mark-attendance', 'give-help', 'receive-goods', 'use-goods', ...ACTIVITIES];
const MONEY: readonly CommandKind[] = [
  'receive-dues',
  'exempt-dues',
  'move-cash',
  'transfer-money',
  'set-bank-account',
  'reconcile-bank',
  'receive-repayment',
  'postpone-repayment',
  'receive-money',
  'bring-in-book',
  'approve-loan',
  'disburse-loan',
  'request-loan',
  'decline-loan',
  'withdraw-loan-request',
  'lapse-loan-approval',
  'reschedule-loan',
  'write-off-loan',
  'note-follow-up',
  'move-meeting',
  'spend-money',
  'count-cash',
  'close-meeting',
  'reverse-record',
  'settle-review',
  'move-payment',
  'close-month',
  'close-year',
  'hand-over',
];
/** What the board writes down of a meeting and of the club beside the money. */
const MINUTES: readonly CommandKind[] = [
  'pass-resolution',
  'record-minutes',
  'record-asset',
  'lend-asset',
  'check-asset',
  'retire-asset',
  'name-group',
  'adopt-plan',
];
const ROSTER: readonly CommandKind[] = [
  'enrol-member',
  'end-membership',
  'give-role',
  'end-role',
  'correct-member',
  'record-household',
  'change-group',
  'merge-members',
];
/** Everybody says for themselves which member they are. */
const SELF: readonly CommandKind[] = ['link-account'];
const KEYS: readonly CommandKind[] = ['register-key', 'retire-key'];
/** Who lets somebody type, and who ends it. */
const TYPISTS: readonly CommandKind[] = ['enrol-typist', 'end-typist'];
/** Only the level above opens again what was closed; inside the club nobody does. */
export const REOPENING: readonly CommandKind[] = ['reopen-month', 'reopen-year'];
/** Measured or visited by whoever holds the phone; reading it back takes the care room. */
const CARE_IN: readonly CommandKind[] = ['record-visit', 'measure-health', 'plan-check-up', 'hold-check-up', 'refer-person'];
const CARE: readonly CommandKind[] = [
  ...CARE_IN,
  'start-care',
  'describe-recipient',
  'end-care',
  'assess-needs',
  'set-rota',
  'swap-visit',
  'note-absence',
  'hand-over-care',
  'describe-volunteer',
  'train-volunteers',
  'stop-volunteering',
  'close-referral',
  'note-health',
];
/** Read back by those who send them: what the law gives a person is nobody else's affair. */
const RIGHTS: readonly CommandKind[] = [
  'record-rights-facts',
  'record-benefit',
  'open-sweep',
  'check-rights',
  'close-sweep',
  'send-application',
  'answer-application',
  'set-benefit-amount',
];
/** Said to the offices above in the club's name. */
const TO_OFFICES: readonly CommandKind[] = ['answer-inspection-result', 'assess-own-club'];
const FOUNDING: readonly CommandKind[] = ['found-club', 'place-club', 'change-club-status'];

const COMMANDS_OF_ROLE: { readonly [role in AccountRole]: readonly CommandKind[] } = {
  treasurer: [...MEETING, ...SELF, ...TOLD, ...ANSWERED, ...MINUTES, ...MONEY, ...ROSTER, ...KEYS, ...TYPISTS, ...CARE_IN],
  accountant: [...MEETING, ...SELF, ...TOLD, ...ANSWERED, ...MINUTES, ...MONEY, ...ROSTER, ...KEYS, ...CARE_IN, ...RIGHTS],
  chair: [
    ...MEETING,
    ...SELF,
    ...TOLD,
    ...ANSWERED,
    ...MINUTES,
    ...MONEY,
    ...ROSTER,
    ...KEYS,
    ...TYPISTS,
    ...CARE,
    ...RIGHTS,
    'adopt-charter',
    ...TO_OFFICES,
    'erase-person',
  ],
  // Stands in for the chair in everything but the club's own rules.
  'vice-chair': [...MEETING, ...SELF, ...TOLD, ...ANSWERED, ...MINUTES, ...MONEY, ...ROSTER, ...KEYS, ...TYPISTS, ...CARE, ...RIGHTS],
  volunteer: [...MEETING, ...SELF, ...TOLD, ...CARE, 'reverse-record'],
  'group-head': [...MEETING, ...SELF, ...TOLD, ...CARE_IN, 'reverse-record'],
  // Typed, and nobody's record until one of the board confirms it.
  typist: TYPED_KINDS,
  'commune-officer': [...FOUNDING, ...REOPENING, ...ANSWERED_ABOVE],
  'province-officer': [...FOUNDING, ...REOPENING, ...ANSWERED_ABOVE],
  'centre-officer': [],
  auditor: [],
  donor: [],
};

export function kindsSentBy(role: AccountRole): readonly CommandKind[] {
  return COMMANDS_OF_ROLE[role];
}

/** Those of the board who answer for what somebody typed for them. */
const CONFIRMING: readonly AccountRole[] = ['chair', 'vice-chair', 'treasurer', 'accountant'];

export const mayConfirm = (role: AccountRole): boolean => CONFIRMING.includes(role);

/** A volunteer may note help in labour and goods, but not pay out of a fund. What was typed for the author takes one of the board. */
export function maySend(role: AccountRole, command: ClubCommand): boolean {
  if (!COMMANDS_OF_ROLE[role].includes(command.kind) || role === 'typist') return false;
  if (command.typedBy !== undefined && !(mayConfirm(role) && TYPED_KINDS.includes(command.kind))) return false;
  return command.kind !== 'give-help' || command.body.help.how !== 'money' || ROOMS_OF_ROLE[role].includes('money');
}

const CLUB_ROLES = ['chair', 'vice-chair', 'treasurer', 'accountant', 'volunteer', 'group-head'] as const satisfies readonly AccountRole[];

/** The roles of a club that read this room. */
export function rolesReading(room: Room): readonly (typeof CLUB_ROLES)[number][] {
  return CLUB_ROLES.filter((role) => ROOMS_OF_ROLE[role].includes(room));
}

/** Rooms opened by any of the roles a person holds in a club. */
export function roomsOf(roles: readonly AccountRole[]): readonly Room[] {
  return ROOMS.filter((room) => roles.some((role) => ROOMS_OF_ROLE[role].includes(room)));
}

/** The roles of a club whose records of this kind the server takes. */
export function rolesSending(kind: CommandKind): readonly (typeof CLUB_ROLES)[number][] {
  return CLUB_ROLES.filter((role) => COMMANDS_OF_ROLE[role].includes(kind));
}

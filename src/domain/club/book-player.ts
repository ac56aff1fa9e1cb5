// A small player for tests: sends commands to one club's book, folds what is decided, and says what was refused.
import { assert } from '../../kernel/assert.ts';
import { digestHex } from '../../kernel/digest.ts';
import { type Id, id } from '../../kernel/ids.ts';
import { lastDayOf, localDate, month } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import type { LoanTerms } from '../loans/terms.ts';
import { monthDigest, monthPageOf } from '../months/closing-month.ts';
import { DEFAULT_CHARTER } from './charter.ts';
import type { ClubCommand } from './command.ts';
import { decide } from './decide.ts';
import type { ClubEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { type ClubState, emptyClub } from './state.ts';

export const CLUB = numberedId(99);
export const HOA = numberedId(1);
export const THANG = numberedId(2);
export const LUA = numberedId(3);
export const MEETING_DAY = '2026-11-24';
export const TERMS: LoanTerms = {
  method: 'declining-equal-principal',
  principal: dong(5_000_000),
  instalments: 10,
  rateBasisPointsPerMonth: 80,
  roundPrincipalTo: 1,
  graceInstalments: 0,
};

export interface Book {
  readonly state: ClubState;
  /** Everything decided so far, the founding included. */
  readonly log: readonly ClubEvent[];
  /** Sends a command that must be taken, and folds its events. */
  fact(kind: ClubCommand['kind'], body: object, on?: string, device?: Id, priv?: object): readonly ClubEvent[];
  /** Sends a request and returns why it was refused. */
  refused(kind: ClubCommand['kind'], body: object, on?: string): string;
}

export function numberedId(n: number): Id {
  return id(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`);
}

export function emptyBook(): Book {
  const state = emptyClub(CLUB);
  const log: ClubEvent[] = [];
  let made = 1000;
  const command = (kind: string, body: object, on: string, device: Id, priv?: object): ClubCommand => {
    made += 1;
    const salt = digestHex(String(made)).slice(0, 32);
    const envelope = {
      id: numberedId(made),
      clubId: CLUB,
      kind,
      v: 1,
      on: localDate(on),
      at: '2026-11-24T14:00:00+07:00',
      actor: HOA,
      device,
      salt,
      body,
      ...(priv === undefined ? {} : { priv }),
    };
    return envelope as unknown as ClubCommand;
  };
  return {
    state,
    log,
    fact(kind, body, on = MEETING_DAY, device = numberedId(70), priv = undefined) {
      const decided = decide(state, command(kind, body, on, device, priv));
      assert(decided.ok, `${kind} was refused: ${JSON.stringify(decided)}`);
      for (const event of decided.events) evolve(state, event);
      log.push(...decided.events);
      return decided.events;
    },
    refused(kind, body, on = MEETING_DAY) {
      const decided = decide(state, command(kind, body, on, numberedId(70)));
      return decided.ok ? 'not refused' : decided.refusal.why;
    },
  };
}

/** A club of four with 20 million of seed capital in its box; Hoa and Thắng are on the board. */
export function founded(): Book {
  const book = emptyBook();
  const day = '2018-09-12';
  book.fact(
    'found-club',
    {
      name: 'CLB thôn 5',
      unitId: 'u',
      hamlet: 'thôn 5',
      decisionNumber: '01/QĐ-UBND',
      decisionOn: day,
      launchedOn: day,
      charter: { ...DEFAULT_CHARTER, meetingDay: 24 },
    },
    day,
  );
  for (const n of [1, 2, 3, 4]) {
    book.fact(
      'enrol-member',
      { personId: numberedId(n), group: 1, sex: 'female', born: '1960', household: 'other', minority: false, associationMember: true },
      day,
    );
  }
  book.fact('give-role', { personId: HOA, role: 'treasurer' }, day);
  book.fact('give-role', { personId: THANG, role: 'chair' }, day);
  book.fact('receive-money', { fund: 'income', place: 'cash', source: 'state-budget', asCapital: true, amount: dong(20_000_000) }, day);
  for (let year = 2019; year <= 2026; year += 1)
    book.fact('hold-activity', { area: 'culture', topic: 'tet', participants: 40 }, `${year}-06-01`);
  return book;
}

/** The same, with one loan of five million out since last year and nothing repaid. */
export function lentClub(): Book {
  const book = founded();
  book.fact(
    'approve-loan',
    { loanId: numberedId(50), personId: LUA, fund: 'income', terms: TERMS, purpose: 'poultry', approvedBy: [HOA, THANG] },
    '2025-12-24',
  );
  book.fact('disburse-loan', { loanId: numberedId(50), personId: LUA, fund: 'income', terms: TERMS, purpose: 'poultry' }, '2025-12-24');
  return book;
}

/** What closes a month: its page as the book has it, signed by Hoa and Thắng. */
export function monthClosing(book: Book, closing: string): object {
  const signatures = [
    { personId: HOA, role: 'treasurer' },
    { personId: THANG, role: 'chair' },
  ];
  return { month: closing, signatures, pageDigest: monthDigest(monthPageOf(book.state, month(closing))) };
}

/** Closes a month on its last day. */
export function closeMonth(book: Book, closing: string): readonly ClubEvent[] {
  return book.fact('close-month', monthClosing(book, closing), lastDayOf(month(closing)));
}

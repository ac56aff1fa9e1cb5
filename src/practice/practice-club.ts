// The club one practises in: three meetings behind it, the fourth is today. Everything in it is invented; whoever practises is its
// treasurer and may open every room.
import { DEFAULT_CHARTER } from '../domain/club/charter.ts';
import { cashInBox } from '../domain/club/state.ts';
import { amountDue } from '../domain/loans/loan.ts';
import type { LoanTerms } from '../domain/loans/terms.ts';
import { pageDigest, pageOf } from '../domain/meetings/closing.ts';
import { fewestNotes } from '../domain/meetings/fewest-notes.ts';
import { meetingIdOf } from '../domain/meetings/gathering.ts';
import { CONSENT_TEXT } from '../domain/people/consent.ts';
import { assert } from '../kernel/assert.ts';
import type { Id } from '../kernel/ids.ts';
import { addDays, addMonthsTo, dayOf, type LocalDate, monthOf, onDayOf, yearOf } from '../kernel/local-date.ts';
import { dong } from '../kernel/money.ts';
import type { OpenItem } from '../protocol/messages.ts';
import { type Desk, type Dice, laidDesk } from './desk.ts';
import { PRACTICE_PEOPLE } from './people.ts';

/** On every paper, list and file that bears the club's name. */
export const PRACTICE_NAME = 'CLB TẬP DÙNG, không phải sổ thật';
const MEETINGS = 3;
const DUES = 5000;

export interface PracticeBook {
  readonly clubId: Id;
  readonly account: Id;
  readonly items: readonly OpenItem[];
}

/** The whole book as it stands before one begins on `today`; ids and salts come from the dice. */
export function practiceBook(today: LocalDate, dice: Dice): PracticeBook {
  const desk = laidDesk(dice);
  const days = Array.from({ length: MEETINGS }, (_, back) => onDayOf(addMonthsTo(monthOf(today), back - MEETINGS), dayOf(today)));
  const [first, second, third] = days;
  assert(first !== undefined && second !== undefined && third !== undefined, 'three meetings');
  const people = found(desk, first, dayOf(today));
  hold(desk, people, first, () => {
    capital(desk, first);
    lend(desk, people, first, 4, 3_000_000, 6, 'nuôi gà');
  });
  hold(desk, people, second, () => lend(desk, people, second, 5, 5_000_000, 10, 'trồng rau'));
  care(desk, people, addDays(third, -20));
  hold(desk, people, third, () => {
    measure(desk, people, third);
    spend(desk, people, third);
  });
  agree(desk, people, third);
  visit(desk, people, addDays(today, -5));
  return { clubId: desk.clubId, account: desk.account, items: desk.items };
}

function found(desk: Desk, on: LocalDate, meetingDay: number): readonly Id[] {
  const decisionOn = addDays(on, -14);
  const charter = { ...DEFAULT_CHARTER, adopted: true, meetingDay, meetingTime: '08:00', meetingPlace: 'nhà văn hóa' };
  // No unit of this name is on any map, so no paper names a real commune and no rule of a province applies.
  const place = { unitId: 'tap-dung', hamlet: 'thôn Tập Dùng' };
  desk.say('found-club', decisionOn, {
    body: { name: PRACTICE_NAME, ...place, decisionNumber: '00/QĐ-TẬP', decisionOn, launchedOn: on, charter },
  });
  return PRACTICE_PEOPLE.map(({ name, sex, age, group, role, household = 'other' }, at) => {
    const personId = desk.newId();
    const body = { personId, group, sex, born: String(yearOf(on) - age), household, minority: false, associationMember: age >= 60 };
    desk.say('enrol-member', on, { body, priv: { name } });
    if (role !== undefined) desk.say('give-role', on, { body: { personId, role } });
    if (at === 0) desk.say('link-account', on, { body: { personId } });
    return personId;
  });
}

/** One past meeting: roll, dues, instalments, what else happened, the count, two signatures. */
function hold(desk: Desk, people: readonly Id[], on: LocalDate, rest: () => void): void {
  const meetingId = meetingIdOf(desk.clubId, on);
  desk.say('open-meeting', on, { body: { meetingId } });
  const marks = people.map((personId, at) => ({ personId, mark: at === people.length - 1 ? ('excused' as const) : ('present' as const) }));
  desk.say('mark-attendance', on, { body: { meetingId, marks } });
  const payers = people.map((personId) => ({ personId, months: [monthOf(on)], amount: dong(DUES) }));
  desk.say('receive-dues', on, { body: { meetingId, payers } });
  for (const { loanId, personId, amount } of dueOf(desk, on))
    desk.say('receive-repayment', on, { body: { meetingId, loanId, personId, amount } });
  rest();
  const bookSeen = cashInBox(desk.state);
  desk.say('count-cash', on, { body: { meetingId, notes: fewestNotes(bookSeen), bookSeen, ...oddThousand(bookSeen) } });
  sign(desk, people, on, meetingId);
}

const dueOf = ({ state }: Desk, on: LocalDate) =>
  [...state.loans.values()]
    .filter((loan) => loan.status === 'open')
    .map((loan) => ({ loanId: loan.loanId, personId: loan.personId, amount: amountDue(loan, on) }))
    .filter(({ amount }) => amount > 0);

/** Sums of the made-up club are whole thousands; should they not be, the rest has its reason. */
const oddThousand = (sum: number) => (sum % 1000 === 0 ? {} : { reason: 'change-given' as const });

function sign(desk: Desk, people: readonly Id[], on: LocalDate, meetingId: Id): void {
  const meeting = desk.state.meetings.get(meetingId);
  const [treasurer, chair] = people;
  assert(meeting !== undefined && treasurer !== undefined && chair !== undefined, 'a meeting and two who sign it');
  const signatures = [
    { personId: treasurer, role: 'treasurer' },
    { personId: chair, role: 'chair' },
  ] as const;
  desk.say('close-meeting', on, { body: { meetingId, signatures, pageDigest: pageDigest(pageOf(desk.state, meeting)) } });
}

function capital(desk: Desk, on: LocalDate): void {
  const meetingId = meetingIdOf(desk.clubId, on);
  const give = { meetingId, place: 'cash', source: 'donor' } as const;
  const priv = { from: 'Người cho trong bài tập' };
  desk.say('receive-money', on, { body: { ...give, fund: 'income', asCapital: true, amount: dong(20_000_000) }, priv });
  desk.say('receive-money', on, { body: { ...give, fund: 'activity', asCapital: false, amount: dong(600_000) }, priv });
}

function lend(
  desk: Desk,
  people: readonly Id[],
  on: LocalDate,
  borrower: number,
  principal: number,
  instalments: number,
  purpose: string,
): void {
  const { loanMethod: method, loanRateBasisPointsPerMonth: rateBasisPointsPerMonth, roundPrincipalTo } = DEFAULT_CHARTER;
  const terms: LoanTerms = {
    ...{ method, rateBasisPointsPerMonth, roundPrincipalTo },
    principal: dong(principal),
    instalments,
    graceInstalments: 0,
  };
  const loan = { loanId: desk.newId(), personId: personAt(people, borrower), fund: 'income', terms, purpose } as const;
  desk.say('approve-loan', on, { body: { ...loan, approvedBy: people.slice(0, 2) } });
  desk.say('disburse-loan', on, { body: { ...loan, meetingId: meetingIdOf(desk.clubId, on) } });
}

function spend(desk: Desk, people: readonly Id[], on: LocalDate): void {
  const meetingId = meetingIdOf(desk.clubId, on);
  const body = {
    meetingId,
    fund: 'activity',
    place: 'cash',
    category: 'meeting',
    amount: dong(85_000),
    approvedBy: people.slice(0, 2),
  } as const;
  desk.say('spend-money', on, { body, priv: { what: 'nước, bánh buổi họp' } });
}

function measure(desk: Desk, people: readonly Id[], on: LocalDate): void {
  const queue = [0, 1, 8, 10].map((at) => personAt(people, at));
  const readings = queue.map((personId, at) => ({ personId, systolic: 118 + at * 9, diastolic: 74 + at * 5, pulse: 70 + at }));
  desk.say('measure-health', on, { body: { meetingId: meetingIdOf(desk.clubId, on), personIds: queue }, priv: { readings } });
}

/** All were asked at the meeting, aloud: the vice chair heard it, and the chair heard him. */
function agree(desk: Desk, people: readonly Id[], on: LocalDate): void {
  const [first, second] = [personAt(people, 2), personAt(people, 1)];
  for (const purpose of ['health', 'care'] as const) {
    const asked = { purpose, how: 'voice', text: CONSENT_TEXT[purpose] } as const;
    desk.say('give-consent', on, { body: { ...asked, witnessId: first, personIds: people.filter((one) => one !== first) } });
    desk.say('give-consent', on, { body: { ...asked, witnessId: second, personIds: [first] } });
  }
}

/** bà Dừa is cared for by bà Na and bà Quýt. */
function care(desk: Desk, people: readonly Id[], on: LocalDate): void {
  const [recipient, ...volunteers] = [11, 6, 7].map((at) => personAt(people, at));
  assert(recipient !== undefined, 'somebody cared for');
  desk.say('start-care', on, { body: { personId: recipient, volunteers, why: 'alone' }, priv: { need: 'Sống một mình, đi lại khó' } });
  const days = [1, 4].map((weekday) => ({ weekday, volunteers: [] }));
  desk.say('set-rota', on, { body: { personId: recipient, volunteers, days } });
}

function visit(desk: Desk, people: readonly Id[], on: LocalDate): void {
  const body = {
    personId: personAt(people, 11),
    visitors: [personAt(people, 6)],
    tasks: ['talk', 'clean'],
    condition: 'as-before',
  } as const;
  desk.say('record-visit', on, { body, priv: { note: 'ăn ngủ được' } });
}

function personAt(people: readonly Id[], at: number): Id {
  const found = people[at];
  assert(found !== undefined, 'a member of the made-up club');
  return found;
}

// What a club does every month of a year: the meeting from the roll-call to the count, in the order of the agenda.
import { cashInBox } from '../../src/domain/club/state.ts';
import { amountDue } from '../../src/domain/loans/loan.ts';
import type { DifferenceReason } from '../../src/domain/meetings/meeting-commands.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { localDate, month } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, type Person, people } from './club.ts';
import { closeMeeting, countBox, repay } from './meeting-steps.ts';
import { closeMonth } from './month-steps.ts';

const NOTES = [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5000, 2000, 1000, 500, 200, 100];

/** The fifteenth of a month of 2026. */
export const meetingOf = (n: number): string => `2026-${String(n).padStart(2, '0')}-15`;
export const monthOf2026 = (n: number): string => meetingOf(n).slice(0, 7);

/** The meeting opened; whoever is a member is there, but for cụ Sáu. */
export function openedMeeting(club: Club): void {
  const meetingId = club.meetingId();
  club.record('Mở buổi họp.', { kind: 'open-meeting', body: { meetingId } });
  const members = Object.values(people).filter(({ id }) => club.state.members.get(id)?.spells.at(-1)?.to === '');
  const marks = members.map(({ id }) => ({ personId: id, mark: id === people.sau.id ? 'excused' : 'present' }) as const);
  club.record('Điểm danh: cụ Sáu xin phép vắng.', { kind: 'mark-attendance', body: { meetingId, marks } });
}

/** Everybody's dues of the month, in one record. */
export function everybodysDues(club: Club, n: number, without: readonly Person[] = []): void {
  const payers = Object.values(people)
    .filter((one) => !without.includes(one))
    .map(({ id }) => ({ personId: id, months: [month(monthOf2026(n))], amount: dong(5000) }));
  club.record('Thu hội phí cả buổi.', { kind: 'receive-dues', body: { meetingId: club.meetingId(), payers } });
}

/** What each borrower owes by this meeting. */
export function everybodysInstalments(club: Club, on: string, without: readonly Id[] = []): void {
  for (const loan of [...club.state.loans.values()]) {
    const due = loan.status === 'open' && !without.includes(loan.loanId) ? amountDue(loan, localDate(on)) : 0;
    const borrower = Object.values(people).find(({ id }) => id === loan.personId);
    if (due > 0 && borrower !== undefined) repay(club, loan.loanId, borrower, due);
  }
}

export function spend(
  club: Club,
  amount: number,
  what: string,
  category: 'meeting' | 'visiting' | 'culture' | 'stationery' = 'meeting',
): Id {
  return club.record(`Chi ${what}.`, {
    kind: 'spend-money',
    body: {
      meetingId: club.meetingId(),
      fund: 'activity',
      place: 'cash',
      category,
      amount: dong(amount),
      approvedBy: [people.binh.id, people.hoa.id],
    },
    priv: { what },
  });
}

/** The box counted by notes; `missing` đồng less than the book when something is wrong. */
export function countedBox(club: Club, missing = 0, reason?: DifferenceReason): void {
  let left = cashInBox(club.state) - missing;
  const notes = NOTES.map((value): readonly [number, number] => {
    const sheets = Math.floor(left / value);
    left -= sheets * value;
    return [value, sheets];
  });
  countBox(
    club,
    notes.filter(([, sheets]) => sheets > 0),
    reason,
  );
}

/** A whole meeting: roll-call, dues, instalments, what else there is, the count, two signatures. */
export function wholeMeeting(club: Club, n: number, other: () => void = () => undefined): void {
  club.day(meetingOf(n));
  openedMeeting(club);
  everybodysDues(club, n);
  everybodysInstalments(club, meetingOf(n));
  other();
  countedBox(club);
  closeMeeting(club);
}

/** A meeting and the month closed after it. */
export function wholeMonth(club: Club, n: number, other?: () => void): void {
  wholeMeeting(club, n, other);
  closeMonth(club, monthOf2026(n));
}

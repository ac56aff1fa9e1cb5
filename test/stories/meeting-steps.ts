// Steps that most stories share: open the day's meeting, count the box, close with two signatures.

import { cashInBox } from '../../src/domain/club/state.ts';
import type { LoanTerms } from '../../src/domain/loans/terms.ts';
import { pageDigest, pageOf } from '../../src/domain/meetings/closing.ts';
import type { DifferenceReason } from '../../src/domain/meetings/meeting-commands.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, type Person, type Phone, people, storyId } from './club.ts';

export function openMeeting(club: Club, phone?: Phone): void {
  const meetingId = club.meetingId();
  club.record('Mở buổi họp.', { kind: 'open-meeting', body: { meetingId } }, phone);
  const marks = Object.values(people).map(({ id }) => ({ personId: id, mark: id === people.sau.id ? 'excused' : 'present' }) as const);
  club.record('Điểm danh: cụ Sáu xin phép vắng.', { kind: 'mark-attendance', body: { meetingId, marks } }, phone);
}

/** Counts the box by notes: [value, how many]. */
export function countBox(club: Club, notes: readonly (readonly [number, number])[], reason?: DifferenceReason): void {
  const body = {
    meetingId: club.meetingId(),
    notes: notes.map(([value, count]) => ({ value, count })),
    bookSeen: cashInBox(club.state),
    ...(reason === undefined ? {} : { reason }),
  };
  club.record('Đếm két.', { kind: 'count-cash', body });
}

export function closeMeeting(club: Club, signers: readonly Person[] = [people.binh, people.hoa]): void {
  const meetingId = club.meetingId();
  const meeting = club.state.meetings.get(meetingId);
  const signatures = signers.map(({ id, role }) => ({ personId: id, role: role ?? 'board-member' }) as const);
  const digest = meeting === undefined ? '' : pageDigest(pageOf(club.state, meeting));
  club.record(`Khóa buổi, ${signers.length} người ký.`, { kind: 'close-meeting', body: { meetingId, signatures, pageDigest: digest } });
}

export function termsOf(principal: number, instalments = 10): LoanTerms {
  return {
    method: 'declining-equal-principal',
    principal: dong(principal),
    instalments,
    rateBasisPointsPerMonth: 80,
    roundPrincipalTo: 1000,
    graceInstalments: 0,
  };
}

/** Approved by chair and treasurer, handed over at once; answers with the loan's id. */
export function lend(club: Club, to: Person, terms: LoanTerms): Id {
  const loanId = storyId(`loan ${club.id} ${to.name} ${terms.principal}`);
  const order = { loanId, personId: to.id, fund: 'income', terms, purpose: 'chăn nuôi gà' } as const;
  club.record(`${to.name} xin vay; ông Bình và bà Hoa duyệt.`, {
    kind: 'approve-loan',
    body: { ...order, approvedBy: [people.binh.id, people.hoa.id] },
  });
  club.record(`Trao tiền vay cho ${to.name}.`, { kind: 'disburse-loan', body: { ...order, meetingId: club.meetingId() } });
  return loanId;
}

export function repay(club: Club, loanId: Id, from: Person, amount: number, phone?: Phone): Id {
  const body = { meetingId: club.meetingId(), loanId, personId: from.id, amount: dong(amount) };
  return club.record(
    `${from.name} góp ${amount.toString().replace(/\B(?=(\d{3})+$)/g, '.')} đ.`,
    { kind: 'receive-repayment', body },
    phone,
  );
}

// Why a loan is not granted, in the fixed order of the checks (law 13).

import type { LoanTerms } from '../../src/domain/loans/terms.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { type Club, clubAtWork, type Person, people, storyId } from './club.ts';
import { lend, openMeeting, termsOf } from './meeting-steps.ts';

export const title = 'Những lần chưa cho vay được';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const board = [people.binh.id, people.hoa.id];
  ask(club, 'Một người duyệt.', people.tai, termsOf(5_000_000), [people.binh.id]);
  ask(club, 'Người vay tự duyệt cho mình.', people.hoa, termsOf(5_000_000), board);
  ask(club, 'Người duyệt không ở trong ban chủ nhiệm.', people.tai, termsOf(5_000_000), [people.binh.id, people.dung.id]);
  ask(club, 'Xin góp 36 kỳ.', people.tai, termsOf(5_000_000, 36), board);
  ask(club, 'Xin vay 60 triệu.', people.tai, termsOf(60_000_000), board);
  ask(club, 'Xin vay 25 triệu, quỹ chỉ còn 20 triệu.', people.tai, termsOf(25_000_000), board);
  ask(club, 'Người lạ xin vay.', { ...people.tai, id: storyId('người lạ') }, termsOf(1_000_000), board);
  lend(club, people.tai, termsOf(2_000_000));
  club.day('2026-03-20');
  ask(club, 'Ông Tài chậm góp, lại xin vay thêm.', people.tai, termsOf(1_000_000), board);
  return club;
}

function ask(club: Club, sentence: string, who: Person, terms: LoanTerms, approvedBy: readonly Id[]): void {
  const body = { loanId: storyId(`asked ${sentence}`), personId: who.id, fund: 'income', terms, purpose: 'nuôi gà', approvedBy } as const;
  club.record(sentence, { kind: 'approve-loan', body });
}

// Three ask, one is told why not, one goes before another and the book says so, one approval is given back.
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork, type Person, people, storyId } from './club.ts';
import { openMeeting, termsOf } from './meeting-steps.ts';

export const title = 'Hàng chờ vay và lời từ chối có lý do';

const loanOf = (who: Person) => storyId(`xin vay ${who.name}`);

export function tell(): Club {
  const club = clubAtWork(title, { loanSteps: [dong(8_000_000), dong(12_000_000)] });
  ask(club, people.lan, 8_000_000, 'mua bò');
  ask(club, people.tai, 15_000_000, 'xây chuồng');
  ask(club, people.sau, 3_000_000, 'nuôi gà');
  club.day('2026-02-15');
  openMeeting(club);
  approve(club, people.tai, 15_000_000);
  club.record('Chưa cho ông Tài vay: lần đầu chỉ được 8 triệu.', {
    kind: 'decline-loan',
    body: { loanId: loanOf(people.tai), reason: 'other' },
    priv: { note: 'đợt sau xin lại, 8 triệu' },
  });
  approve(club, people.sau, 3_000_000);
  approve(club, people.lan, 8_000_000);
  club.record('Cụ Sáu ốm, xin thôi không lấy tiền.', {
    kind: 'lapse-loan-approval',
    body: { loanId: loanOf(people.sau), reason: 'not-needed' },
  });
  ask(club, people.dung, 2_000_000, 'mua máy cắt cỏ');
  club.record('Anh Dũng tự rút đề nghị.', { kind: 'withdraw-loan-request', body: { loanId: loanOf(people.dung) } });
  return club;
}

function ask(club: Club, who: Person, amount: number, purpose: string): void {
  const body = { loanId: loanOf(who), personId: who.id, fund: 'income', amount: dong(amount), instalments: 10, purpose } as const;
  club.record(`${who.name} xin vay để ${purpose}.`, { kind: 'request-loan', body });
}

function approve(club: Club, who: Person, amount: number): void {
  const approvedBy = [people.binh.id, people.hoa.id];
  const body = { loanId: loanOf(who), personId: who.id, fund: 'income', terms: termsOf(amount), purpose: 'chăn nuôi', approvedBy } as const;
  club.record(`Xét cho ${who.name} vay.`, { kind: 'approve-loan', body: { ...body, round: 'Đợt 1' } });
}

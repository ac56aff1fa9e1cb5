// Two persons confirm with their own codes: a loan, a meeting; what is missing is refused for a request, and a signature
// for one sum is none for another.

import { pageDigest, pageOf } from '../../src/domain/meetings/closing.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork, people, storyId } from './club.ts';
import { keyOf, type StoryKey, setCode, withCodes } from './codes.ts';
import { closeMeeting, countBox, openMeeting, termsOf } from './meeting-steps.ts';

export const title = 'Hai người duyệt bằng mã của mình';

export function tell(): Club {
  const club = clubAtWork(title);
  const [hoa, binh] = [keyOf(people.hoa), keyOf(people.binh)];
  openMeeting(club);
  setCode(club, 'Bà Hoa đặt mã duyệt, ông Bình ngồi cạnh.', hoa, people.binh);
  setCode(club, 'Ông Bình đặt mã, bà Hoa làm chứng mà chưa bấm mã của mình.', binh, people.hoa);
  setCode(club, 'Bà Hoa bấm mã làm chứng; ông Bình đặt xong.', binh, people.hoa, hoa);
  const loan = {
    loanId: storyId('khoản vay hai mã'),
    personId: people.tai.id,
    fund: 'income',
    terms: termsOf(5_000_000),
    purpose: 'nuôi gà',
    approvedBy: [people.hoa.id, people.binh.id],
  } as const;
  club.record('Ông Tài xin vay 5 triệu, chỉ ghi tên hai người duyệt.', { kind: 'approve-loan', body: loan });
  club.record('Mới bà Hoa bấm mã.', { kind: 'approve-loan', body: loan }, undefined, withCodes(hoa));
  club.record(
    'Hai người bấm mã cho 5 triệu, rồi số tiền bị sửa thành 8 triệu.',
    { kind: 'approve-loan', body: loan },
    undefined,
    (command) => {
      const signed = withCodes(hoa, binh)(command);
      return { ...signed, body: { ...signed.body, terms: { ...loan.terms, principal: dong(8_000_000) } } } as typeof signed;
    },
  );
  club.record('Hai người bấm mã đúng cho khoản 5 triệu.', { kind: 'approve-loan', body: loan }, undefined, withCodes(hoa, binh));
  const { approvedBy, ...order } = loan;
  club.record('Trao tiền vay.', { kind: 'disburse-loan', body: { ...order, meetingId: club.meetingId() } });
  countBox(club, [[500_000, 30]]);
  closeMeeting(club, [people.hoa, people.binh]);
  closeWithCodes(club, hoa, binh);
  return club;
}

function closeWithCodes(club: Club, ...keys: readonly StoryKey[]): void {
  const meetingId = club.meetingId();
  const meeting = club.state.meetings.get(meetingId);
  const signatures = keys.map(({ of }) => ({ personId: of.id, role: of.role ?? 'board-member' }) as const);
  const digest = meeting === undefined ? '' : pageDigest(pageOf(club.state, meeting));
  const body = { meetingId, signatures, pageDigest: digest };
  club.record('Khóa buổi, hai người ký bằng mã.', { kind: 'close-meeting', body }, undefined, withCodes(...keys));
}

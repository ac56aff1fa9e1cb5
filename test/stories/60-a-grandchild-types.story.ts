// A grandchild types what the treasurer confirms: her record, with both names. The child's time ends; what is typed after that is asked
// about; a name nobody enrolled, or a kind no typist types, is refused.
import type { ClubCommand } from '../../src/domain/club/command.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { localDate, month } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork, people, storyId } from './club.ts';
import { closeMeeting, countBox } from './meeting-steps.ts';

export const title = 'Cháu gõ, bà xác nhận';

const minh = storyId('cháu Minh');

const typedBy =
  (typistId: Id, on: string) =>
  (command: ClubCommand): ClubCommand => ({ ...command, typedBy: { typistId, on: localDate(on) } });

export function tell(): Club {
  const club = clubAtWork(title);
  club.record('Bà Hoa giao cháu Minh nhập giúp đến hết ngày 31/3.', {
    kind: 'enrol-typist',
    body: { typistId: minh, until: localDate('2026-03-31') },
    priv: { name: 'Cháu Minh' },
  });
  const body = { meetingId: club.meetingId() };
  const dues = (of: Id, of_month: string) =>
    ({ kind: 'receive-dues', body: { ...body, payers: [{ personId: of, months: [month(of_month)], amount: dong(10_000) }] } }) as const;
  club.record('Cháu Minh gõ, bà Hoa xác nhận: mở buổi.', { kind: 'open-meeting', body }, undefined, typedBy(minh, '2026-01-15'));
  club.record(
    'Cháu Minh gõ, bà Hoa xác nhận: ông Tài đóng hội phí.',
    dues(people.tai.id, '2026-01'),
    undefined,
    typedBy(minh, '2026-01-15'),
  );
  countBox(club, [
    [500_000, 40],
    [10_000, 1],
  ]);
  closeMeeting(club);
  club.record(
    'Một khoản cháu Minh gõ từ trước, bà Hoa xác nhận sau khi khóa buổi.',
    dues(people.lan.id, '2026-01'),
    undefined,
    typedBy(minh, '2026-01-15'),
  );
  club.day('2026-01-20');
  club.record('Cháu Minh thôi nhập giúp.', { kind: 'end-typist', body: { typistId: minh } });
  club.record(
    'Máy khác chưa biết, vẫn xác nhận khoản cháu gõ ngày 22/1.',
    dues(people.mai.id, '2026-01'),
    undefined,
    typedBy(minh, '2026-01-22'),
  );
  club.record('Một cái tên chưa ai ghi danh.', dues(people.sau.id, '2026-01'), undefined, typedBy(storyId('người lạ'), '2026-01-20'));
  club.record(
    'Trả tiền điện mà ghi là cháu Minh gõ.',
    {
      kind: 'spend-money',
      body: { fund: 'activity', place: 'cash', category: 'meeting', amount: dong(20_000), approvedBy: [] },
      priv: { what: 'tiền điện' },
    },
    undefined,
    typedBy(minh, '2026-01-15'),
  );
  return club;
}

// Money was lent at the table before anybody had voted, and more than the box held: the book says what happened and asks.
import { type Club, clubAtWork, people, storyId } from './club.ts';
import { closeMeeting, countBox, openMeeting, termsOf } from './meeting-steps.ts';

export const title = 'Trao tiền vay khi chưa ai duyệt';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const order = {
    loanId: storyId('khoản vay trao trước'),
    personId: people.mai.id,
    fund: 'income',
    terms: termsOf(21_000_000),
    purpose: 'mở quán',
  } as const;
  const handOver = { kind: 'disburse-loan', body: { ...order, meetingId: club.meetingId() } } as const;
  club.record('Trao cô Mai 21 triệu, vượt số tiền trong két.', handOver);
  const second = club.record('Máy kia cũng ghi trao khoản ấy.', handOver, 'máy ông Bình');
  club.record('Hỏi lại: tiền chỉ trao một lần. Bỏ khoản ghi sau.', {
    kind: 'reverse-record',
    body: { cmdId: second, reason: 'recorded-twice' },
  });
  countBox(club, [], 'unknown');
  closeMeeting(club, [people.hoa]);
  closeMeeting(club);
  return club;
}

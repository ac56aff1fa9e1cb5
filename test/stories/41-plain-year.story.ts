// A plain year: twelve meetings, dues, five loans repaid in time, small spending, the year closed.
import { dong } from '../../src/kernel/money.ts';
import { type Club, foundedClub, grantOf, people } from './club.ts';
import { lend, termsOf } from './meeting-steps.ts';
import { closeYear } from './month-steps.ts';
import { spend, wholeMonth } from './year-steps.ts';
import { tellYear } from './year-telling.ts';

export const title = 'Một năm bình thường';

export function tell(): Club {
  const club = foundedClub(title);
  const year = tellYear(club);
  year.month('Tháng 1: vốn ban đầu, hai người vay', () => {
    club.record('Vốn ban đầu.', grantOf(20_000_000));
    wholeMonth(club, 1, () => {
      club.record('Ông Nam ủng hộ.', {
        kind: 'receive-money',
        body: { meetingId: club.meetingId(), fund: 'activity', place: 'cash', source: 'donor', asCapital: false, amount: dong(500_000) },
        priv: { from: 'ông Nam', note: 'mừng câu lạc bộ ra mắt' },
      });
      lend(club, people.lan, termsOf(5_000_000));
      lend(club, people.tai, termsOf(4_000_000, 8));
    });
  });
  year.month('Tháng 2: nước, bánh buổi họp Tết', () => wholeMonth(club, 2, () => spend(club, 120_000, 'nước, bánh họp Tết', 'culture')));
  year.month('Tháng 3: thêm một người vay', () => wholeMonth(club, 3, () => lend(club, people.dung, termsOf(6_000_000, 12))));
  year.month('Tháng 4', () => wholeMonth(club, 4, () => spend(club, 50_000, 'thăm cụ Sáu ốm', 'visiting')));
  year.month('Tháng 5', () => wholeMonth(club, 5));
  year.month('Tháng 6: giúp cụ Sáu từ quỹ', () =>
    wholeMonth(club, 6, () =>
      club.record('Giúp cụ Sáu tiền thuốc.', {
        kind: 'give-help',
        body: {
          meetingId: club.meetingId(),
          personId: people.sau.id,
          help: { how: 'money', fund: 'activity', amount: dong(100_000) },
          helpers: [people.mai.id],
        },
        priv: { note: 'tiền thuốc' },
      }),
    ),
  );
  year.month('Tháng 7: bà Mai vay', () => wholeMonth(club, 7, () => lend(club, people.mai, termsOf(3_000_000, 5))));
  year.month('Tháng 8', () => wholeMonth(club, 8, () => spend(club, 40_000, 'giấy bút', 'stationery')));
  year.month('Tháng 9: ông Tài trả hết', () => wholeMonth(club, 9));
  year.month('Tháng 10: Ngày Quốc tế Người cao tuổi', () => wholeMonth(club, 10, () => spend(club, 200_000, 'văn nghệ 1/10', 'culture')));
  year.month('Tháng 11: bà Lan trả hết, ông Tài vay lần hai', () => wholeMonth(club, 11, () => lend(club, people.tai, termsOf(8_000_000))));
  year.month('Tháng 12: khóa sổ năm', () => {
    wholeMonth(club, 12, () => spend(club, 150_000, 'tổng kết năm'));
    closeYear(club, '2026');
  });
  return year.end('Câu lạc bộ thôn 5 thành lập tháng 1/2026, có 7 thành viên, họp ngày 15 hằng tháng, hội phí 5.000 đ một tháng.');
}

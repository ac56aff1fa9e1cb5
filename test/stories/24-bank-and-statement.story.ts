// Box and bank: money is carried there, the statement is checked, a fee is found, and nothing is mended in silence.
import type { Id } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork } from './club.ts';

export const title = 'Gửi ngân hàng và đối chiếu sao kê';

export function tell(): Club {
  const club = clubAtWork(title);
  club.record('Khai tài khoản của câu lạc bộ.', {
    kind: 'set-bank-account',
    body: { bin: '970405', holder: 'club' },
    priv: { number: '8000205112233', name: 'CLB LTHTGN THON 5' },
  });
  const first = move(club, 'Nộp 10.000.000 đ vào ngân hàng.', 10_000_000);
  club.day('2026-01-31');
  move(club, 'Chiều cuối tháng nộp thêm 500.000 đ.', 500_000);
  club.day('2026-02-03');
  check(club, 'Sao kê tháng 1 ghi 9.989.000 đ, chỉ có khoản nộp đầu.', 9_989_000, [first]);
  const fee = club.record('Tìm ra: ngân hàng trừ phí 11.000 đ ngày 31/1.', {
    kind: 'spend-money',
    body: { fund: 'income', place: 'bank', category: 'bank-fees', amount: dong(11_000), approvedBy: [] },
    priv: { what: 'Phí ngân hàng' },
  });
  check(club, 'Đối chiếu lại, đánh dấu thêm khoản phí.', 9_989_000, [fee], '2026-02-03');
  const question = [...club.state.reviews.values()].find(({ review }) => review === 'bank-differs');
  club.record('Việc cần xem lại đã rõ.', { kind: 'settle-review', body: { reviewId: question?.reviewId ?? '', choice: 'noted' } });
  return club;
}

function move(club: Club, sentence: string, amount: number): Id {
  return club.record(sentence, { kind: 'move-cash', body: { fund: 'income', direction: 'to-bank', amount: dong(amount) } });
}

function check(club: Club, sentence: string, balance: number, ticked: readonly Id[], on = '2026-01-31'): void {
  club.record(sentence, { kind: 'reconcile-bank', body: { statementOn: localDate(on), balance: dong(balance), ticked } });
}

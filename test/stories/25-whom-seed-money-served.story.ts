// Seed money from two sources, five years of loans, and the answer to "how many members has this 20 million served?".
import { fundProof, servicesOf } from '../../src/domain/books/provenance.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { formatDong, formatSignedDong } from '../../src/text/format.ts';
import { type Club, clubAtWork, people } from './club.ts';
import { lend, openMeeting, repay, termsOf } from './meeting-steps.ts';
import { accountName } from './reading.ts';

export const title = 'Hai mươi triệu này đã giúp bao nhiêu người?';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const first = lend(club, people.tai, termsOf(6_000_000, 3));
  answer(club);
  club.day('2026-02-15');
  openMeeting(club);
  repay(club, first, people.tai, 2_048_000);
  club.record('Doanh nghiệp trong xã tặng 10.000.000 đ làm vốn, biên bản số 7.', {
    kind: 'receive-money',
    body: {
      meetingId: club.meetingId(),
      fund: 'income',
      place: 'cash',
      source: 'donor',
      asCapital: true,
      amount: dong(10_000_000),
      documentNumber: '07/BB',
      documentOn: localDate('2026-02-10'),
      purpose: 'lending',
    },
    priv: { from: 'Công ty Than 5' },
  });
  lend(club, people.lan, termsOf(9_000_000));
  club.day('2026-03-15');
  openMeeting(club);
  repay(club, first, people.tai, 4_032_000);
  lend(club, people.tai, termsOf(3_000_000));
  answer(club);
  const proof = fundProof(club.state, 'income');
  const lines = proof.lines.map((line) => `${accountName(line.account)} ${formatSignedDong(line.amount)}`);
  club.say(`    Quỹ tăng thu nhập bây giờ: ${lines.join(' · ')} = ${formatDong(proof.balance)}${proof.addsUp ? ', cộng đủ' : ''}`);
  return club;
}

function answer(club: Club): void {
  for (const { receipt, members, lent, loans } of servicesOf(club.state))
    club.say(
      `    ${formatDong(receipt.amount)} (${receipt.from || 'Hội NCT cấp'}) đã cho ${members} người vay, ${loans.length} lượt, ${formatDong(lent)}`,
    );
}

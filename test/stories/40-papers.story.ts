// Two meetings of a club and everything they print: slips, books, minutes, the page of the meeting, the member's page, the
// sheet on the wall. A figure on one paper is the figure on the others.
import type { Fund } from '../../src/domain/books/account.ts';
import { localDate, month } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import type { Asked } from '../../src/papers/asked.ts';
import { buildPaper } from '../../src/papers/build.ts';
import { paperText } from '../../src/papers/paper-text.ts';
import { type Club, clubAtWork, people } from './club.ts';
import { closeMeeting, countBox, lend, openMeeting, repay, termsOf } from './meeting-steps.ts';

export const title = 'Hai buổi họp và mọi giấy tờ in ra';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const loanId = lend(club, people.tai, termsOf(5_000_000, 5));
  countBox(club, [[500_000, 30]]);
  closeMeeting(club);
  const first = club.meetingId();
  club.day('2026-02-15');
  openMeeting(club);
  const payers = [people.lan, people.sau, people.mai].map(({ id }) => ({
    personId: id,
    months: [month('2026-01'), month('2026-02')],
    amount: dong(10_000),
  }));
  const at = { meetingId: club.meetingId() };
  const dues = club.record('Thu hội phí hai tháng của ba người.', { kind: 'receive-dues', body: { ...at, payers } });
  const instalment = repay(club, loanId, people.tai, 1_040_000);
  const wrong = club.record('Chi nước, gõ nhầm.', spending(club, 'activity', 27_000));
  club.record('Bỏ ghi khoản chi gõ nhầm.', { kind: 'reverse-record', body: { cmdId: wrong, reason: 'typed-wrong' } });
  const gift = { fund: 'activity', place: 'bank', source: 'donor', asCapital: false, amount: dong(500_000) } as const;
  const bank = club.record(
    'Anh Đức ủng hộ qua ngân hàng.',
    { kind: 'receive-money', body: { ...at, ...gift }, priv: { from: 'Anh Nguyễn Minh Đức' } },
    'máy ông Bình',
  );
  const help = { personId: people.sau.id, help: { how: 'money', fund: 'activity', amount: dong(20_000) }, helpers: [] } as const;
  club.record('Giúp cụ Sáu 20.000 đ.', { kind: 'give-help', body: { ...at, ...help } });
  countBox(
    club,
    [
      [500_000, 32],
      [20_000, 1],
      [10_000, 2],
    ],
    'change-given',
  );
  closeMeeting(club);
  const second = club.meetingId();
  const count = club.state.meetings.get(second)?.count?.cmdId ?? dues;
  const [from, to] = [month('2026-01'), month('2026-02')];
  const asked: readonly Asked[] = [
    { paper: 'slips', size: 'A5', cmdIds: [instalment, wrong, [...club.state.reversed.values()][0] ?? wrong, bank] },
    { paper: 'slips', size: 'A4', cmdIds: [dues] },
    ...(['income', 'activity'] as const).map((fund): Asked => ({ paper: 'cash-book', fund, place: 'cash', from, to })),
    { paper: 'cash-book', fund: 'activity', place: 'bank', from: to, to },
    { paper: 'loan-book', from, to },
    { paper: 'dues', year: 2026 },
    { paper: 'count', cmdId: count },
    { paper: 'meeting-page', meetingId: first },
    { paper: 'meeting-page', meetingId: second },
    { paper: 'minutes', meetingId: second },
    { paper: 'wall', meetingId: second },
    { paper: 'passbook', personId: people.tai.id, year: 2026 },
    { paper: 'loan', loanId },
    { paper: 'members', on: localDate('2026-02-15') },
  ];
  for (const one of asked) tellPaper(club, one);
  return club;
}

function spending(club: Club, fund: Fund, amount: number) {
  const body = { meetingId: club.meetingId(), fund, place: 'cash', category: 'meeting', amount: dong(amount), approvedBy: [] } as const;
  return { kind: 'spend-money', body, priv: { what: 'Nước uống' } } as const;
}

function tellPaper(club: Club, asked: Asked): void {
  const setting = {
    unitName: () => 'phường Hà An',
    printedOn: localDate('2026-02-15'),
    printedBefore: new Set<never>(),
    unsent: new Set<never>(),
  };
  const paper = buildPaper(club.state, setting, asked);
  if (paper === null) throw new Error(`no paper for ${asked.paper}`);
  club.say(`\n═══ ${paperText(paper).trimEnd()}`);
}

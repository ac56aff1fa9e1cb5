// A year's means: a goal in the plan, money and rice from givers, one of whom did not want to be named, a show with the club of
// hamlet 3 whose takings are linked to it and counted once, and the letter of thanks that names nobody who was helped.
import { moneyOf } from '../../src/domain/activities/holding.ts';
import { giftsIn, giversIn, goalOf, moneyRaised, raisedBySource } from '../../src/domain/activities/resources.ts';
import { areaOf } from '../../src/domain/network/indicators/area-indicators.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { dong } from '../../src/kernel/money.ts';
import { formatDong } from '../../src/text/format.ts';
import { type Club, clubAtWork, people } from './club.ts';

export const title = 'Vận động nguồn lực và đêm giao lưu hai câu lạc bộ';

const GIFT = { fund: 'activity', place: 'cash', source: 'donor', asCapital: false } as const;
const SOURCES: Readonly<Record<string, string>> = { association: 'Hội', donor: 'người ủng hộ', 'collective-work': 'làm chung gây quỹ' };

export function tell(): Club {
  const club = clubAtWork(title);
  const budget = [{ fund: 'activity', direction: 'in', category: 'donations', amount: dong(5_000_000) }] as const;
  club.record('Kế hoạch năm 2026: vận động 5.000.000 đ.', { kind: 'adopt-plan', body: { year: 2026, items: [], budget } });
  club.day('2026-03-10');
  give(club, 'Công ty Hoàng Tân ủng hộ.', 1_500_000, 'Công ty Hoàng Tân');
  give(club, 'Một người không muốn nêu tên ủng hộ.', 500_000);
  club.record('Chùa cho gạo.', {
    kind: 'receive-goods',
    body: { item: 'gạo', quantity: 50, unit: 'kg', worth: dong(900_000), source: 'donor' },
    priv: { from: 'Chùa Lôi Âm' },
  });
  club.day('2026-09-20');
  const takings = exchange(club);
  club.day('2026-10-05');
  club.record('Cả nhóm nhặt phế liệu bán.', {
    kind: 'receive-money',
    body: { ...GIFT, source: 'collective-work', amount: dong(400_000), workers: [people.hoa.id, people.tai.id], halfDays: 2 },
  });
  sayYear(club);
  club.record('Khoản của đêm giao lưu ghi nhầm, ghi lại sau.', { kind: 'reverse-record', body: { cmdId: takings, reason: 'typed-wrong' } });
  sayYear(club);
  return club;
}

function give(club: Club, sentence: string, amount: number, from?: string): Id {
  const priv = from === undefined ? {} : { priv: { from } };
  return club.record(sentence, { kind: 'receive-money', body: { ...GIFT, amount: dong(amount) }, ...priv });
}

/** The show is told first, its takings come in later and are linked: neither is typed twice. */
function exchange(club: Club): Id {
  const show = club.record('Giao lưu văn nghệ với câu lạc bộ thôn 3, quyên góp tại chỗ.', {
    kind: 'hold-activity',
    body: { area: 'culture', topic: 'Giao lưu với thôn 3', sort: 'exchange', participants: 60, guests: 25, partners: ['other-club'] },
  });
  club.day('2026-09-21');
  const takings = give(club, 'Tiền quyên góp đêm giao lưu.', 2_100_000, 'Bà con hai thôn');
  club.record('Gắn khoản tiền vào đêm giao lưu.', {
    kind: 'link-activity-money',
    body: { activityId: show, raised: [takings], spent: [] },
  });
  const event = club.state.records.get(show)?.[0];
  if (event?.kind === 'activity-held') {
    club.say(`    khoản thu của đêm ấy: ${moneyOf(club.state, event).raised.length}`);
    club.say(`    đêm ấy thuộc mảng: ${areaOf(event) === 'culture' ? 'văn hóa' : String(areaOf(event))}`);
  }
  return takings;
}

function sayYear(club: Club): void {
  const gifts = giftsIn(club.state, 2026);
  const goal = goalOf(club.state, 2026);
  club.say(`    Vận động được ${formatDong(moneyRaised(gifts))} tiền; kế hoạch ${goal === null ? 'không ghi' : formatDong(goal)}`);
  for (const { source, money, goods, halfDays } of raisedBySource(gifts))
    club.say(`      ${SOURCES[source] ?? source}: tiền ${formatDong(money)}, hiện vật chừng ${formatDong(goods)}, ${halfDays} buổi công`);
  const { named, unnamed } = giversIn(gifts);
  club.say(`      có tên: ${named.map(({ from }) => from).join(', ')}; không nêu tên: ${unnamed.length}`);
}

// A campaign after a storm: many give money, rice and labour, many are given to, and the closing account adds up.
import { accountOf, byHandOf, giversOf, goodsOf, reachedBy } from '../../src/domain/campaigns/campaign.ts';
import { leftInStore } from '../../src/domain/help/goods.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { formatDong } from '../../src/text/format.ts';
import { type Club, clubAtWork, people, storyId } from './club.ts';

export const title = 'Đợt vận động sau bão: nhận và trao, sổ khép lại';

export function tell(): Club {
  const club = clubAtWork(title);
  club.day('2026-09-10');
  const resolutionId = storyId('storm resolution');
  club.record('Họp khẩn: vận động giúp ba nhà tốc mái.', {
    kind: 'pass-resolution',
    body: { resolutionId, subject: 'other', votesFor: 6, votesAgainst: 0, votesAbstain: 0 },
    priv: { text: 'Vận động sau bão; còn lại chuyển sang Quỹ tăng thu nhập' },
  });
  const campaignId = club.record('Mở đợt vận động.', {
    kind: 'open-campaign',
    body: {
      title: 'Giúp sau bão số 10',
      reason: 'storm',
      fund: 'activity',
      goal: dong(3_000_000),
      until: localDate('2026-09-30'),
      resolutionId,
    },
  });
  const money = (from: string, amount: number, source: 'members' | 'donor') =>
    club.record(`${from} góp ${formatDong(dong(amount))}.`, {
      kind: 'receive-money',
      body: { fund: 'activity', place: 'cash', source, asCapital: false, amount: dong(amount), campaignId },
      priv: { from },
    });
  money('Các thành viên', 900_000, 'members');
  money('Xưởng mộc ông Khải', 1_500_000, 'donor');
  const wrong = money('Xưởng mộc ông Khải', 1_500_000, 'donor');
  club.record('Ghi hai lần, bỏ một.', { kind: 'reverse-record', body: { cmdId: wrong, reason: 'typed-wrong' } });
  club.record('Chùa cho 100 kg gạo.', {
    kind: 'receive-goods',
    body: { item: 'rice', quantity: 100, unit: 'kg', worth: dong(1_800_000), source: 'donor', campaignId },
    priv: { from: 'Chùa làng' },
  });
  const neighbour = { personId: storyId('bà Tư, xóm chài'), outsider: true } as const;
  const rice = (quantity: number) => ({ how: 'goods', item: 'rice', quantity, unit: 'kg', worth: dong(0), fromStore: true }) as const;
  club.day('2026-09-12');
  club.record('Trao cụ Sáu 800.000 đ.', {
    kind: 'give-help',
    body: { personId: people.sau.id, help: { how: 'money', fund: 'activity', amount: dong(800_000) }, helpers: [], campaignId },
  });
  club.record('Trao cụ Sáu 30 kg gạo.', { kind: 'give-help', body: { personId: people.sau.id, help: rice(30), helpers: [], campaignId } });
  club.record('Trao một nhà ngoài câu lạc bộ 1.000.000 đ.', {
    kind: 'give-help',
    body: { ...neighbour, help: { how: 'money', fund: 'activity', amount: dong(1_000_000) }, helpers: [], campaignId },
  });
  club.record('Trao nhà ấy 50 kg gạo.', { kind: 'give-help', body: { ...neighbour, help: rice(50), helpers: [], campaignId } });
  club.record('Chú Dũng, ông Tài lợp mái nhà ấy, ba ngày công.', {
    kind: 'give-help',
    body: { ...neighbour, help: { how: 'labour', halfDays: 6 }, helpers: [people.dung.id, people.tai.id], campaignId },
  });
  const { came, given, added, left } = accountOf(club.state, campaignId);
  const hands = byHandOf(club.state, campaignId);
  club.say(`Quyết toán: ${formatDong(came)} nhận + ${formatDong(added)} quỹ bù = ${formatDong(given)} trao + ${formatDong(left)} còn.`);
  club.say(
    `Gạo: ${goodsOf(club.state, campaignId)
      .map((one) => `nhận ${one.came}, trao ${one.given}`)
      .join()}, kho còn ${leftInStore(club.state, 'rice', 'kg')} kg.`,
  );
  club.say(
    `Ngoài quỹ ${hands.halfDays / 2} ngày công; giúp ${reachedBy(club.state, campaignId)} người; cảm ơn ${giversOf(club.state, campaignId)
      .map(({ from }) => from)
      .join(', ')}.`,
  );
  club.day('2026-09-30');
  const closing = { campaignId, leftTo: 'income' } as const;
  club.record('Bà Hoa đọc nhầm bảng cũ.', { kind: 'close-campaign', body: { ...closing, left: dong(0), resolutionId } });
  club.record('Quên ghi nghị quyết.', { kind: 'close-campaign', body: { ...closing, left } });
  club.record('Khép sổ, còn lại chuyển theo nghị quyết.', { kind: 'close-campaign', body: { ...closing, left, resolutionId } });
  club.day('2026-10-03');
  money('Người đến muộn', 100_000, 'donor');
  return club;
}

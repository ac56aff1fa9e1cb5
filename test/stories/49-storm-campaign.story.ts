// A campaign after a storm: many give money, rice and labour, many are given to, and the closing account adds up.
import { accountOf, goodsLeft, inKindOf } from '../../src/domain/campaigns/campaign.ts';
import { giversOf, reachedBy } from '../../src/domain/campaigns/campaign-people.ts';
import { leftInStore } from '../../src/domain/help/goods.ts';
import type { GiveHelp } from '../../src/domain/help/help-commands.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { formatDong } from '../../src/text/format.ts';
import { type Club, clubAtWork, people, storyId } from './club.ts';

export const title = 'Đợt vận động sau bão: nhận và trao, sổ khép lại';

type Give = (from: string, amount: number, source: 'members' | 'donor') => Id;

export function tell(): Club {
  const club = clubAtWork(title);
  club.day('2026-09-10');
  const resolutionId = storyId('storm resolution');
  club.record('Họp khẩn: vận động giúp ba nhà tốc mái.', {
    kind: 'pass-resolution',
    body: { resolutionId, subject: 'other', votesFor: 6, votesAgainst: 0, votesAbstain: 0 },
    priv: { text: 'Vận động sau bão; còn lại chuyển sang Quỹ tăng thu nhập' },
  });
  const opening = { title: 'Giúp sau bão số 10', reason: 'storm', fund: 'activity', goal: dong(3_000_000) } as const;
  const campaignId = club.record('Mở đợt vận động.', {
    kind: 'open-campaign',
    body: { ...opening, until: localDate('2026-09-30'), resolutionId },
  });
  const money: Give = (from, amount, source) =>
    club.record(`${from} góp ${formatDong(dong(amount))}.`, {
      kind: 'receive-money',
      body: { fund: 'activity', place: 'cash', source, asCapital: false, amount: dong(amount), campaignId },
      priv: { from },
    });
  gather(club, campaignId, money);
  club.day('2026-09-12');
  giveOn(club, campaignId);
  sayAccount(club, campaignId);
  club.day('2026-09-30');
  const { left } = accountOf(club.state, campaignId);
  const closing = { campaignId, leftTo: 'income', goodsLeft: goodsLeft(inKindOf(club.state, campaignId)) } as const;
  club.record('Bà Hoa đọc nhầm bảng cũ.', { kind: 'close-campaign', body: { ...closing, left: dong(0), resolutionId } });
  club.record('Hiện vật cũng đọc nhầm.', { kind: 'close-campaign', body: { ...closing, left, goodsLeft: [], resolutionId } });
  club.record('Quên ghi nghị quyết.', { kind: 'close-campaign', body: { ...closing, left } });
  club.record('Khép sổ, còn lại chuyển theo nghị quyết.', { kind: 'close-campaign', body: { ...closing, left, resolutionId } });
  club.day('2026-10-03');
  money('Người đến muộn', 100_000, 'donor');
  return club;
}

function gather(club: Club, campaignId: Id, money: Give): void {
  money('Các thành viên', 900_000, 'members');
  money('Xưởng mộc ông Khải', 1_500_000, 'donor');
  const wrong = money('Xưởng mộc ông Khải', 1_500_000, 'donor');
  club.record('Ghi hai lần, bỏ một.', { kind: 'reverse-record', body: { cmdId: wrong, reason: 'typed-wrong' } });
  club.record('Chùa cho 100 kg gạo.', {
    kind: 'receive-goods',
    body: { item: 'rice', quantity: 100, unit: 'kg', worth: dong(1_800_000), source: 'donor', campaignId },
    priv: { from: 'Chùa làng' },
  });
}

function giveOn(club: Club, campaignId: Id): void {
  const neighbour = { personId: storyId('bà Tư, xóm chài'), outsider: true } as const;
  const rice = (quantity: number) => ({ how: 'goods', item: 'rice', quantity, unit: 'kg', worth: dong(0), fromStore: true }) as const;
  const cash = (amount: number) => ({ how: 'money', fund: 'activity', amount: dong(amount) }) as const;
  const give = (sentence: string, body: Pick<GiveHelp['body'], 'personId' | 'outsider' | 'help'>, helpers: readonly Id[] = []) =>
    club.record(sentence, { kind: 'give-help', body: { ...body, helpers, campaignId } });
  give('Trao cụ Sáu 800.000 đ.', { personId: people.sau.id, help: cash(800_000) });
  give('Trao cụ Sáu 30 kg gạo.', { personId: people.sau.id, help: rice(30) });
  give('Trao một nhà ngoài câu lạc bộ 1.000.000 đ.', { ...neighbour, help: cash(1_000_000) });
  give('Trao nhà ấy 50 kg gạo.', { ...neighbour, help: rice(50) });
  const mending = { ...neighbour, help: { how: 'labour', halfDays: 6 } } as const;
  give('Chú Dũng, ông Tài lợp mái nhà ấy, ba ngày công.', mending, [people.dung.id, people.tai.id]);
}

function sayAccount(club: Club, campaignId: Id): void {
  const { came, given, added, left } = accountOf(club.state, campaignId);
  const inKind = inKindOf(club.state, campaignId);
  const goods = inKind.goods.map((one) => `nhận ${one.came}, trao ${one.given}`);
  const givers = giversOf(club.state, campaignId).map(({ from }) => from);
  const days = inKind.halfDays / 2;
  club.say(`Quyết toán: ${formatDong(came)} nhận + ${formatDong(added)} quỹ bù = ${formatDong(given)} trao + ${formatDong(left)} còn.`);
  club.say(`Gạo: ${goods.join()}, kho còn ${leftInStore(club.state, 'rice', 'kg')} kg.`);
  club.say(`Ngoài quỹ ${days} ngày công; giúp ${reachedBy(club.state, campaignId)} người; cảm ơn ${givers.join(', ')}.`);
}

// Thư cảm ơn người góp: one letter to one giver for everything they gave the club in a year, money and goods, by the name they
// gave. Nobody who was helped by it is named.
import { type Gift, giverOf, moneyRaised } from '../domain/activities/resources.ts';
import type { ClubState } from '../domain/club/state.ts';
import type { Id } from '../kernel/ids.ts';
import { formatDate, formatDong } from '../text/format.ts';
import { amountInWords } from '../text/words.ts';
import { goodsWords } from './help-lines.ts';
import { type Block, type Paper, plain, type Row } from './paper.ts';
import { chairOf, nationalHead, type Setting } from './setting.ts';

/** Null when the record is no gift of that year, or nobody's name stands on it. */
export function giverThanksPaper(state: ClubState, setting: Setting, cmdId: Id, year: number): Paper | null {
  const giver = giverOf(state, year, cmdId);
  if (giver === undefined) return null;
  const on = setting.printedOn;
  return {
    name: `thu-cam-on-${year}-${cmdId.slice(-8)}`,
    title: `Thư cảm ơn ${giver.from}, năm ${year}`,
    size: 'A4',
    numbered: false,
    sheets: [
      {
        blocks: [
          nationalHead(state, setting, on),
          { what: 'title', text: 'THƯ CẢM ƠN', under: `Kính gửi: ${giver.from}` },
          plain(`Trong năm ${year}, câu lạc bộ đã nhận được sự ủng hộ quý báu sau đây:`),
          {
            what: 'table',
            columns: [
              { head: 'Ngày', align: 'centre', share: 30 },
              { head: 'Đã ủng hộ', align: 'right', share: 104 },
            ],
            rows: rowsOf(giver.gifts),
            look: 'plain',
          },
          ...inWords(giver.gifts),
          plain('Ban Chủ nhiệm và toàn thể thành viên câu lạc bộ trân trọng cảm ơn. Mọi khoản đều đã ghi vào sổ của câu lạc bộ.'),
          plain('Kính chúc sức khỏe, hạnh phúc và thành công.'),
          { what: 'signatures', people: [{ title: 'TM. BAN CHỦ NHIỆM', hint: 'Chủ nhiệm', name: chairOf(state, on) }] },
        ],
      },
    ],
  };
}

function rowsOf(gifts: readonly Gift[]): readonly Row[] {
  const rows = gifts.map(
    (gift): Row => ({
      cells: [formatDate(gift.on), gift.kind === 'money-received' ? formatDong(gift.pub.amount) : goodsWords(gift.pub)],
    }),
  );
  const sums = gifts.filter(({ kind }) => kind === 'money-received').length;
  return sums < 2 ? rows : [...rows, { cells: ['Cộng tiền', formatDong(moneyRaised(gifts))], look: 'total' }];
}

function inWords(gifts: readonly Gift[]): readonly Block[] {
  const money = moneyRaised(gifts);
  return money === 0 ? [] : [plain(`Số tiền bằng chữ: ${amountInWords(money).toLowerCase()}.`)];
}

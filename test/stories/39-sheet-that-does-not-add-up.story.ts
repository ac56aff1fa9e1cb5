// A sheet is taken whole or not at all: not unsigned, not with a sum that is off, not over a book that has begun to count.
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubWithoutMembers, grantOf, people } from './club.ts';
import { bringIn, PAPER_DAY, paperBook } from './cut-off-sheet.ts';

export const title = 'Bảng chốt sổ chưa khớp';

export function tell(): Club {
  const club = clubWithoutMembers(title);
  const body = paperBook();
  club.day(PAPER_DAY);
  club.record('Chỉ bà Hoa ký.', bringIn({ signatures: body.signatures.slice(1) }));
  const [income, ...others] = body.funds;
  if (income === undefined) throw new Error('the paper book has an income fund');
  club.record('Két đếm thiếu 500 nghìn so với sổ giấy.', bringIn({ funds: [{ ...income, cash: dong(14_500_000) }, ...others] }));
  club.record(
    'Bà Mai đứng hai dòng.',
    bringIn({ members: [...body.members, ...body.members.filter((one) => one.personId === people.mai.id)] }),
  );
  club.record('Trong lúc chờ, Hội trao thêm 1 triệu và bà Hoa ghi luôn.', grantOf(1_000_000));
  club.record('Bảng đã khớp, nhưng sổ đã có tiền.', bringIn());
  return club;
}

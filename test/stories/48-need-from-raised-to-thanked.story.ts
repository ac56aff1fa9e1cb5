// A need seen by those who decide only: told by a volunteer, put off, helped by many hands, closed with thanks.
import { helpForNeed, openNeeds, statusOfNeed } from '../../src/domain/needs/need.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork, people } from './club.ts';

export const title = 'Một hoàn cảnh, từ lúc được nêu đến lời cảm ơn';

export function tell(): Club {
  const club = clubAtWork(title);
  const needId = club.record(
    'Chú Dũng nghe tin cụ Sáu ngã, bếp dột; ghi lại cho Ban chủ nhiệm.',
    {
      kind: 'raise-need',
      body: { personId: people.sau.id, what: 'house', wants: ['labour', 'money'], urgency: 'now' },
      priv: { words: 'Cụ ngã gãy tay, bếp dột, con ở xa' },
    },
    'máy ông Bình',
  );
  club.say(`Chờ quyết định: ${openNeeds(club.state).length} hoàn cảnh. Phòng riêng, tình nguyện viên không đọc lại được.`);
  const decide = { needId, decidedBy: [people.binh.id] };
  club.record('Ông Bình một mình quyết định giữa hai buổi họp.', { kind: 'decide-need', body: { ...decide, answer: 'help' } });
  const both = { needId, decidedBy: [people.binh.id, people.hoa.id] };
  club.record('Ông Bình và bà Hoa: để đến cuối tuần xem con cháu có về không.', {
    kind: 'decide-need',
    body: { ...both, answer: 'put-off', again: localDate('2026-01-18') },
  });
  club.day('2026-01-18');
  club.record('Không ai về. Hai người quyết định giúp: 4 ngày công và 300.000 đ.', {
    kind: 'decide-need',
    body: { ...both, answer: 'help', planned: { labourHalfDays: 8, collected: 300_000 }, helpers: [people.dung.id] },
    priv: { words: 'Làm ngay trước khi mưa' },
  });
  const give = { personId: people.sau.id, needId };
  club.record('Chú Dũng và ông Tài lợp lại bếp.', {
    kind: 'give-help',
    body: { ...give, help: { how: 'labour', halfDays: 6 }, helpers: [people.dung.id, people.tai.id] },
  });
  club.record('Bà Lan dọn nhà, nấu ăn hai buổi.', {
    kind: 'give-help',
    body: { ...give, help: { how: 'labour', halfDays: 2 }, helpers: [people.lan.id] },
  });
  club.record('Mọi người góp tay 320.000 đ.', {
    kind: 'give-help',
    body: { ...give, help: { how: 'collected-money', amount: dong(320_000) }, helpers: [] },
  });
  club.say(`Cho hoàn cảnh này có ${helpForNeed(club.state, needId).length} việc giúp.`);
  club.record('Cụ Sáu tháo bột, bếp khô. Cụ đồng ý kể trên tờ treo tường, không nêu tên.', {
    kind: 'close-need',
    body: { needId, outcome: 'better', onWall: true },
    priv: { words: 'Cụ tự nấu cơm được rồi' },
  });
  const need = club.state.needs.get(needId);
  club.say(
    `Hoàn cảnh: ${need === undefined ? '' : statusOfNeed(need)}. Quyết định: ${need?.decisions.map(({ answer }) => answer).join(', ')}.`,
  );
  club.record('Máy khác khép lại lần nữa.', { kind: 'close-need', body: { needId, outcome: 'helped-once', onWall: false } });
  return club;
}

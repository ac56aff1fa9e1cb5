// A member in difficulty is helped by labour, goods and money; only money out of a fund touches the books.
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork, people } from './club.ts';
import { openMeeting } from './meeting-steps.ts';

export const title = 'Giúp cụ Sáu: ngày công, hiện vật, tiền';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const to = { meetingId: club.meetingId(), personId: people.sau.id, helpers: [people.dung.id, people.tai.id] } as const;
  club.record('Chú Dũng và ông Tài sửa mái bếp, nửa ngày công.', {
    kind: 'give-help',
    body: { ...to, help: { how: 'labour', halfDays: 2 } },
  });
  const rice = { how: 'goods', item: 'rice', quantity: 10, unit: 'kg', worth: dong(180_000) } as const;
  club.record('Góp 10 kg gạo.', { kind: 'give-help', body: { ...to, help: rice } });
  club.record('Chuyền tay nhau góp 150.000 đ.', {
    kind: 'give-help',
    body: { ...to, help: { how: 'collected-money', amount: dong(150_000) } },
  });
  const fromFund = { how: 'money', fund: 'activity', amount: dong(100_000) } as const;
  club.record('Trích Quỹ hoạt động 100.000 đ, quỹ chưa có đồng nào.', { kind: 'give-help', body: { ...to, help: fromFund } });
  club.say(`Tháng 1 có ${club.state.helped.get('2026-01' as never)?.length ?? 0} người được giúp.`);
  return club;
}

// What stands beside the money: rice and chairs given, used and given on, labour in the club's field; only the field's
// earnings enter a fund.
import { halfDaysByPerson, labourOf } from '../../src/domain/help/labour.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork, people } from './club.ts';
import { openMeeting } from './meeting-steps.ts';
import { nameOf } from './reading.ts';

export const title = 'Gạo, ghế và ngày công ghi bên cạnh quỹ';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const at = { meetingId: club.meetingId() };
  club.record('Chùa cho 100 kg gạo.', {
    kind: 'receive-goods',
    body: { ...at, item: 'gạo', quantity: 100, unit: 'kg', worth: dong(1_800_000), source: 'donor' },
    priv: { from: 'Chùa Lôi Âm' },
  });
  const help = { how: 'goods', item: 'gạo', quantity: 20, unit: 'kg', worth: dong(0), fromStore: true } as const;
  club.record('Lấy 20 kg gạo trong kho giúp cụ Sáu.', {
    kind: 'give-help',
    body: { ...at, personId: people.sau.id, help, helpers: [people.dung.id] },
  });
  club.record('Nấu cháo buổi họp hết 5 kg.', { kind: 'use-goods', body: { ...at, item: 'gạo', quantity: 5, unit: 'kg', why: 'used-up' } });
  club.record('Lấy 2 cái ghế mà sổ chưa có.', {
    kind: 'use-goods',
    body: { ...at, item: 'ghế', quantity: 2, unit: 'cái', why: 'given-on' },
  });
  club.record('Cả nhóm cấy thuê, được 600.000 đ.', {
    kind: 'receive-money',
    body: {
      ...at,
      fund: 'activity',
      place: 'cash',
      source: 'collective-work',
      asCapital: false,
      amount: dong(600_000),
      workers: [people.dung.id, people.mai.id, people.lan.id],
      halfDays: 10,
    },
  });
  for (const { item, unit, left } of club.state.goods.values()) club.say(`    trong kho: ${item} ${left} ${unit}`);
  const shares = halfDaysByPerson(labourOf(club.state, '2026'));
  for (const [personId, halfDays] of shares.persons) club.say(`    ${nameOf(personId)}: ${halfDays} buổi công`);
  return club;
}

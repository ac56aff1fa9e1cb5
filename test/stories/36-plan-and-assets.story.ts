// A year's plan ticks itself, the budget is set against the book, and the club's loudspeaker is lent and comes back worn.
import { budgetProgress, progressOf } from '../../src/domain/planning/actual.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork, people, storyId } from './club.ts';
import { openMeeting } from './meeting-steps.ts';

export const title = 'Kế hoạch năm và sổ tài sản';

export function tell(): Club {
  const club = clubAtWork(title);
  const item = (what: string, month: number, area: 'health' | 'culture') => ({ itemId: storyId(what), month, area, what });
  const items = [item('Cân đo', 1, 'health'), item('Văn nghệ Tết', 2, 'culture'), item('Mừng thọ', 2, 'culture')];
  const budget = [{ fund: 'activity', direction: 'out', category: 'culture', amount: dong(300_000) }] as const;
  club.record('Thông qua kế hoạch năm 2026.', { kind: 'adopt-plan', body: { year: 2026, items, budget } });
  openMeeting(club);
  club.record('Đo huyết áp bà Hoa.', { kind: 'measure-health', body: { meetingId: club.meetingId(), personIds: [people.hoa.id] } });
  const assetId = storyId('loa');
  const loa = { assetId, what: 'Loa kéo', count: 1, worth: dong(2_000_000), source: 'donated', condition: 'good' } as const;
  club.record('Được tặng loa kéo.', { kind: 'record-asset', body: { ...loa, keeperId: people.dung.id } });
  club.record('Ông Tài mượn loa.', { kind: 'lend-asset', body: { assetId, personId: people.tai.id } });
  club.record('Bà Lan cũng mượn loa.', { kind: 'lend-asset', body: { assetId, personId: people.lan.id } }, 'máy ông Bình');
  club.day('2026-02-15');
  openMeeting(club);
  const held = { meetingId: club.meetingId(), area: 'culture', topic: 'mừng thọ', participants: 6 } as const;
  club.record('Mừng thọ.', { kind: 'hold-activity', body: held });
  const spent = { fund: 'activity', place: 'cash', category: 'culture', amount: dong(350_000), approvedBy: [people.binh.id] } as const;
  club.record('Mua quà mừng thọ.', {
    kind: 'spend-money',
    body: { meetingId: club.meetingId(), ...spent },
    priv: { what: 'quà mừng thọ' },
  });
  club.record('Loa trả về, đã cũ.', { kind: 'check-asset', body: { assetId, condition: 'worn' } });
  const plan = club.state.plans.get('2026');
  if (plan === undefined) return club;
  for (const { item: one, state } of progressOf(club.state, plan, localDate('2026-03-01'))) club.say(`Kế hoạch: ${one.what}: ${state}.`);
  for (const { line, actual } of budgetProgress(club.state, plan))
    club.say(`Dự toán ${line.category}: ${line.amount} đ, thực hiện ${actual} đ.`);
  return club;
}

// A club sets up a fund for care at home; money reaches it by a gift and by a transfer the members voted for.
import { DEFAULT_CHARTER } from '../../src/domain/club/charter.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork, storyId } from './club.ts';
import { openMeeting } from './meeting-steps.ts';

export const title = 'Lập Quỹ Chăm sóc tại nhà và chuyển tiền theo nghị quyết';

export function tell(): Club {
  const club = clubAtWork(title);
  const care = { id: 'fund-cham-soc-tai-nha', name: 'Quỹ Chăm sóc tại nhà', purpose: 'thuốc, sữa cho người ốm' } as const;
  const charter = { ...DEFAULT_CHARTER, adopted: true, funds: [care] };
  club.record('Quy chế mới lập thêm Quỹ Chăm sóc tại nhà.', { kind: 'adopt-charter', body: { charter } });
  openMeeting(club);
  const at = { meetingId: club.meetingId() };
  club.record('Chùa ủng hộ 1.000.000 đ cho việc chăm sóc.', {
    kind: 'receive-money',
    body: { ...at, fund: care.id, place: 'cash', source: 'donor', asCapital: false, amount: dong(1_000_000), purpose: 'home-care' },
    priv: { from: 'Chùa Lôi Âm', condition: 'mua sữa cho các cụ ốm' },
  });
  const resolutionId = storyId('nghị quyết chuyển quỹ');
  const transfer = { ...at, from: 'income', to: care.id, place: 'cash', amount: dong(2_000_000), resolutionId } as const;
  club.record('Thủ quỹ định chuyển 2.000.000 đ khi chưa biểu quyết.', { kind: 'transfer-money', body: transfer });
  club.record('Cả buổi biểu quyết: 6 phiếu thuận.', {
    kind: 'pass-resolution',
    body: { ...at, resolutionId, subject: 'transfer', votesFor: 6, votesAgainst: 0, votesAbstain: 0 },
    priv: { text: 'Chuyển 2 triệu sang Quỹ Chăm sóc tại nhà' },
  });
  club.record('Chuyển 2.000.000 đ theo nghị quyết.', { kind: 'transfer-money', body: transfer });
  club.record('Bỏ Quỹ Chăm sóc khỏi quy chế khi còn tiền.', { kind: 'adopt-charter', body: { charter: { ...charter, funds: [] } } });
  return club;
}

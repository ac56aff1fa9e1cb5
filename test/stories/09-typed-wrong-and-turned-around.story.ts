// Nothing is edited: a wrong figure is turned around in the open month and written again.
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork } from './club.ts';
import { openMeeting } from './meeting-steps.ts';

export const title = 'Ghi nhầm 200.000 đ thành 2.000.000 đ';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const wrong = buyScales(club, 2_000_000);
  club.day('2026-02-15');
  openMeeting(club);
  const turn = { kind: 'reverse-record', body: { cmdId: wrong, reason: 'typed-wrong' }, priv: { note: 'thừa một số 0' } } as const;
  club.record('Ghi ngược lại khoản nhầm.', turn);
  club.record('Bấm ghi ngược lần nữa.', turn);
  buyScales(club, 200_000);
  return club;
}

function buyScales(club: Club, amount: number) {
  const body = {
    meetingId: club.meetingId(),
    fund: 'income',
    place: 'cash',
    category: 'equipment',
    amount: dong(amount),
    approvedBy: [],
  } as const;
  return club.record('Mua cân sức khỏe.', { kind: 'spend-money', body, priv: { what: 'cân' } });
}

// Spending over the charter's limit: recorded all the same, since the money has left the box, and asked about until two
// have approved; a lost phone's code dies, a new one is asked about.
import { dong } from '../../src/kernel/money.ts';
import { type Club, type CommandDraft, clubAtWork, people } from './club.ts';
import { keyOf, type StoryKey, setCode, withCodes } from './codes.ts';
import { openMeeting } from './meeting-steps.ts';

export const title = 'Chi vượt mức phải hai người duyệt, và chiếc máy bị mất';

export function tell(): Club {
  const club = clubAtWork(title, { spendingLimit: dong(1_000_000) });
  const [hoa, binh] = [keyOf(people.hoa), keyOf(people.binh)];
  openMeeting(club);
  const buy = (amount: number, what: string, by: readonly StoryKey[] = []): CommandDraft => ({
    kind: 'spend-money',
    body: {
      meetingId: club.meetingId(),
      fund: 'income',
      place: 'cash',
      category: 'equipment',
      amount: dong(amount),
      approvedBy: by.map((key) => key.of.id),
    },
    priv: { what },
  });
  club.record('Mua sổ, bút 200.000 đ.', buy(200_000, 'sổ, bút'));
  club.record('Mua loa kéo 3.500.000 đ, chưa ai duyệt.', buy(3_500_000, 'loa kéo'));
  club.record('Mua máy đo huyết áp 1.200.000 đ, bà Hoa và ông Bình duyệt.', buy(1_200_000, 'máy đo huyết áp', [hoa, binh]));
  setCode(club, 'Bà Hoa đặt mã duyệt, ông Bình ngồi cạnh.', hoa, people.binh);
  setCode(club, 'Ông Bình đặt mã trên máy mình, bà Hoa làm chứng.', binh, people.hoa, hoa, 'máy ông Bình');
  club.record('Mua bàn ghế 2.000.000 đ, hai người bấm mã.', buy(2_000_000, 'bàn ghế', [hoa, binh]), undefined, withCodes(hoa, binh));
  club.record('Mua nồi 1.500.000 đ, thiếu mã của ông Bình.', buy(1_500_000, 'nồi', [hoa, binh]), undefined, withCodes(hoa));
  club.record('Máy ông Bình bị mất.', { kind: 'retire-key', body: { keyId: binh.keyId, reason: 'phone-lost' } });
  club.record('Ai đó dùng mã trên máy đã mất.', buy(1_100_000, 'không rõ', [hoa, binh]), 'máy ông Bình', withCodes(hoa, binh));
  const fresh = keyOf(people.binh, 'mã mới');
  setCode(club, 'Ông Bình đặt mã mới trên máy bà Hoa, bà Hoa làm chứng.', fresh, people.hoa, hoa);
  club.record('Mua quạt 1.800.000 đ, hai mã.', buy(1_800_000, 'quạt', [hoa, fresh]), undefined, withCodes(hoa, fresh));
  return club;
}

// Steps of the stories about closing: a month or a year closed by chair and treasurer, and what only the level above does.
import { cashInBox } from '../../src/domain/club/state.ts';
import type { CountOccasion, DifferenceReason } from '../../src/domain/meetings/meeting-commands.ts';
import { monthDigest, monthPageOf, yearDigest, yearPageOf } from '../../src/domain/months/closing-month.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { lastDayOf, month } from '../../src/kernel/local-date.ts';
import { type Club, people } from './club.ts';

const signatures = [
  { personId: people.binh.id, role: 'chair' },
  { personId: people.hoa.id, role: 'treasurer' },
] as const;

/** Goes to the last day of the month and closes it. */
export function closeMonth(club: Club, closing: string): void {
  const of = month(closing);
  club.day(lastDayOf(of));
  const pageDigest = monthDigest(monthPageOf(club.state, of));
  club.record('Ông Bình, bà Hoa xem số và ký khóa sổ tháng.', { kind: 'close-month', body: { month: of, signatures, pageDigest } });
}

export function closeYear(club: Club, year: string): void {
  const pageDigest = yearDigest(yearPageOf(club.state, year));
  club.record('Ông Bình, bà Hoa ký khóa sổ năm.', { kind: 'close-year', body: { year, signatures, pageDigest } });
}

export function reopenMonth(club: Club, opened: string, reason: string): void {
  club.record('Cán bộ Hội xã mở lại sổ tháng.', { kind: 'reopen-month', body: { month: month(opened), reason } });
}

/** Counts the box outside a meeting, with people standing by; the notes are given by value and number. */
export function countOutside(
  club: Club,
  occasion: CountOccasion,
  notes: readonly (readonly [number, number])[],
  reason?: DifferenceReason,
): Id {
  return club.record('Đếm két ngoài buổi họp, bà Mai chứng kiến.', {
    kind: 'count-cash',
    body: {
      notes: notes.map(([value, count]) => ({ value, count })),
      bookSeen: cashInBox(club.state),
      occasion,
      witnesses: [people.mai.id],
      ...(reason === undefined ? {} : { reason }),
    },
  });
}

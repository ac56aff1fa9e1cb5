// A check-up day of thôn 5 with the health station in November 2026, numbers and words of it, and somebody sent on who came
// back with an answer, so that each screen of health has something to show. No money moves.
import type { Id } from '../kernel/ids.ts';
import { addDays, type LocalDate, localDate } from '../kernel/local-date.ts';
import { activeOf, type Table } from './table.ts';

const PLANNED = localDate('2026-11-05');
const HELD = localDate('2026-11-12');
const ANSWERED = localDate('2026-11-19');
const PARTNER = 'Trạm Y tế xã Hoàng Tân';
/** Name, upper, lower, what the staff said. */
const SEEN = [
  ['Lê Thị Mùi', 152, 88, 'mắt mờ, hẹn khám mắt'],
  ['Bùi Văn Chiến', 128, 78, 'ăn nhạt, đi bộ mỗi sáng'],
  ['Đỗ Thị Miền', 134, 82, ''],
  ['Vũ Văn Tráng', 146, 90, 'đo lại mỗi tuần'],
] as const;

export function healthInNovember(table: Table, until: LocalDate): void {
  if (until < ANSWERED) return;
  const exams = ['pressure', 'eyes', 'heart'] as const;
  const seen = SEEN.flatMap(([name, systolic, diastolic, note]) =>
    activeOf(table)
      .filter((member) => member.name === name)
      .map(({ personId }) => ({ personId, reading: { personId, systolic, diastolic }, ...(note === '' ? {} : { note }) })),
  );
  const [first] = seen;
  if (first === undefined) return;
  const checkUpId = table.newId();
  table.say('plan-check-up', { on: PLANNED, body: { checkUpId, plannedOn: HELD, partner: PARTNER, exams } });
  const personIds = seen.map(({ personId }) => personId);
  table.say('hold-check-up', { on: HELD, body: { checkUpId, partner: PARTNER, exams, personIds }, priv: { findings: seen } });
  sendOn(table, checkUpId, first);
}

/** Sent on the day after, back a week later. */
function sendOn(
  table: Table,
  checkUpId: Id,
  { personId, reading }: { readonly personId: Id; readonly reading: { readonly personId: Id } },
): void {
  const referralId = table.newId();
  const why = 'huyết áp đo hai lần đều cao, mắt mờ';
  table.say('refer-person', { on: addDays(HELD, 1), body: { referralId, personId, to: 'district', checkUpId }, priv: { why, reading } });
  const told = 'mổ mắt tháng sau, uống thuốc huyết áp mỗi sáng';
  table.say('close-referral', { on: ANSWERED, body: { referralId, outcome: 'treated' }, priv: { told } });
}

// A check-up day of thôn 5 with the commune's station in November 2026: who came, what was measured, two people sent on, one of
// whom has come back. Said last; no money moves.
import type { Id } from '../kernel/ids.ts';
import { addDays, type LocalDate, localDate } from '../kernel/local-date.ts';
import { activeOf, type Table } from './table.ts';

const HELD = localDate('2026-11-12');
const PARTNER = 'Trạm Y tế phường Hà An';
const EXAMS = ['pressure', 'weight', 'sugar'] as const;
const CAME = 24;

export function checkUpInNovember(table: Table, until: LocalDate): void {
  if (until < addDays(HELD, 7)) return;
  const came = activeOf(table)
    .map(({ personId }) => personId)
    .slice(0, CAME);
  const [high, sweet] = came;
  if (high === undefined || sweet === undefined) return;
  const checkUpId = table.newId();
  table.say('plan-check-up', { on: addDays(HELD, -10), body: { checkUpId, plannedOn: HELD, partner: PARTNER, exams: EXAMS } });
  table.say('hold-check-up', {
    on: HELD,
    body: { checkUpId, partner: PARTNER, exams: EXAMS, personIds: came },
    priv: {
      findings: [
        { personId: high, note: 'đo hai lần đều cao', reading: { personId: high, systolic: 168, diastolic: 96, pulse: 84 } },
        { personId: sweet, note: 'đường máu lúc đói cao', reading: { personId: sweet, sugarTenths: 92, sugarTime: 'fasting' } },
      ],
    },
  });
  const first = sendOn(table, high, checkUpId, 'Huyết áp 168/96, đo lại vẫn cao');
  sendOn(table, sweet, checkUpId, 'Đường máu lúc đói 9,2');
  table.say('close-referral', {
    on: addDays(HELD, 7),
    body: { referralId: first, outcome: 'treated' },
    priv: { told: 'Trạm cho thuốc, hẹn đo lại sau một tháng' },
  });
}

function sendOn(table: Table, personId: Id, checkUpId: Id, why: string): Id {
  const referralId = table.newId();
  table.say('refer-person', { on: HELD, body: { referralId, personId, to: 'station', checkUpId }, priv: { why } });
  return referralId;
}

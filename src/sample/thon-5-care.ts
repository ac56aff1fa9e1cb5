// Home care of thôn 5 in November 2026: pairs and days, one assessment, a training, visits that were made and one recipient
// nobody has been to, so that each screen of home care has something to show. No money moves.
import { caredOn } from '../domain/care/recipients.ts';
import { volunteersOn } from '../domain/care/team.ts';
import type { Id } from '../kernel/ids.ts';
import { addDays, type LocalDate, localDate } from '../kernel/local-date.ts';
import type { Table } from './table.ts';

const TRAINED = localDate('2026-11-08');
const PLANNED = localDate('2026-11-09');
const LAST = localDate('2026-11-22');
const REASONS = ['alone', 'bedridden', 'forgetful', 'ill', 'disabled'] as const;

export function careInNovember(table: Table, until: LocalDate): void {
  if (until < LAST) return;
  const { state } = table;
  const team = volunteersOn(state, PLANNED).map(({ personId }) => personId);
  const [first, second, third] = team;
  if (first === undefined || second === undefined || third === undefined) return;
  table.say('train-volunteers', { on: TRAINED, body: { personIds: team, topic: 'home-care', by: 'Trạm Y tế xã Hoàng Tân' } });
  table.say('describe-volunteer', {
    on: TRAINED,
    body: { personId: first, skills: ['household', 'pressure', 'massage'], partnerId: second },
  });
  const cared = [...caredOn(state, PLANNED)].sort((a, b) => (a.personId < b.personId ? -1 : 1)).slice(0, 4);
  for (const [index, { personId }] of cared.entries())
    careForOne(table, personId, index, [team[index % team.length] ?? first, team[(index + 1) % team.length] ?? second]);
  table.say('note-absence', { on: LAST, body: { volunteerId: third, from: addDays(LAST, 4), to: addDays(LAST, 8), reason: 'family' } });
}

/** The last of four waits: somebody has to see it. */
function careForOne(table: Table, personId: Id, index: number, pair: readonly Id[]): void {
  const days = [1 + (index % 3), 4 + (index % 3)].map((weekday) => ({ weekday, volunteers: [] }));
  table.say('describe-recipient', { on: PLANNED, body: { personId, why: REASONS[index % REASONS.length] ?? 'other' } });
  table.say('set-rota', { on: PLANNED, body: { personId, volunteers: pair, days } });
  const weak = index === 1;
  if (index === 0)
    table.say('assess-needs', {
      on: addDays(PLANNED, 1),
      body: { personId, scale: 'katz', version: 1 },
      priv: { answers: [1, 0, 0, 1, 0, 0] },
    });
  for (const on of index === 3 ? [] : [addDays(PLANNED, index + 3), addDays(PLANNED, index + 10)])
    table.say('record-visit', {
      on,
      body: { personId, visitors: pair, tasks: ['talk', weak ? 'wash' : 'clean'], condition: weak ? 'worse' : 'as-before' },
      priv: { note: weak ? 'ăn ít, đã báo con gái' : 'ăn ngủ được' },
    });
}

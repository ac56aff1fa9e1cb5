// Care, help and health in a sample club: recipients and their pairs of volunteers, visits between meetings, help decided
// at the meeting in labour, money or kind, blood pressure on the club's own cuff.

import { careToEnd, diedBefore } from '../domain/care/recipients.ts';
import { isStillThere, VISIT_TASKS, volunteersOn } from '../domain/care/team.ts';
import { balanceOf } from '../domain/club/state.ts';
import type { Reading } from '../domain/health/reading.ts';
import { ageOn, type Member } from '../domain/people/member.ts';
import type { Id } from '../kernel/ids.ts';
import { addDays, daysBetween, type LocalDate } from '../kernel/local-date.ts';
import { dong } from '../kernel/money.ts';
import { personName } from './people-names.ts';
import { activeOf, holdersOf, type Table } from './table.ts';

const NEEDS = ['Sống một mình, đi lại khó', 'Liệt nửa người', 'Con cháu đi làm xa', 'Mù một mắt, huyết áp cao', 'Sau mổ, cần người trông'];
const TASKS: readonly string[] = VISIT_TASKS.slice(0, 8);

/** Keeps the home-care list at its length: the oldest and neediest, now and then somebody who is no member. */
export function keepCareList(table: Table, on: LocalDate, length: number): void {
  const { dice, state } = table;
  for (const { personId } of careToEnd(state, on)) table.say('end-care', { on, body: { personId, reason: 'died' } });
  for (const recipient of state.recipients.values()) {
    if (recipient.to === '' && !table.plan.isThon5 && dice.chance(22))
      table.say('end-care', { on, body: { personId: recipient.personId, reason: dice.pick(['died', 'recovered', 'moved']) } });
  }
  const cared = [...state.recipients.values()].filter((recipient) => recipient.to === '').length;
  if (cared >= length) return;
  const pair = dice
    .shuffled(holdersOf(table, 'volunteer'))
    .slice(0, 2)
    .map((member) => member.personId);
  if (dice.chance(200)) {
    const name = personName(dice, 'female', false);
    table.say('start-care', { on, body: { personId: table.newId(), volunteers: pair }, priv: { name, need: dice.pick(NEEDS) } });
    return;
  }
  const eldest = [...activeOf(table)].filter((member) => !state.recipients.has(member.personId)).sort((a, b) => (a.born < b.born ? -1 : 1))[
    dice.below(4)
  ];
  if (eldest !== undefined)
    table.say('start-care', { on, body: { personId: eldest.personId, volunteers: pair }, priv: { need: dice.pick(NEEDS) } });
}

/** `count` visits on days after `from` and before `to`, in the order of days. */
export function visit(table: Table, from: LocalDate, to: LocalDate, count: number): void {
  const { dice, state } = table;
  const span = daysBetween(from, to) - 1;
  const cared = [...state.recipients.values()].filter((recipient) => recipient.to === '' && !diedBefore(state, recipient.personId, to));
  if (span < 1 || cared.length === 0) return;
  const days = Array.from({ length: count }, () => dice.between(1, span)).sort((a, b) => a - b);
  for (const [index, day] of days.entries()) {
    const recipient = cared[index % cared.length];
    if (recipient === undefined) continue;
    const condition = dice.chance(700) ? 'as-before' : dice.chance(600) ? 'good' : 'worse';
    const tasks = dice.shuffled(TASKS).slice(0, dice.between(1, 3));
    const on = addDays(from, day);
    const pair = recipient.volunteers.filter((one) => isStillThere(state, one, on));
    const [stand] = volunteersOn(state, on);
    const visitors = pair.length > 0 || stand === undefined ? pair : [stand.personId];
    const body = { personId: recipient.personId, visitors, tasks, condition } as const;
    const measured = dice.chance(500) ? { priv: { reading: reading(table, recipient.personId, 140) } } : {};
    table.say('record-visit', { on, body, ...measured });
  }
}

/** Blood pressure and weight of those present who queue at the table. */
export function measureHealth(table: Table, on: LocalDate, meetingId: Id, present: readonly Id[], most: number): void {
  const queue = table.dice.shuffled(present).slice(0, most);
  if (queue.length === 0) return;
  table.say('measure-health', {
    on,
    body: { meetingId, personIds: queue },
    priv: { readings: queue.map((personId) => reading(table, personId, 128)) },
  });
}

function reading(table: Table, personId: Id, usual: number): Reading {
  const systolic = usual + table.dice.between(-18, 26);
  return {
    personId,
    systolic,
    diastolic: 62 + Math.floor((systolic - 90) / 3) + table.dice.between(-4, 6),
    pulse: table.dice.between(64, 88),
  };
}

/** At least one member a month in most months: labour, rice, a collection, or money from the activity fund. */
export function giveHelp(table: Table, on: LocalDate, meetingId: Id | undefined, times: number): void {
  for (let given = 0; given < times; given += 1) {
    const person = needyOf(table, on);
    if (person === undefined) return;
    const helpers = table.dice
      .shuffled(activeOf(table))
      .slice(0, 2)
      .map((member) => member.personId)
      .filter((helper) => helper !== person.personId);
    table.say('give-help', {
      on,
      body: { ...(meetingId === undefined ? {} : { meetingId }), personId: person.personId, help: helpOf(table), helpers },
    });
  }
}

function helpOf(table: Table) {
  const { dice } = table;
  const roll = dice.below(100);
  if (roll < 45) return { how: 'labour', halfDays: dice.between(1, 8) } as const;
  if (roll < 65) return { how: 'goods', item: 'rice', quantity: dice.between(1, 6) * 5, unit: 'kg', worth: dong(0) } as const;
  const amount = dong(dice.between(1, 4) * 50_000);
  if (roll < 82 || balanceOf(table.state, 'activity', 'cash') < amount + 200_000) return { how: 'collected-money', amount } as const;
  return { how: 'money', fund: 'activity', amount } as const;
}

function needyOf(table: Table, on: LocalDate): Member | undefined {
  const members = activeOf(table);
  const needy = members.filter((member) => member.household !== 'other' || ageOn(member.born, on) >= 75);
  return needy.length > 0 ? table.dice.pick(needy) : members[0];
}

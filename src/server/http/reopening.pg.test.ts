// No side door to a closed month: each role at each door, over HTTP, in each state of the book. Only an office above the club
// opens it, never somebody who also keeps that book; everything else lands in the open month or is turned away.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ROOMS } from '../../domain/club/event-shape.ts';
import { fold } from '../../domain/club/evolve.ts';
import { type ClubState, emptyClub } from '../../domain/club/state.ts';
import { monthDigest, monthPageOf } from '../../domain/months/closing-month.ts';
import { hasRoleOn } from '../../domain/people/member.ts';
import { lastDayOf, month, monthOf } from '../../kernel/local-date.ts';
import { isOpen } from '../../protocol/messages.ts';
import { inScope } from '../db/scope.ts';
import { makeAppender } from '../log/append.ts';
import { readLog } from '../log/read-log.ts';
import { commandBy, commandsOf, gift, grantIn, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';

const ours = trialClub(0);
let trial: Trial;
const people = new Map<string, Person>();

before(async () => {
  trial = await startTrial();
  await makeAppender(trial.scratch.pool).append(ours.clubId, commandsOf(ours, 700));
  for (const role of ['treasurer', 'chair', 'accountant', 'volunteer'] as const)
    people.set(role, await trial.person([grantIn(role, ours)]));
  people.set('other treasurer', await trial.person([grantIn('treasurer', trialClub(1))]));
  people.set('commune officer', await trial.person([{ role: 'commune-officer', unitId: ours.unitId }]));
  people.set('other commune officer', await trial.person([{ role: 'commune-officer', unitId: 'qn-06967-2017' }]));
  people.set('province officer', await trial.person([{ role: 'province-officer', unitId: 'vn-quang-ninh' }]));
  people.set(
    'officer who keeps the book',
    await trial.person([{ role: 'commune-officer', unitId: ours.unitId }, grantIn('treasurer', ours)]),
  );
  people.set('nobody in particular', await trial.person([]));
  people.set('a stranger', trial.anyone);
});
after(() => trial.end());

const officers = ['commune officer', 'province officer'];
const keepers = ['treasurer', 'chair', 'accountant', 'officer who keeps the book'];

test('in each state of the book only the office above may open it again', async () => {
  const first = await next();
  await everybodyTries('open', first, () => 'refused');
  await close(first);
  for (const [name, person] of people) {
    const answer = await push(person, commandBy(person.id, ours.clubId, 'reopen-month', { month: first, reason: 'thử' }));
    if (!officers.includes(name)) assert.ok(answer === 'not-allowed' || answer === '403' || answer === '401', `${name}: ${answer}`);
    else assert.equal(answer, 'recorded', name);
    if (officers.includes(name)) await close(first);
  }
  const second = await next();
  await close(second);
  await everybodyTries('closed earlier', first, () => 'refused');
  const officer = who('commune officer');
  assert.equal(await push(officer, commandBy(officer.id, ours.clubId, 'reopen-month', { month: second, reason: '  ' })), 'refused');
  assert.equal(await push(officer, commandBy(officer.id, ours.clubId, 'reopen-month', { month: second, reason: '' })), 'malformed');
});

test('only those who keep the book close it; an office does not close for a club', async () => {
  const state = await book();
  for (const [name, person] of people) {
    const answer = await push(person, commandBy(person.id, ours.clubId, 'close-month', closing(state)), closingDay(state));
    // The first closes it, the others come too late.
    const fine = keepers.includes(name) ? [name === keepers[0] ? 'recorded' : 'refused'] : ['not-allowed', '403', '401'];
    assert.ok(fine.includes(answer), `${name}: ${answer}`);
  }
});

test('money of a closed month lands in the open one by whatever door it comes', async () => {
  const before = await book();
  const closed = before.closedThrough;
  assert.notEqual(closed, '');
  const day = lastDayOf(month(closed));
  const treasurer = who('treasurer');
  const record = [...before.records].find(([id, events]) => !before.reversed.has(id) && events[0]?.kind === 'dues-received')?.[0];
  const doors = [
    gift(treasurer.id, ours.clubId, 15_000, { on: day }),
    commandBy(treasurer.id, ours.clubId, 'spend-money', {
      fund: 'activity',
      place: 'cash',
      category: 'meeting',
      amount: 1000,
      approvedBy: [],
    }),
    commandBy(treasurer.id, ours.clubId, 'reverse-record', { cmdId: record, reason: 'typed-wrong' }),
    commandBy(treasurer.id, ours.clubId, 'count-cash', { notes: [], bookSeen: 0, reason: 'unknown' }),
  ];
  for (const door of doors) await push(treasurer, { ...door, on: day });
  const after = await book();
  assert.ok(after.records.size > before.records.size);
  for (const [id, events] of after.records) {
    if (before.records.has(id)) continue;
    for (const event of events) assert.ok(monthOf(event.on) > closed, `${event.kind} of ${event.on} lies in ${closed}`);
  }
  assert.deepEqual(after.closedMonths.get(monthOf(day))?.page.funds, before.closedMonths.get(monthOf(day))?.page.funds);
});

test('the office sees which months are closed and why they were opened; nobody else does', async () => {
  for (const [name, person] of people) {
    const { status, body } = await person.get(`/api/clubs/${ours.clubId}/closed-months`);
    const allowed = officers.includes(name) || name === 'officer who keeps the book';
    assert.equal(status, allowed ? 200 : name === 'a stranger' ? 401 : 403, name);
    if (!allowed) continue;
    const state = await book();
    assert.equal(body.closedThrough, state.closedThrough);
    assert.equal(body.reopenings.length, 2);
    assert.equal(body.reopenings[0].reason, 'thử');
  }
});

function who(name: string): Person {
  const person = people.get(name);
  assert.ok(person, name);
  return person;
}

async function everybodyTries(state: string, month: string, officerGets: () => string): Promise<void> {
  for (const [name, person] of people) {
    const answer = await push(person, commandBy(person.id, ours.clubId, 'reopen-month', { month, reason: 'thử' }));
    if (officers.includes(name)) assert.equal(answer, officerGets(), `${state}: ${name}`);
    else assert.ok(['not-allowed', '403', '401'].includes(answer), `${state}: ${name}: ${answer}`);
  }
}

async function push(person: Person, command: object, on?: string): Promise<string> {
  const sent = on === undefined ? command : { ...command, on };
  const { status, body } = await person.post(`/api/clubs/${ours.clubId}/push`, { device: numbered(70), commands: [sent] });
  return status === 200 ? body.answers[0].outcome : String(status);
}

async function book(): Promise<ClubState> {
  const scope = { role: 'app_rw', club: ours.clubId, rooms: ROOMS, private: true } as const;
  const items = await inScope(trial.scratch.pool, scope, (transaction) => readLog(transaction, ours.clubId, 0, 1e9, 100_000));
  return fold(
    emptyClub(ours.clubId as never),
    items.filter(isOpen).map(({ event }) => event),
  );
}

async function next(): Promise<string> {
  const state = await book();
  return closing(state).month;
}

function closing(state: ClubState) {
  const months = [...state.newestMoney.keys()].sort();
  const month = months.find((one) => one > state.closedThrough) ?? months[0];
  assert.ok(month);
  const on = lastDayOf(month);
  const board = [...state.members.values()].flatMap((member) => {
    const role = (['treasurer', 'chair', 'accountant'] as const).find((one) => hasRoleOn(member, one, on));
    return role === undefined ? [] : [{ personId: member.personId, role }];
  });
  return { month, signatures: board.slice(0, 2), pageDigest: monthDigest(monthPageOf(state, month)) };
}

const closingDay = (state: ClubState): string => lastDayOf(closing(state).month);

async function close(month: string): Promise<void> {
  const state = await book();
  const treasurer = who('treasurer');
  const body = closing(state);
  assert.equal(body.month, month);
  assert.equal(await push(treasurer, commandBy(treasurer.id, ours.clubId, 'close-month', body), closingDay(state)), 'recorded');
}

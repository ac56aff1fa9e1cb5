// The server's list of tasks is the phone's: both fold what the reader's rooms let through, and ask the same rules.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fold } from '../../domain/club/evolve.ts';
import { type AccountRole, roomsOf } from '../../domain/club/roles.ts';
import { emptyClub } from '../../domain/club/state.ts';
import { personOfAccount } from '../../domain/people/own-entry.ts';
import { isOwn, tasksOf } from '../../domain/tasks/tasks.ts';
import { id, isId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { isOpen, type Pulled } from '../../protocol/messages.ts';
import { makeAppender } from '../log/append.ts';
import { commandBy, commandsOf, grantIn, type Person, startTrial, type Trial, trialClub } from '../trial.ts';

const ours = trialClub(0);
const ROLES = ['treasurer', 'chair', 'accountant', 'volunteer'] as const;
const COMMANDS = 1500;
const commands = commandsOf(ours, COMMANDS);
const days = [0, 1, 9, 40].map((later) =>
  localDate(new Date(Date.parse(commands.at(-1)?.on ?? '') + later * 86_400_000).toISOString().slice(0, 10)),
);
let trial: Trial;
const people = new Map<string, Person>();

before(async () => {
  trial = await startTrial();
  await makeAppender(trial.scratch.pool).append(ours.clubId, commands);
  for (const role of ROLES) people.set(role, await trial.person([grantIn(role, ours)]));
});
after(() => trial.end());

/** Everything the phone of this person would hold. */
async function phoneOf(person: Person) {
  const events = [];
  for (let after = 0; ; ) {
    const { body } = await person.get(`/api/clubs/${ours.clubId}/pull?after=${after}`);
    const { items, head } = body as Pulled;
    events.push(...items.flatMap((item) => (isOpen(item) ? [item.event] : [])));
    const last = items.at(-1)?.seq ?? head.seq;
    if (last >= head.seq) return fold(emptyClub(id(ours.clubId)), events);
    after = last;
  }
}

const viewerOf = (role: AccountRole) => ({ roles: [role], rooms: roomsOf([role]) });

for (const role of ROLES)
  test(`the ${role}'s phone and the server show the same tasks, and none of a closed room`, async () => {
    const person = people.get(role);
    assert.ok(person);
    const state = await phoneOf(person);
    let found = 0;
    for (const on of days) {
      const viewer = viewerOf(role);
      const wanted = tasksOf(state, on, viewer).map((task) => ({ ...task, own: isOwn(task, viewer) }));
      const { status, body } = await person.get(`/api/clubs/${ours.clubId}/tasks?on=${on}`);
      assert.equal(status, 200);
      assert.deepEqual(body, JSON.parse(JSON.stringify({ on, tasks: wanted })));
      for (const { room } of body.tasks) assert.ok(viewer.rooms.includes(room));
      found += wanted.length;
    }
    assert.ok(found > 0, 'there are tasks');
  });

test('a volunteer who said who she is finds tasks of her own, and only her visits in the calendar', async () => {
  const person = people.get('volunteer');
  assert.ok(person);
  const member = [...ours.state.members.values()].find(({ roles }) => roles.some((held) => held.role === 'volunteer'));
  assert.ok(member && isId(member.personId));
  const said = commandBy(person.id, ours.clubId, 'link-account', { personId: member.personId });
  const { body } = await person.post(`/api/clubs/${ours.clubId}/push`, { device: said.device, commands: [said] });
  assert.equal(body.answers[0].outcome, 'recorded');
  assert.equal(personOfAccount(await phoneOf(person), person.id), member.personId);
  const calendar = await person.get(`/api/clubs/${ours.clubId}/calendar`);
  assert.equal(calendar.status, 200);
  assert.match(calendar.headers.get('content-type') ?? '', /^text\/calendar/);
  assert.match(calendar.body, /^BEGIN:VCALENDAR\r\n/);
});

test('an officer above, a stranger and another club get no tasks; a day that is none is said to be none', async () => {
  const officer = await trial.person([{ role: 'commune-officer', unitId: ours.unitId }]);
  const other = await trial.person([grantIn('chair', trialClub(1))]);
  for (const path of ['tasks', 'calendar']) {
    assert.equal((await officer.get(`/api/clubs/${ours.clubId}/${path}`)).status, 403);
    assert.equal((await other.get(`/api/clubs/${ours.clubId}/${path}`)).status, 403);
    assert.equal((await trial.anyone.get(`/api/clubs/${ours.clubId}/${path}`)).status, 401);
  }
  assert.equal((await people.get('chair')?.get(`/api/clubs/${ours.clubId}/tasks?on=2026-02-30`))?.status, 400);
});

// A need as each role sees it, over HTTP: told by anybody of the club, read by those who decide and by nobody else.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isOpen, type PulledItem } from '../../protocol/messages.ts';
import { makeAppender } from '../log/append.ts';
import { commandBy, commandsOf, grantIn, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';

const ours = trialClub(0);
const WORDS = 'Nhà có người ốm nặng, hết gạo';
const NEED = { personId: numbered(321), outsider: true, what: 'hunger', wants: ['goods'], urgency: 'now' };
let trial: Trial;
const people = new Map<string, Person>();

before(async () => {
  trial = await startTrial();
  await makeAppender(trial.scratch.pool).append(ours.clubId, commandsOf(ours, 300));
  for (const role of ['treasurer', 'chair', 'accountant', 'volunteer'] as const)
    people.set(role, await trial.person([grantIn(role, ours)]));
  people.set('other chair', await trial.person([grantIn('chair', trialClub(1))]));
  people.set('commune officer', await trial.person([{ role: 'commune-officer', unitId: ours.unitId }]));
  people.set('province officer', await trial.person([{ role: 'province-officer', unitId: 'vn-quang-ninh' }]));
  people.set('a stranger', trial.anyone);
});
after(() => trial.end());

const board = ['treasurer', 'chair', 'accountant'];
const club = [...board, 'volunteer'];

async function push(person: Person, command: ReturnType<typeof commandBy>): Promise<string> {
  const { status, body } = await person.post(`/api/clubs/${ours.clubId}/push`, { commands: [command] });
  return status === 200 ? body.answers[0].outcome : String(status);
}

test('everybody of the club may tell of a need, nobody else may', async () => {
  for (const [name, person] of people) {
    const answer = await push(person, commandBy(person.id, ours.clubId, 'raise-need', NEED, { priv: { name: 'Bà Tư', words: WORDS } }));
    assert.ok(club.includes(name) ? answer === 'recorded' : ['not-allowed', '401', '403'].includes(answer), `${name}: ${answer}`);
  }
});

test('those who decide read who and why; a volunteer and an officer see a closed link, others nothing', async () => {
  for (const [name, person] of people) {
    const { body } = await person.get(`/api/clubs/${ours.clubId}/pull?after=0`);
    const items: readonly PulledItem[] = body.items ?? [];
    const open = items.filter((item) => isOpen(item) && item.event.kind === 'need-raised');
    assert.equal(open.length, board.includes(name) ? club.length : 0, name);
    assert.equal(JSON.stringify(body).includes(WORDS), board.includes(name), `${name} and the words`);
  }
});

test('only those who read it decide on it', async () => {
  const needId = numbered(1);
  for (const [name, person] of people) {
    const body = { needId, answer: 'help', decidedBy: [] };
    const answer = await push(person, commandBy(person.id, ours.clubId, 'decide-need', body));
    // Nobody has told of a need by this id: who may decide is refused by the book, all others at the door.
    assert.ok(board.includes(name) ? answer === 'refused' : ['not-allowed', '401', '403'].includes(answer), `${name}: ${answer}`);
  }
});

// Who may turn a record around: its own recorder, and of others' records those whose rooms the role answers for and reads.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROOMS, type Room } from './event-shape.ts';
import { type AccountRole, ROOMS_OF_ROLE } from './roles.ts';
import { mayTurnBack } from './turning-back.ts';

const me = 'me';
const roles = Object.keys(ROOMS_OF_ROLE).filter((role): role is AccountRole => role in ROOMS_OF_ROLE);
const by = (actor: string, ...rooms: readonly Room[]) => rooms.map((room) => ({ room, actor }));

test('each role: own records whatever the room, those of others in its rooms only', () => {
  const others: { readonly [role: string]: readonly Room[] } = {
    treasurer: ['common', 'money', 'board'],
    accountant: ['common', 'money', 'board', 'rights'],
    chair: ['common', 'money', 'care', 'board', 'rights'],
    'vice-chair': ['common', 'money', 'care', 'board', 'rights'],
    volunteer: ['care'],
  };
  for (const role of roles)
    for (const room of ROOMS) {
      assert.ok(mayTurnBack([role], me, by(me, room)), `${role} own ${room}`);
      assert.equal(mayTurnBack([role], me, by('another', room)), others[role]?.includes(room) ?? false, `${role} other ${room}`);
      if (others[role]?.includes(room)) assert.ok(ROOMS_OF_ROLE[role].includes(room), `${role} reads what it turns around`);
    }
});

test('a record that lies in two rooms needs both; two roles in one club add up', () => {
  assert.ok(!mayTurnBack(['treasurer'], me, by('another', 'money', 'care')));
  assert.ok(mayTurnBack(['treasurer', 'volunteer'], me, by('another', 'money', 'care')));
  assert.ok(!mayTurnBack(['volunteer'], me, [...by(me, 'care'), ...by('another', 'common')]));
});

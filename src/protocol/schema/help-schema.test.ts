// What comes in about help, needs, campaigns and suggestions: the plain form is taken, each bad part is named.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCommand } from '../command-schema.ts';

const ID = '00000000-0000-7000-8000-000000000001';
const NEED = { personId: ID, what: 'storm', wants: ['labour'], urgency: 'now' };
const CAMPAIGN = { title: 'Sau bão', reason: 'storm', fund: 'activity', goal: 0, until: '2026-12-31' };
const SAID = { to: 'board', sort: 'complaint', topic: 'money', anonymous: true };

function parsed(kind: string, body: object, priv?: object) {
  const head = { id: ID, clubId: ID, v: 1, on: '2026-11-24', at: '', actor: ID, device: ID, salt: '0'.repeat(32) };
  return parseCommand({ ...head, kind, body, ...(priv === undefined ? {} : { priv }) });
}

const FINE: readonly (readonly [kind: string, body: object, priv?: object])[] = [
  ['raise-need', NEED, { words: 'mái bếp' }],
  ['raise-need', { ...NEED, outsider: true }, { name: 'Bà Tư' }],
  ['decide-need', { needId: ID, answer: 'help', decidedBy: [], planned: { goods: { item: 'rice', quantity: 5, unit: 'kg' } } }],
  ['close-need', { needId: ID, outcome: 'better', onWall: false }],
  ['open-campaign', CAMPAIGN],
  ['close-campaign', { campaignId: ID, left: 0, leftTo: 'activity' }],
  ['make-suggestion', SAID, { words: 'Dán sổ lên tường' }],
  ['answer-suggestion', { suggestionId: ID, outcome: 'accepted' }, { words: 'Sẽ dán' }],
  ['pass-suggestion-up', { suggestionId: ID }],
  ['answer-appeal', { suggestionId: ID, outcome: 'accepted', toClub: true }, { words: 'Đã nhắc' }],
  ['give-help', { personId: ID, help: { how: 'labour', halfDays: 2, worth: 400_000 }, helpers: [ID], needId: ID, campaignId: ID }],
];

test('every kind is read as it is sent', () => {
  for (const [kind, body, priv] of FINE) assert.deepEqual([kind, parsed(kind, body, priv).ok], [kind, true]);
});

const BAD: readonly (readonly [what: string, kind: string, body: object, path: string, problem: string, priv?: object])[] = [
  ['a need that wants nothing', 'raise-need', { ...NEED, wants: [] }, 'body.wants', 'missing'],
  ['a need of no known kind', 'raise-need', { ...NEED, what: 'rain' }, 'body.what', 'not-in-list'],
  ['a name where everybody reads', 'raise-need', { ...NEED, name: 'Bà Tư' }, 'body', 'not-known'],
  ['a campaign without a name', 'open-campaign', { ...CAMPAIGN, title: '' }, 'body.title', 'missing'],
  ['a goal below nothing', 'open-campaign', { ...CAMPAIGN, goal: -1 }, 'body.goal', 'negative'],
  ['a day that is none', 'open-campaign', { ...CAMPAIGN, until: '2026-02-30' }, 'body.until', 'not-a-date'],
  ['half a đồng left', 'close-campaign', { campaignId: ID, left: 0.5, leftTo: 'activity' }, 'body.left', 'not-whole-dong'],
  [
    'help of no money',
    'give-help',
    { personId: ID, help: { how: 'collected-money', amount: 0 }, helpers: [] },
    'body.help.amount',
    'not-positive',
  ],
  ['a suggestion of no words', 'make-suggestion', SAID, 'priv.words', 'missing', { words: '' }],
  ['an answer without a mark for the club', 'answer-appeal', { suggestionId: ID, outcome: 'accepted' }, 'body.toClub', 'missing'],
];

test('each bad part is named', () => {
  for (const [what, kind, body, path, problem, priv] of BAD) {
    const result = parsed(kind, body, priv);
    assert.deepEqual(result.ok ? 'taken' : result.problems, [{ path, problem }], what);
  }
});

// Needs, suggestions, campaigns and goods as figures: what each record adds, and what a reversal takes back (law 15).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dong } from '../../../kernel/money.ts';
import { founded, HOA, LUA, THANG } from '../../club/book-player.ts';
import type { ClubEvent } from '../../club/event.ts';
import { copyClub } from '../../club/state.ts';
import { evolveAndCount } from './contributions.ts';
import { HELP_INDICATORS } from './help-indicators.ts';

/** Plays on a book and keeps the sums of our indicators. */
function counted() {
  const book = founded();
  const mirror = copyClub(book.state);
  const sums = new Map<string, number>();
  const play = (...[kind, body, on]: Parameters<typeof book.fact>): readonly ClubEvent[] => {
    const events = book.fact(kind, body, on);
    for (const event of events)
      for (const { indicator, amount } of evolveAndCount(mirror, event))
        if (indicator in HELP_INDICATORS) sums.set(indicator, (sums.get(indicator) ?? 0) + amount);
    return events;
  };
  return { play, of: (indicator: keyof typeof HELP_INDICATORS) => sums.get(indicator) ?? 0 };
}

test('a need counts when told and when first decided; taken back it counts no more', () => {
  const { play, of } = counted();
  const [told] = play('raise-need', { personId: LUA, what: 'house', wants: ['labour'], urgency: 'now' });
  const decide = { needId: told?.cmdId, decidedBy: [HOA, THANG] };
  play('decide-need', { ...decide, answer: 'put-off' });
  play('decide-need', { ...decide, answer: 'help' });
  assert.deepEqual([of('needs-raised'), of('needs-answered')], [1, 1]);
  play('reverse-record', { cmdId: told?.cmdId, reason: 'typed-wrong' });
  assert.deepEqual([of('needs-raised'), of('needs-answered')], [0, 0]);
});

test('suggestions count as answered in time only in time; what goes up counts above', () => {
  const { play, of } = counted();
  const say = (to: string) => play('make-suggestion', { to, sort: 'petition', topic: 'money', anonymous: true }, '2026-11-01')[0]?.cmdId;
  const [first, second, past] = [say('board'), say('board'), say('above')];
  play('answer-suggestion', { suggestionId: first, outcome: 'accepted' }, '2026-11-10');
  play('pass-suggestion-up', { suggestionId: second }, '2026-11-20');
  play('answer-suggestion', { suggestionId: second, outcome: 'accepted' }, '2026-11-21');
  play('answer-appeal', { suggestionId: past, outcome: 'accepted', toClub: true }, '2026-11-22');
  play('answer-appeal', { suggestionId: second, outcome: 'accepted', toClub: true }, '2027-01-30');
  assert.deepEqual([of('suggestions'), of('suggestions-in-time'), of('appeals'), of('appeals-in-time')], [2, 1, 2, 1]);
});

test('goods given are worth what they are said to be, campaigns count when opened', () => {
  const { play, of } = counted();
  const help = { how: 'goods', item: 'rice', unit: 'kg', quantity: 5, worth: dong(90_000) };
  const [given] = play('give-help', { personId: LUA, help, helpers: [HOA] });
  play('give-help', { personId: LUA, help, helpers: [HOA] });
  play('open-campaign', { title: 'Bão', reason: 'storm', fund: 'activity', goal: dong(0), until: '2026-12-31' });
  play('reverse-record', { cmdId: given?.cmdId, reason: 'typed-wrong' });
  assert.deepEqual([of('help-goods-worth'), of('campaigns')], [90_000, 1]);
});

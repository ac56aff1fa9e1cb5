// Consent: who is asked for what, what a word of one day does to the next, and what comes in although a person said no.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../kernel/local-date.ts';
import { type Book, founded, HOA, LUA, numberedId, THANG } from '../club/book-player.ts';
import type { ClubEvent } from '../club/event.ts';
import { stateDigest } from '../club/state-digest.ts';
import { CONSENT_TEXT, consentOf, mayShow } from './consent.ts';

const here = numberedId(70);
const there = numberedId(71);
const health = { purpose: 'health', text: CONSENT_TEXT.health } as const;
const standing = (book: Book, personId = LUA, on = '2026-11-24') => consentOf(book.state, personId, 'health', localDate(on));
const questions = (events: readonly ClubEvent[]) => events.flatMap((event) => (event.kind === 'review-raised' ? [event.pub.review] : []));
const measure = (personId = LUA) => ({ personIds: [personId] });

test('asked once a purpose: given by voice with a witness, and nothing else is given with it', () => {
  const book = founded();
  assert.equal(standing(book), 'not-asked');
  assert.deepEqual(questions(book.fact('give-consent', { ...health, personIds: [LUA], how: 'voice', witnessId: THANG }, '2026-11-20')), []);
  assert.equal(standing(book), 'given');
  assert.equal(standing(book, LUA, '2026-11-19'), 'not-asked', 'not before the day');
  assert.equal(consentOf(book.state, LUA, 'photo', localDate('2026-11-24')), 'not-asked');
  assert.equal(standing(book, HOA), 'not-asked');
});

test('a voice or a thumb counts before another grown member only; the record stays, and is asked about', () => {
  for (const witnessId of [LUA, numberedId(404)]) {
    const book = founded();
    const events = book.fact('give-consent', { ...health, personIds: [LUA], how: 'thumb', witnessId });
    assert.deepEqual(questions(events), ['consent-witness-odd']);
    assert.equal(standing(book), 'not-asked');
  }
  const child = founded();
  child.fact(
    'enrol-member',
    { personId: numberedId(8), group: 1, sex: 'male', born: '2012', household: 'average', minority: false, associationMember: false },
    '2026-11-01',
    here,
    { name: 'Cháu Tí' },
  );
  assert.deepEqual(questions(child.fact('give-consent', { ...health, personIds: [LUA], how: 'voice', witnessId: numberedId(8) })), [
    'consent-witness-odd',
  ]);
  const signed = founded();
  signed.fact('give-consent', { ...health, personIds: [LUA, HOA], how: 'signed' });
  assert.deepEqual([standing(signed), standing(signed, HOA)], ['given', 'given']);
});

test('withdrawn by a word on one phone while the other measures: the measure is kept and people are asked', () => {
  const book = founded();
  book.fact('give-consent', { ...health, personIds: [LUA], how: 'signed' }, '2026-11-01', here);
  book.fact('withdraw-consent', { personIds: [LUA], purpose: 'health' }, '2026-11-24', here);
  const readings = { readings: [{ personId: LUA, systolic: 140, diastolic: 85 }] };
  const measured = book.fact('measure-health', measure(), '2026-11-24', there, readings);
  assert.deepEqual(questions(measured), ['consent-withdrawn']);
  assert.equal(measured[1]?.room, 'care');
  assert.equal(book.state.readings.get(LUA)?.length, 1, 'nothing is lost');
  assert.ok(!mayShow(book.state, LUA, 'health', localDate('2026-11-24')), 'and screens stop showing it');
  assert.ok(mayShow(book.state, LUA, 'health', localDate('2026-11-23')), 'of the day before nothing is taken back');
  assert.deepEqual(questions(book.fact('measure-health', measure(), '2026-11-20', there)), [], 'a measure of before the word is not odd');
});

test('of two words of one day the no holds, unless the same phone heard a yes after it', () => {
  const late = founded();
  late.fact('withdraw-consent', { personIds: [LUA], purpose: 'health' }, '2026-11-24', here);
  late.fact('give-consent', { ...health, personIds: [LUA], how: 'signed' }, '2026-11-24', there);
  assert.equal(standing(late), 'withdrawn');
  const again = founded();
  again.fact('withdraw-consent', { personIds: [LUA], purpose: 'health' }, '2026-11-24', here);
  again.fact('give-consent', { ...health, personIds: [LUA], how: 'signed' }, '2026-11-24', here);
  assert.equal(standing(again), 'given');
  late.fact('give-consent', { ...health, personIds: [LUA], how: 'signed' }, '2026-11-25', there);
  assert.equal(standing(late, LUA, '2026-11-25'), 'given');
});

test('a consent to older words is asked for again; a no holds whatever the words', () => {
  const book = founded();
  book.fact('give-consent', { ...health, text: CONSENT_TEXT.health - 1, personIds: [LUA], how: 'signed' });
  assert.equal(standing(book), 'not-asked');
  book.fact('withdraw-consent', { personIds: [LUA], purpose: 'health' });
  assert.equal(standing(book), 'withdrawn');
});

test('written for the wrong person: taken back, the book is as if it had never been told', () => {
  const book = founded();
  const before = stateDigest(book.state);
  const [given] = book.fact('give-consent', { ...health, personIds: [LUA], how: 'signed' });
  assert.notEqual(stateDigest(book.state), before);
  book.fact('reverse-record', { cmdId: given?.cmdId, reason: 'wrong-person' });
  assert.equal(standing(book), 'not-asked');
  assert.equal(book.state.consents.size, 0);
});

test('of one person entered twice the words of both entries hold', () => {
  const book = founded();
  const twin = numberedId(9);
  book.fact(
    'enrol-member',
    { personId: twin, group: 1, sex: 'female', born: '1950', household: 'average', minority: false, associationMember: false },
    '2026-11-01',
    here,
    { name: 'Bà Lúa' },
  );
  book.fact('give-consent', { ...health, personIds: [twin], how: 'signed' });
  book.fact('merge-members', { keepId: LUA, goneId: twin });
  assert.equal(standing(book), 'given');
});

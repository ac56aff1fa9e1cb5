// What the club says to the offices: in both rooms, the newest word counts, names and words left out of the digest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { founded, numberedId } from '../club/book-player.ts';
import { evolve } from '../club/evolve.ts';
import { maySend } from '../club/roles.ts';
import { stateDigest } from '../club/state-digest.ts';

test('an answer to an inspection lies where the club and the offices read it; a second takes its place', () => {
  const book = founded();
  const inspectionId = numberedId(400);
  const events = book.fact('answer-inspection-result', { inspectionId }, '2026-11-20', undefined, { words: 'Đã ghi bù hai dòng' });
  assert.deepEqual(
    events.map(({ kind, room }) => [kind, room]),
    [
      ['inspection-answered', 'board'],
      ['inspection-answered', 'appeals'],
    ],
  );
  book.fact('answer-inspection-result', { inspectionId }, '2026-11-22', undefined, { words: 'Đã khớp' });
  assert.deepEqual([book.state.inspectionAnswers.get(inspectionId)?.words, book.state.inspectionAnswers.size], ['Đã khớp', 1]);
});

test('own points are kept by year; a phone with the board’s room alone folds to the same digest', () => {
  const book = founded();
  const phone = founded();
  const points = [{ criterionId: 'board', points: 4 }];
  const events = book.fact('assess-own-club', { year: 2026, points }, '2026-11-20', undefined, { words: 'Họp đủ 12 buổi' });
  for (const event of events) if (event.room === 'board') evolve(phone.state, { ...event, priv: undefined } as never);
  assert.deepEqual(book.state.ownAssessments.get('2026')?.points, points);
  assert.equal(stateDigest(phone.state), stateDigest(book.state));
});

test('only the chair speaks to the offices for the club', () => {
  const command = { kind: 'assess-own-club', body: { year: 2026, points: [] } } as never;
  assert.deepEqual(
    (['chair', 'treasurer', 'accountant', 'volunteer', 'commune-officer'] as const).map((role) => maySend(role, command)),
    [true, false, false, false, false],
  );
});

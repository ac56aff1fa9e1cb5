// The copy of one person's data has all that is said of her, and neither a name, an id, a sum nor a word of anybody else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { founded, HOA, LUA, numberedId, TERMS, THANG } from '../domain/club/book-player.ts';
import { idsOf } from '../domain/people/same-person.ts';
import { localDate } from '../kernel/local-date.ts';
import { personCopy, SOMEBODY_ELSE } from './person-copy.ts';

const ON = '2026-11-20';

test('what is hers is there, what is another’s is not', () => {
  const book = founded();
  const say = (kind: Parameters<typeof book.fact>[0], body: object, priv?: object) => book.fact(kind, body, ON, undefined, priv);
  say('correct-member', { personId: LUA }, { name: 'Trần Thị Lúa' });
  say('correct-member', { personId: THANG }, { name: 'Nguyễn Văn Thắng' });
  say('receive-dues', {
    payers: [
      { personId: LUA, months: ['2026-11'], amount: 20_000 },
      { personId: THANG, months: ['2026-11'], amount: 77_777 },
    ],
  });
  const readings = [
    { personId: LUA, systolic: 144, diastolic: 80 },
    { personId: THANG, systolic: 199, diastolic: 99 },
  ];
  say('measure-health', { personIds: [LUA, THANG] }, { readings });
  say('raise-need', { personId: LUA, what: 'illness', wants: ['money'], urgency: 'now' }, { words: 'Nguyễn Văn Thắng đã sang thăm' });
  say('note-health', { personId: THANG }, { conditions: 'bệnh của riêng ông' });
  const loan = { loanId: numberedId(50), personId: numberedId(4), fund: 'income', terms: TERMS, purpose: 'mua bò' };
  say('approve-loan', { ...loan, approvedBy: [HOA, THANG] });
  say('give-consent', { personIds: [LUA], purpose: 'health', text: 1, how: 'voice', witnessId: HOA });
  const copy = personCopy(book.state, book.log, LUA, { rooms: ['common', 'money', 'care', 'board'], on: localDate(ON) });
  const text = JSON.stringify(copy);
  for (const hers of ['Trần Thị Lúa', '20000', '144', '2026-11', 'illness', `${SOMEBODY_ELSE} đã sang thăm`])
    assert.ok(text.includes(hers), hers);
  for (const others of ['Thắng', '77777', '199', 'riêng ông', 'mua bò', ...[HOA, THANG], ...idsOf(book.state, LUA)])
    assert.ok(!text.includes(others), others);
  assert.ok(copy.records.some(({ kind }) => kind === 'dues-received'));
});

test('a record of another in which she only stands as one of the board is named by its day and kind alone', () => {
  const book = founded();
  book.fact('start-care', { personId: THANG, volunteers: [LUA] }, ON, undefined, { name: 'Nguyễn Văn Thắng' });
  const copy = personCopy(book.state, book.log, LUA, { rooms: ['common', 'care'], on: localDate(ON) });
  assert.deepEqual(copy.namedIn, [{ on: ON, kind: 'care-started' }]);
});

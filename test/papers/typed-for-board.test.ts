// Who typed and who confirmed stands in the minutes, in the journal and in the workbook; where the board typed itself, nothing is said.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Book, CLUB, founded, HOA, LUA, MEETING_DAY, numberedId } from '../../src/domain/club/book-player.ts';
import type { ClubCommand } from '../../src/domain/club/command.ts';
import { decide } from '../../src/domain/club/decide.ts';
import { evolve } from '../../src/domain/club/evolve.ts';
import { meetingIdOf } from '../../src/domain/meetings/gathering.ts';
import { bookSource } from '../../src/exports/book-source.ts';
import { hledgerJournal } from '../../src/exports/hledger-journal.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { minutesPaper } from '../../src/papers/minutes-paper.ts';
import { paperText } from '../../src/papers/paper-text.ts';
import { unitTitle } from '../../src/papers/unit-title.ts';

const MINH = numberedId(900);
const meetingId = meetingIdOf(CLUB, localDate(MEETING_DAY));
const setting = { unitName: unitTitle, printedOn: localDate(MEETING_DAY), printedBefore: new Set<never>(), unsent: new Set<never>() };

function withDues(typed: boolean): Book {
  const book = founded();
  book.fact('correct-member', { personId: HOA }, MEETING_DAY, undefined, { name: 'Nguyễn Thị Hoa' });
  book.fact('link-account', { personId: HOA });
  book.fact('enrol-typist', { typistId: MINH, until: '2026-12-31' }, '2026-11-01', undefined, { name: 'Cháu Minh' });
  book.fact('open-meeting', { meetingId });
  for (const n of [0, 1]) {
    const body = { meetingId, payers: [{ personId: LUA, months: [`2026-1${n}`], amount: 5_000 }] };
    const envelope = {
      id: numberedId(7000 + n),
      clubId: CLUB,
      kind: 'receive-dues',
      v: 1,
      on: MEETING_DAY,
      at: '',
      actor: HOA,
      device: HOA,
      salt: '',
      body,
    };
    const command = { ...envelope, ...(typed ? { typedBy: { typistId: MINH, on: MEETING_DAY } } : {}) } as unknown as ClubCommand;
    const decided = decide(book.state, command);
    assert.ok(decided.ok);
    for (const event of decided.events) evolve(book.state, event);
  }
  return book;
}

test('the minutes and the journal say who typed and who confirmed, and only then', () => {
  const said = (typed: boolean) => {
    const { state } = withDues(typed);
    const paper = minutesPaper(state, setting, meetingId);
    assert.ok(paper);
    return { minutes: paperText(paper), journal: hledgerJournal(bookSource(state)) };
  };
  const typed = said(true);
  assert.match(typed.minutes, /Nhập giúp: *Cháu Minh nhập, Nguyễn Thị Hoa xác nhận: 2 khoản\./);
  assert.match(typed.journal, /người nhập giúp gõ ngày 24\/11\/2026, typed-by:00000000-0000-7000-8000-000000000900/);
  const own = said(false);
  assert.ok(!own.minutes.includes('Nhập giúp') && !own.journal.includes('typed-by'));
});

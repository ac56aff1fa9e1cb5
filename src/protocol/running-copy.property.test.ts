// The drill of a lost phone, as arithmetic: whatever of a phone's records reached the server, whatever a copy holds and whatever is
// lost, the book after the drill is server ∪ copy, each once, and the proof names the lost meetings and no other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CLUB, founded, HOA, numberedId, THANG } from '../domain/club/book-player.ts';
import type { ClubCommand } from '../domain/club/command.ts';
import { decide } from '../domain/club/decide.ts';
import { evolve, fold } from '../domain/club/evolve.ts';
import { type ClubState, cashInBox, emptyClub } from '../domain/club/state.ts';
import { pageDigest, pageOf } from '../domain/meetings/closing.ts';
import { meetingIdOf } from '../domain/meetings/gathering.ts';
import { type BesideBook, type BookProof, proveBook, type Standing } from '../domain/meetings/lost-phone.ts';
import { addDays, addMonths, type LocalDate, localDate } from '../kernel/local-date.ts';
import { dong } from '../kernel/money.ts';
import { type CopyContent, copyText, endsIn, meetingsIn, readContent, readCopyFile, recordsIn } from './running-copy.ts';

const FIRST = localDate('2025-12-24');
const before = founded();
const beginning = (): ClubState => fold(emptyClub(CLUB), before.log);

/** How many commands of a month reached the server, how many more lie in the copy; the rest is lost. */
type Split = { readonly sent: number; readonly copied: number; readonly gifts: number };
const split: fc.Arbitrary<Split> = fc.record({ gifts: fc.integer({ min: 0, max: 3 }), a: fc.nat(), b: fc.nat() }).map(({ gifts, a, b }) => {
  const all = gifts + 4;
  const sent = a % (all + 1);
  return { gifts, sent, copied: b % (all - sent + 1) };
});

let made = 0;
function command(kind: string, on: LocalDate, body: object): ClubCommand {
  made += 1;
  const fixed = { clubId: CLUB, v: 1, at: '2026-11-24T14:00:00+07:00', actor: HOA, device: numberedId(70), salt: '0'.repeat(32) };
  return { id: numberedId(700_000 + made), kind, on, body, ...fixed } as unknown as ClubCommand;
}

function take(state: ClubState, one: ClubCommand): readonly string[] {
  const decided = decide(state, one);
  if (!decided.ok) return [];
  for (const event of decided.events) evolve(state, event);
  return decided.events.map(({ cmdId, n }) => `${cmdId} ${n}`);
}

/** One meeting as the phone of the treasurer records it; a reason stands by the count, for whatever the box says elsewhere. */
function meet(phone: ClubState, on: LocalDate, gifts: number): ClubCommand[] {
  const meetingId = meetingIdOf(CLUB, on);
  const written: ClubCommand[] = [];
  const give = (kind: string, body: object): void => {
    written.push(command(kind, on, body));
    take(phone, written.at(-1) as ClubCommand);
  };
  give('open-meeting', { meetingId });
  give('mark-attendance', { meetingId, marks: [{ personId: HOA, mark: 'present' }] });
  for (let n = 1; n <= gifts; n += 1)
    give('receive-money', { meetingId, fund: 'activity', place: 'cash', source: 'donor', asCapital: false, amount: dong(n * 10_000) });
  const notes = [{ value: 1000, count: cashInBox(phone) / 1000 }];
  give('count-cash', { meetingId, notes, bookSeen: cashInBox(phone), reason: 'unknown' });
  const meeting = phone.meetings.get(meetingId);
  assert.ok(meeting);
  const signatures = [
    { personId: HOA, role: 'treasurer' },
    { personId: THANG, role: 'chair' },
  ];
  give('close-meeting', { meetingId, signatures, pageDigest: pageDigest(pageOf(phone, meeting)) });
  return written;
}

/** What was written on paper and in the copy's file comes back as it was. */
function throughFile(content: CopyContent): CopyContent {
  const head = { clubId: CLUB, at: content.at, salt: 'a'.repeat(32), rounds: 310_000, iv: 'b'.repeat(24) };
  const file = readCopyFile(copyText('Bản sao', { ...head, closed: btoa(encodeURIComponent(JSON.stringify(content))) }), CLUB);
  assert.ok(file.ok);
  const read = readContent(decodeURIComponent(atob(file.file.closed)), CLUB);
  assert.ok(read);
  return read;
}

/** A page signed after a lost meeting is another page on the server; that it is told is another test's. */
const standings = ({ lines }: BookProof): readonly Standing[] =>
  lines.map(({ standing }) => (standing === 'other-page' ? 'in-book' : standing));

const idsOf = (commands: readonly ClubCommand[]): readonly string[] => commands.map(({ id }) => id);

/** `from` of the meeting's records are in the book, `waits` more lie in the copy. */
function expected({ gifts }: Split, from: number, waits: number): Standing {
  const all = gifts + 4;
  if (from === all) return 'in-book';
  const opensOrCloses = waits > 0 && (from === 0 || from + waits === all);
  return opensOrCloses ? 'in-copy' : from === 0 ? 'missing' : 'unfinished';
}

test('after the drill the book is server ∪ copy, each record once, and the proof names exactly what is lost', () => {
  fc.assert(
    fc.property(fc.array(split, { minLength: 1, maxLength: 6 }), fc.boolean(), (months, seesAll) => {
      const [phone, server] = [beginning(), beginning()];
      // One meeting before, which everybody knows: from there on the calendar is expected.
      const [sent, copied]: [ClubCommand[], ClubCommand[]] = [[...meet(phone, FIRST, 0)], []];
      for (const [n, { sent: there, copied: here, gifts }] of months.entries()) {
        const written = meet(phone, addMonths(FIRST, n + 1), gifts);
        sent.push(...written.slice(0, there));
        copied.push(...written.slice(there, there + here));
      }
      const today = addDays(addMonths(FIRST, months.length), 3);
      const log = sent.flatMap((one) => take(server, one));
      const content = throughFile({
        ...{ clubId: CLUB, account: HOA, name: 'Nguyễn Thị Hoa', device: numberedId(70), at: '2026-11-24T14:00:00Z', place: null },
        ...{ records: copied.map((one) => JSON.stringify(one)), drafts: [], leftOut: 0 },
        // Made when the phone had seen every meeting, the lost ones too, or before any of them.
        meetings: seesAll ? meetingsIn(phone) : [],
      });
      const { commands, unread } = recordsIn(content);
      assert.deepEqual([commands, unread], [copied, 0]);
      let taken = false;
      const prove = () => proveBook(server, { seen: content.meetings, ends: taken ? [] : endsIn(commands) }, today);
      assert.deepEqual(
        standings(prove()),
        ['in-book', ...months.map((one) => expected(one, one.sent, one.copied))],
        'while the copy is not taken in',
      );
      // Taken in twice, as a person in a hurry does: what has its id in the book records nothing.
      const inBook = new Set(idsOf(sent));
      for (const one of [...commands, ...commands]) {
        if (inBook.has(one.id)) continue;
        inBook.add(one.id);
        log.push(...take(server, one));
      }
      taken = true;
      assert.equal(new Set(log).size, log.length, 'nothing doubled');
      assert.deepEqual([...new Set(log.map((entry) => entry.split(' ')[0]))].sort(), [...idsOf(sent), ...idsOf(copied)].sort());
      const after = months.map((one) => expected(one, one.sent + one.copied, 0));
      assert.deepEqual(standings(prove()), ['in-book', ...after]);
      const lost = months.flatMap((_, n) => (after[n] === 'missing' ? [addMonths(FIRST, n + 1)] : []));
      assert.deepEqual(
        prove().missing.map(({ on }) => on),
        lost,
      );
      assert.equal(prove().last?.on, addMonths(FIRST, after.lastIndexOf('in-book') + 1));
    }),
    { numRuns: 150 },
  );
});

test('a month is missing once its day is over, moved or not; a meeting with another page than the lost phone had is told', () => {
  const state = beginning();
  meet(state, FIRST, 0);
  const nothing: BesideBook = { seen: [], ends: [] };
  const days = (today: string) => proveBook(state, nothing, localDate(today)).missing.map(({ on }) => on);
  assert.deepEqual(days('2026-01-24'), [], 'the day itself is not over');
  assert.deepEqual(days('2026-01-25'), ['2026-01-24']);
  take(state, command('move-meeting', localDate('2026-01-20'), { month: '2026-01', to: '2026-02-02', reason: 'holiday' }));
  assert.deepEqual(days('2026-02-01'), [], 'moved');
  assert.deepEqual(days('2026-02-03'), ['2026-02-02']);
  meet(state, localDate('2026-02-02'), 1);
  assert.deepEqual(days('2026-02-25'), ['2026-02-24'], 'the moved one is of January');
  const seen = meetingsIn(state).map((meeting) => ({ ...meeting, pageDigest: 'f'.repeat(64) }));
  const told = proveBook(state, { ...nothing, seen }, localDate('2026-02-03')).lines.map(({ standing }) => standing);
  assert.deepEqual(told, ['other-page', 'other-page']);
  const years = addMonths(FIRST, 30);
  assert.ok(proveBook(state, nothing, years).missing.length <= 13, 'a year is looked at, not the whole history');
});

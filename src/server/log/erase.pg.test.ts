// Erasure in the database: the words about one person are gone, everything else is as it was to the last digest, a phone that pulls
// afterwards reads a chain that holds, and nobody can use the door for anything else.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ROOMS } from '../../domain/club/event-shape.ts';
import { isActive, isOnBoard } from '../../domain/people/member.ts';
import { localDate } from '../../kernel/local-date.ts';
import { chainStart, eventDigest } from '../../protocol/chain.ts';
import { isOpen, type OpenItem } from '../../protocol/messages.ts';
import { brokenAt } from '../../protocol/verify.ts';
import { readArchive } from '../archive/archive-file.ts';
import { importArchive } from '../archive/import-archive.ts';
import { makeArchive } from '../archive/write-archive.ts';
import { checkDatabase } from '../check.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import { createScratchDatabase, type ScratchDatabase, scratchServers } from '../db/scratch.ts';
import { prepareDatabase } from '../main.ts';
import { rebuildProjections } from '../projections/rebuild.ts';
import { refreshUnitFigures } from '../projections/unit-figures.ts';
import { commandBy, commandsOf, numbered, trialClub } from '../trial.ts';
import { makeAppender } from './append.ts';
import { readLog } from './read-log.ts';

const club = trialClub(0);
const actor = numbered(7);
const ON = localDate('2026-11-20');
const { members, loans, held, recipients } = club.state;
const board = [...members.values()].filter((member) => isOnBoard(member, ON)).map(({ personId }) => personId);
/** An ordinary member to whom nothing is owed and who owes nothing. */
const person = [...members.values()].find(
  ({ personId, name, ...member }) =>
    name !== '' &&
    isActive({ personId, name, ...member }) &&
    !board.includes(personId) &&
    !held.has(personId) &&
    !recipients.has(personId) &&
    [...loans.values()].every((loan) => loan.personId !== personId || !['open', 'approved'].includes(loan.status)),
);

/** A measure of the person and one of the board together, and the person's name and phone. */
function aboutTwo(personId: string) {
  const readings = [personId, ...board.slice(0, 1)].map((one) => ({ personId: one, weightHectograms: 512 }));
  const personIds = readings.map((one) => one.personId);
  const priv = { name: 'Đặng Thị Duy Nhất', phone: '0987000111' };
  return {
    measured: commandBy(actor, club.clubId, 'measure-health', { personIds }, { priv: { readings } }),
    named: commandBy(actor, club.clubId, 'correct-member', { personId }, { priv }),
  };
}

for (const server of scratchServers()) {
  const on = (name: string) => `${name} (${server.name})`;
  let scratch: ScratchDatabase;
  /** What a phone holds that pulled before the erasure. */
  let heldBefore: readonly OpenItem[] = [];
  const everything = { role: 'app_rw', club: club.clubId, rooms: ROOMS, private: true } as const;
  const inBook = <Value>(work: (transaction: Transaction) => Promise<Value>) => inScope(scratch.pool, everything, work);
  const photograph = async (): Promise<string> => {
    const digest = async (table: string) =>
      (await scratch.pool.query(`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${table} t`)).rows[0]
        .digest;
    const live = ['figure', 'figure_day', 'club_test', 'unit_figure'].map((table) => `(select * from ${table} where amount <> 0)`);
    return (await Promise.all(['posting', 'club_register', ...live].map(digest))).join(' ');
  };
  const privatesSaying = async (words: string) =>
    (await scratch.pool.query('select seq from event_private where position($1 in body::text) > 0 order by seq', [words])).rows;

  before(async () => {
    scratch = await createScratchDatabase(server);
    await prepareDatabase(scratch);
    await makeAppender(scratch.pool).append(club.clubId, commandsOf(club, club.played.length));
  });
  after(() => scratch.drop());

  test(on('a person is erased: no word left, no figure moved, the chain holds, late records stay nameless'), async () => {
    assert.ok(person, 'the sample has an ordinary member');
    const { personId } = person;
    const appender = makeAppender(scratch.pool);
    const ask = commandBy(
      actor,
      club.clubId,
      'ask-about-data',
      { personId, ask: 'erase', by: 'self', way: 'in-person' },
      { priv: { words: 'xin xóa tên' } },
    );
    const { measured, named } = aboutTwo(personId);
    const told = await appender.append(club.clubId, [
      named,
      measured,
      ask,
      commandBy(actor, club.clubId, 'end-membership', { personId, reason: 'left' }),
    ]);
    assert.ok(
      told.answers.every(({ outcome }) => outcome === 'recorded'),
      JSON.stringify(told.answers),
    );
    const seen = (await inBook((transaction) => readLog(transaction, club.clubId, 0, 1e9, 1e9))).filter(isOpen);
    heldBefore = seen.filter(({ event }) => [named.id, measured.id].includes(event.cmdId));
    while (await refreshUnitFigures(scratch.pool));
    const [before, words] = [await photograph(), ['Đặng Thị Duy Nhất', '0987000111', 'xin xóa tên']];
    for (const one of words) assert.equal((await privatesSaying(one)).length, 1, one);
    const body = { requestId: ask.id, personId, knownAs: 'Thành viên đã xóa số #', approvedBy: board.slice(0, 2) };
    const { answers } = await appender.append(club.clubId, [commandBy(actor, club.clubId, 'erase-person', body)]);
    assert.deepEqual(
      answers.map(({ outcome }) => outcome),
      ['recorded'],
      JSON.stringify(answers),
    );
    for (const one of words) assert.deepEqual(await privatesSaying(one), [], one);
    // The same appender, and one that has read nothing yet.
    for (const late of [appender, makeAppender(scratch.pool)])
      await late.append(club.clubId, [
        commandBy(actor, club.clubId, 'correct-member', { personId }, { priv: { name: 'Đặng Thị Duy Nhất' } }),
      ]);
    assert.deepEqual(await privatesSaying('Duy Nhất'), []);
    while (await refreshUnitFigures(scratch.pool));
    assert.equal(await photograph(), before);
    await rebuildProjections(scratch.pool);
    assert.equal(await photograph(), before);
    assert.deepEqual((await checkDatabase(scratch.pool)).findings, []);
    const items = await inBook((transaction) => readLog(transaction, club.clubId, 0, 1e9, 1e9));
    assert.equal(brokenAt({ seq: 0, hash: chainStart(club.clubId) }, items), null);
    const aboutHer = items.filter((item) => isOpen(item) && 'personId' in item.event.pub && item.event.pub.personId === personId);
    assert.ok(aboutHer.length > 3 && aboutHer.every((item) => isOpen(item) && item.event.priv === undefined && item.salt === undefined));
  });

  test(on('an archive takes along what stayed of a record of two; what a phone held before the erasure brings no word back'), async () => {
    const unsalted = async ({ pool }: ScratchDatabase) =>
      (await pool.query(`select seq, room, salt, body from event_private where salt = '' order by seq`)).rows;
    const kept = await unsalted(scratch);
    assert.ok(kept.length > 0);
    const made = await makeArchive(scratch.pool, club.clubId, '0.1.0');
    assert.ok(made && heldBefore.length === 2);
    const there = await createScratchDatabase(server);
    await prepareDatabase(there);
    await importArchive(there.pool, readArchive(made.zip));
    assert.deepEqual(await unsalted(there), kept);
    await there.drop();
    // As if the backup had lost them: the records of a phone that has not heard of the erasure.
    const lost = heldBefore.map((item) => {
      const event = { ...item.event, cmdId: numbered(600_000 + item.seq) };
      return { ...item, event, digest: eventDigest(event, item.privHash) };
    });
    assert.equal(await makeAppender(scratch.pool).handBack(club.clubId, lost), 2);
    assert.deepEqual(await privatesSaying('Duy Nhất'), []);
    const [other] = board;
    const [back, ...more] = (await unsalted(scratch)).slice(kept.length);
    assert.deepEqual(
      [back.body, more],
      [{ readings: [{ personId: other, weightHectograms: 512 }] }, []],
      'of another it says what it said',
    );
    assert.deepEqual((await checkDatabase(scratch.pool)).findings, []);
  });

  test(on('the door opens for nothing else: no record of others, no other club, no record that erases nobody, no delete'), async () => {
    const { rows } = await scratch.pool.query<{ seq: number; erased: number }>(
      `select (select min(seq) from event_private) as seq, (select seq from event where kind = 'person-erased') as erased`,
    );
    const { seq = 0, erased = 0 } = rows[0] ?? {};
    const call = (clubId: string, by: number, part: number) => (transaction: Transaction) =>
      transaction.query('select erase_private($1, $2, $3::jsonb)', [clubId, by, JSON.stringify([{ seq: part, body: null }])]);
    await assert.rejects(inBook(call(club.clubId, erased, seq)), /somebody else/);
    await assert.rejects(inBook(call(club.clubId, erased, erased + 1)), /somebody else/);
    await assert.rejects(inBook(call(club.clubId, seq, 1)), /erases nobody/);
    await assert.rejects(inBook(call(numbered(404), erased, seq)), /not the club/);
    const measured = `select seq, body from event_private where salt = '' and body ? 'readings' and seq < $1 limit 1`;
    const [part] = (await scratch.pool.query(measured, [erased])).rows;
    const rewrite = (body: object) => (transaction: Transaction) =>
      transaction.query('select erase_private($1, $2, $3::jsonb)', [club.clubId, erased, JSON.stringify([{ seq: part.seq, body }])]);
    const [line] = part.body.readings;
    for (const body of [
      { ...part.body, note: 'thêm lời' },
      { readings: [{ ...line, weightHectograms: 513 }] },
      { readings: [line, { ...line, pulse: 70 }] },
    ])
      await assert.rejects(inBook(rewrite(body)), /never gain or change/, JSON.stringify(body));
    for (const scope of [
      { ...everything, private: false },
      { ...everything, club: numbered(404) },
    ])
      await assert.rejects(inScope(scratch.pool, scope, call(club.clubId, erased, seq)), /not the club/);
    await assert.rejects(inScope(scratch.pool, { role: 'app_network' }, call(club.clubId, erased, seq)), /permission denied/);
    for (const statement of ['delete from event_private', `update event_private set salt = ''`])
      await assert.rejects(
        inBook((transaction) => transaction.query(statement)),
        /permission denied/,
      );
  });
}

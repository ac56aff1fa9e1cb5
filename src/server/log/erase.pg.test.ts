// Erasure in the database: the words about one person are gone, everything else is as it was to the last digest, a phone that pulls
// afterwards reads a chain that holds, and nobody can use the door for anything else.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ROOMS } from '../../domain/club/event-shape.ts';
import { isActive, isOnBoard } from '../../domain/people/member.ts';
import { localDate } from '../../kernel/local-date.ts';
import { chainStart } from '../../protocol/chain.ts';
import { isOpen } from '../../protocol/messages.ts';
import { brokenAt } from '../../protocol/verify.ts';
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

for (const server of scratchServers()) {
  const on = (name: string) => `${name} (${server.name})`;
  let scratch: ScratchDatabase;
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
    await appender.append(club.clubId, [
      commandBy(actor, club.clubId, 'correct-member', { personId }, { priv: { name: 'Đặng Thị Duy Nhất', phone: '0987000111' } }),
      ask,
      commandBy(actor, club.clubId, 'end-membership', { personId, reason: 'left' }),
    ]);
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

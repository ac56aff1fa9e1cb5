// The restore drill, phones included: back up, record on from three phones, restore the backup, phones reconnect. Nothing is
// lost, nothing is doubled, no phone is stuck because the server knows less than it. Over HTTP, with the real backup.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { ClubCommand } from '../../src/domain/club/command.ts';
import type { Room } from '../../src/domain/club/event-shape.ts';
import { type AccountRole, ROOMS_OF_ROLE } from '../../src/domain/club/roles.ts';
import { stateDigest } from '../../src/domain/club/state-digest.ts';
import { id } from '../../src/kernel/ids.ts';
import { chainStart } from '../../src/protocol/chain.ts';
import { commonPlace, type Locator, type Piece, piecesAfter } from '../../src/protocol/give-back.ts';
import { isOpen, type PushAnswer } from '../../src/protocol/messages.ts';
import { addAccounts } from '../../src/server/accounts/account.ts';
import { openSession } from '../../src/server/accounts/session.ts';
import { restoreBackup } from '../../src/server/backup/restore-backup.ts';
import { writeBackup } from '../../src/server/backup/write-backup.ts';
import { checkDatabase } from '../../src/server/check.ts';
import { makePool } from '../../src/server/db/driver.ts';
import { inScope } from '../../src/server/db/scope.ts';
import { createScratchDatabase, type ScratchDatabase } from '../../src/server/db/scratch.ts';
import { makeAppender } from '../../src/server/log/append.ts';
import { type RunningServer, startServer } from '../../src/server/main.ts';
import { commandBy, commandsOf, everythingCounted, gift, grantIn, type Json, numbered, trialClub } from '../../src/server/trial.ts';
import { dropPages, newPhone, type Phone, restart, sendAgainAfter, takeAnswer, toSend, write } from './phone.ts';

const club = trialClub(0);
const clubId = id(club.clubId);
const names = ['treasurer', 'chair', 'volunteer'] as const;
type Name = (typeof names)[number];
const accountOf = (name: Name) => numbered(81 + names.indexOf(name));

let scratch: ScratchDatabase;
let folder: string;
let file: string;
let pool: ReturnType<typeof makePool>;
let server: RunningServer;
const cookies = new Map<Name, string>();
let phones: Record<Name, Phone>;

async function open(): Promise<void> {
  pool = makePool(scratch.url, 5);
  server = await startServer({ database: { pool }, webDir: '/nowhere' });
}

async function close(): Promise<void> {
  await server.stop();
  await pool.end();
}

/** The server is stopped, the backup takes the database's place, and the server starts again. */
async function disaster(): Promise<void> {
  await close();
  const one = makePool(scratch.url, 1);
  const { findings } = await restoreBackup(one, file, { over: true });
  await one.end();
  assert.deepEqual(findings, []);
  await open();
}

before(async () => {
  scratch = await createScratchDatabase();
  folder = mkdtempSync(join(tmpdir(), 'lalanh-drill-'));
  file = join(folder, 'one.backup');
  await open();
  await makeAppender(pool).append(clubId, commandsOf(club, 300));
  for (const name of names) {
    const personId = accountOf(name);
    const account = { id: personId, phone: `09111111${personId.slice(-2)}`, name, title: '', passwordHash: null, sample: false };
    const grants = [grantIn(name as Extract<AccountRole, Name>, club)];
    await inScope(pool, { role: 'app_auth' }, (transaction) => addAccounts(transaction, [{ ...account, grants }]));
    cookies.set(name, `lalanh_session=${await openSession(pool, personId)}`);
  }
  phones = Object.fromEntries(
    names.map((name) => [name, newPhone(name, clubId, accountOf(name), ROOMS_OF_ROLE[name] as readonly Room[], 0)]),
  ) as Record<Name, Phone>;
  for (const name of names) await talk(name);
  await everythingCounted({ pool });
  await writeBackup(pool, file, '0.1.0');
});
after(async () => {
  await close();
  await scratch.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(name: Name, path: string, body: object): Promise<{ status: number; body: Json }> {
  const headers = { cookie: cookies.get(name) ?? '', 'content-type': 'application/json' };
  const answer = await fetch(`${server.url}/api/clubs/${clubId}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, body: await answer.json() };
}

/** What src/web/store/sending.ts does; how often the phone had to hand something back or fetch the book anew. */
async function talk(name: Name): Promise<{ gaveBack: number; renewed: number }> {
  const phone = phones[name];
  const count = { gaveBack: 0, renewed: 0 };
  for (let turn = 0; turn < 20; turn += 1) {
    const { seq, hash } = phone.replica.head;
    const commands = toSend(phone, 500);
    const { status, body } = await ask(name, 'push', { device: phone.device, commands, after: seq, hash });
    if (status === 409) {
      assert.equal(body.problem, 'other-history');
      if (count.gaveBack === 0) await giveBack(name, body.locator);
      else {
        dropPages(phone);
        count.renewed += 1;
        assert.equal(count.renewed, 1, 'the phone is stuck');
      }
      count.gaveBack += 1;
      continue;
    }
    assert.equal(status, 200, JSON.stringify(body));
    const answer: PushAnswer = body;
    assert.ok(takeAnswer(phone, answer), 'the chain holds');
    if (toSend(phone, 1).length === 0 && answer.head.seq === phone.replica.head.seq) return count;
  }
  throw new Error(`${name} does not come to an end`);
}

async function giveBack(name: Name, locator: Locator): Promise<void> {
  const phone = phones[name];
  const common = commonPlace(phone.pages, chainStart(clubId), locator);
  for (const piece of piecesAfter(phone.pages, common, phone.seals)) assert.equal((await ask(name, 'give-back', piece)).status, 200);
  sendAgainAfter(phone, common.seq);
  restart(phone);
}

function say(name: Name, command: ClubCommand): void {
  write(phones[name], { ...command, device: phones[name].device }, false);
}

const visit = (name: Name) => {
  const personId = club.state.recipients.keys().next().value ?? numbered(3);
  return commandBy(
    accountOf(name),
    clubId,
    'record-visit',
    { personId, visitors: [], tasks: ['talk'], condition: 'good' },
    { priv: { note: 'bà kể chuyện' } },
  );
};
const receive = (name: Name, amount: number) => gift(accountOf(name), clubId, amount, { priv: { note: 'ông Ba cho' } });

type Row = { cmd_id: string; n: number; digest: string; seq: number };
async function bookNow(): Promise<readonly Row[]> {
  const { rows } = await pool.query<Row>(
    `select e.cmd_id, e.n, l.seq, encode(l.digest, 'hex') as digest from event e join event_link l using (club_id, seq) where club_id = $1 order by seq`,
    [clubId],
  );
  return rows;
}
const content = (rows: readonly Row[]) => rows.map(({ digest }) => digest).sort();
const privates = async () => Number((await pool.query('select count(*) as n from event_private where club_id = $1', [clubId])).rows[0].n);

async function everythingHolds(): Promise<void> {
  await everythingCounted({ pool });
  assert.deepEqual((await checkDatabase(pool)).findings, []);
  const heads = names.map((name) => phones[name].replica.head.hash);
  assert.equal(new Set(heads).size, 1, 'all phones stand at one place of one chain');
}

/** An afternoon after the backup: each phone records, everybody hears of everything. */
async function recordOn(): Promise<void> {
  for (const amount of [1, 2, 3]) say('treasurer', receive('treasurer', amount * 1000));
  say('treasurer', visit('treasurer'));
  say('chair', visit('chair'));
  say('chair', receive('chair', 7000));
  say('volunteer', visit('volunteer'));
  for (const name of ['treasurer', 'chair', 'volunteer', 'treasurer', 'chair'] as const) await talk(name);
}

test('a phone that reads every room brings the chain back exactly as it was', async () => {
  await recordOn();
  const [lost, hidden] = [await bookNow(), await privates()];
  const head = phones.chair.replica.head;
  await disaster();
  assert.ok((await bookNow()).length < lost.length, 'the backup knows less');
  assert.deepEqual(await talk('chair'), { gaveBack: 1, renewed: 0 });
  assert.deepEqual(await bookNow(), lost, 'the same records at the same places');
  assert.deepEqual(phones.chair.replica.head, head);
  assert.equal(await privates(), hidden, 'with what they say of persons');
  // The others never notice; only a command in a room closed to its own writer is said again, and known.
  for (const name of ['treasurer', 'volunteer'] as const) assert.deepEqual(await talk(name), { gaveBack: 0, renewed: 0 });
  assert.deepEqual(await bookNow(), lost);
  await everythingHolds();
});

test('the chair’s phone is lost, and another phone recorded first: the rest is put together from what each may read', async () => {
  await disaster();
  for (const name of names) await talk(name);
  await recordOn();
  const lost = await bookNow();
  await disaster();
  // A phone that had never heard of the lost records comes first, so the chain goes another way from here.
  const fresh = newPhone('volunteer', clubId, accountOf('volunteer'), ROOMS_OF_ROLE.volunteer, 0);
  const old = phones.volunteer;
  phones = { ...phones, volunteer: fresh };
  say('volunteer', visit('volunteer'));
  await talk('volunteer');
  phones = { ...phones, volunteer: old };
  say('treasurer', receive('treasurer', 9000));
  assert.deepEqual(await talk('treasurer'), { gaveBack: 2, renewed: 1 });
  assert.deepEqual(await talk('volunteer'), { gaveBack: 2, renewed: 1 });
  const now = await bookNow();
  const keys = now.map(({ cmd_id, n }) => `${cmd_id} ${n}`);
  assert.equal(new Set(keys).size, keys.length, 'nothing is doubled');
  const there = new Set(content(now));
  assert.deepEqual(
    lost.filter(({ digest }) => !there.has(digest)),
    [],
    'nothing is lost',
  );
  const before = new Set(lost.map(({ cmd_id }) => cmd_id));
  const commands = new Set(now.flatMap(({ cmd_id }) => (before.has(cmd_id) ? [] : [cmd_id])));
  assert.equal(commands.size, 2, 'and what was recorded since is there');
  // The chair gets a new phone, or the old one turns up again: neither changes anything.
  await talk('treasurer');
  await talk('chair');
  assert.equal((await bookNow()).length, now.length);
  await everythingHolds();
  assert.equal(phones.treasurer.outbox.filter(({ state }) => state === 'unsent' || state === 'stuck').length, 0);
  const again = newPhone('chair', clubId, accountOf('chair'), ROOMS_OF_ROLE.chair, 0);
  const mine = stateDigest(phones.chair.replica.view);
  phones = { ...phones, chair: again };
  await talk('chair');
  assert.equal(stateDigest(again.replica.view), mine);
});

test('nothing is taken that this server did not once tell, whoever offers it', async () => {
  const phone = phones.chair;
  const end = phone.seals.at(-1);
  assert.ok(end);
  const from = end.seq - 5;
  const piece: Piece = { before: phone.pages[from - 1] ?? phone.replica.head, items: phone.pages.slice(from, end.seq), seal: end.seal };
  const sent = { ...piece, before: { seq: piece.before.seq, hash: piece.before.hash } };
  assert.deepEqual((await ask('chair', 'give-back', sent)).body, { taken: 0 }, 'what is there stays as it is');
  const forged = JSON.parse(JSON.stringify(sent));
  const one = forged.items.find((item: Json) => 'event' in item);
  one.event.pub.amount = 1;
  for (const [what, body, status] of [
    ['another content', forged, 409],
    ['another seal', { ...sent, seal: '0'.repeat(64) }, 409],
    ['a gap', { ...sent, items: sent.items.toSpliced(1, 1) }, 409],
    ['another beginning', { ...sent, before: { ...sent.before, hash: '1'.repeat(64) } }, 409],
    ['no records', { ...sent, items: [] }, 400],
    ['no piece', { items: 'x' }, 400],
  ] as const)
    assert.equal((await ask('chair', 'give-back', body)).status, status, what);
});

test('a private part without its salt might be anybody’s invention: the record comes back, that part does not', async () => {
  const phone = phones.chair;
  const { head } = phone.replica;
  const lost = await bookNow();
  const hidden = await privates();
  await disaster();
  const inBackup = await privates();
  const { status, body } = await ask('chair', 'push', { device: phone.device, commands: [], after: head.seq, hash: head.hash });
  assert.equal(status, 409);
  const common = commonPlace(phone.pages, chainStart(clubId), body.locator);
  const bare: Piece[] = JSON.parse(JSON.stringify(piecesAfter(phone.pages, common, phone.seals)));
  const open = bare.flatMap(({ items }) => items.filter(isOpen));
  const spoken = open.filter(({ event }) => event.priv !== undefined);
  assert.ok(spoken.length > 0 && spoken.length === hidden - inBackup, 'what is lost speaks of persons');
  for (const item of open) delete (item as { salt?: string }).salt;
  for (const piece of bare) assert.equal((await ask('chair', 'give-back', piece)).status, 200);
  assert.deepEqual(await bookNow(), lost, 'every record is back at its place');
  assert.equal(await privates(), inBackup, 'and not one word of a person that nobody can prove');
});

// The verb `export` on a real database: it writes what the folded book gives, and says in one line what is wrong with a wish.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { bookSource } from '../exports/book-source.ts';
import { hledgerJournal } from '../exports/hledger-journal.ts';
import { createScratchDatabase, type ScratchDatabase } from '../server/db/scratch.ts';
import { makeAppender } from '../server/log/append.ts';
import { prepareDatabase } from '../server/main.ts';
import { commandsOf, trialClub } from '../server/trial.ts';
import { run } from './export.ts';
import { PlainProblem } from './plain-problem.ts';
import { repo } from './repo.ts';

const clubs = [trialClub(0), trialClub(1)];
const folder = mkdtempSync(join(tmpdir(), 'lalanh-export-'));
const journalFile = join(folder, 'so.journal');
const workbookFile = join(folder, 'so.xlsx');
let scratch: ScratchDatabase;

before(async () => {
  scratch = await createScratchDatabase();
  await prepareDatabase(scratch);
  for (const club of clubs) await makeAppender(scratch.pool).append(club.clubId, commandsOf(club, club.played.length));
});
after(async () => {
  await scratch.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** A URL without a host is none to the verb; the socket's folder stands in it as a parameter. */
const address = (): string => scratch.url.replace('@/', '@localhost/');

function lalanh(...words: readonly string[]): { readonly code: number | null; readonly said: string; readonly complaint: string } {
  const env = { ...process.env, DATABASE_URL: address() };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', 'export', ...words], {
    cwd: repo,
    env,
    encoding: 'utf8',
  });
  return { code: status, said: stdout, complaint: stderr };
}

test('a club’s journal and workbook are written, named by a part of its name or by its id', async () => {
  const [club] = clubs;
  assert.ok(club);
  process.env['DATABASE_URL'] = address();
  assert.equal(await run(['--club', 'thôn 5', '--journal', journalFile]), 0);
  assert.equal(readFileSync(journalFile, 'utf8'), hledgerJournal(bookSource(club.state)));
  assert.equal(await run(['--club', club.clubId, '--workbook', workbookFile]), 0);
  assert.equal(readFileSync(workbookFile).toString('latin1', 0, 2), 'PK');
  assert.deepEqual(lalanh('--club', club.name, '--journal', '-'), { code: 0, said: readFileSync(journalFile, 'utf8'), complaint: '' });
});

test('bad input is said in plain words, and no file is made', async () => {
  process.env['DATABASE_URL'] = address();
  const file = join(folder, 'never');
  const tries: readonly (readonly [RegExp, readonly string[]])[] = [
    [/^say which club/, ['--journal', file]],
    [/^say one of --journal FILE, --workbook FILE and --archive FILE$/, ['--club', 'thôn 5']],
    [/^say one of/, ['--club', 'thôn 5', '--journal', file, '--workbook', file]],
    [/^say which file/, ['--club', 'thôn 5', '--workbook', '-']],
    [/^no club here is called "Không có"/, ['--club', 'Không có', '--journal', file]],
    [/^2 clubs are called so/, ['--club', 'CLB', '--journal', file]],
    [/^no club here is called "00000000/, ['--club', '00000000-0000-7000-8000-000000000000', '--journal', file]],
    [/^Unknown option/, ['--club', 'thôn 5', '--csv', file]],
    [/^cannot write/, ['--club', 'thôn 5', '--journal', join(folder, 'no', 'such', 'folder')]],
  ];
  for (const [wanted, words] of tries) {
    await assert.rejects(run(words), (problem) => problem instanceof PlainProblem && wanted.test(problem.message), words.join(' '));
    assert.equal(existsSync(file), false);
  }
});

test('what is wrong with what was typed is one line, and the code is not nought', () => {
  const { code, said, complaint } = lalanh('--club', 'thôn 5');
  assert.deepEqual([code, said], [2, '']);
  assert.match(complaint, /^lalanh export: say one of [^\n]+\n$/);
});

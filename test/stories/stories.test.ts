// Golden stories: text a bookkeeper can read and sign. `./lalanh test stories --update` writes them anew; read the
// difference before it is committed.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fold } from '../../src/domain/club/evolve.ts';
import { emptyClub } from '../../src/domain/club/state.ts';
import { balanceSheet } from './balance-sheet.ts';
import type { Club } from './club.ts';

type Story = { readonly title: string; readonly tell: () => Club };

const here = dirname(fileURLToPath(import.meta.url));
const files = globSync('*.story.ts', { cwd: here }).sort();

test('there are at least ten stories', () => {
  assert.ok(files.length >= 10, `${files.length} stories`);
});

for (const file of files) {
  const { title, tell } = (await import(pathToFileURL(join(here, file)).href)) as Story;
  test(`story: ${title}`, () => {
    const club = tell();
    const told = `${[title, '='.repeat([...title].length), ...club.lines, ...balanceSheet(club.state, club.log)].join('\n')}\n`;
    const golden = join(here, 'golden', file.replace('.story.ts', '.txt'));
    if (process.env['LALANH_UPDATE'] === '1' || !existsSync(golden)) writeFileSync(golden, told);
    assert.equal(told, readFileSync(golden, 'utf8'));
  });
  test(`the log of "${title}", read from paper, folds to the same book`, () => {
    const club = tell();
    const written = JSON.parse(JSON.stringify(club.log));
    assert.deepEqual(fold(emptyClub(club.id), written), club.state);
  });
}

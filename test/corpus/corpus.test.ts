// Logs that released versions wrote, kept for ever: each still folds to the state it folded to then (law 9). A file is never
// written again; a new release adds one, made from the stories by `./lalanh test corpus --update` under a name not yet there.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ClubEvent } from '../../src/domain/club/event.ts';
import { fold } from '../../src/domain/club/evolve.ts';
import { emptyClub } from '../../src/domain/club/state.ts';
import { stateDigest } from '../../src/domain/club/state-digest.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { upcast } from '../../src/protocol/upcast.ts';
import type { Club } from '../stories/club.ts';

type Kept = { readonly title: string; readonly clubId: Id; readonly stateDigest: string; readonly log: readonly { readonly v: number }[] };

/** The release whose logs the next update keeps. */
const RELEASE = 'part-3';
const here = dirname(fileURLToPath(import.meta.url));
const fileOf = (release: string): string => join(here, `${release}.json`);

if (process.env['LALANH_UPDATE'] === '1' && !existsSync(fileOf(RELEASE))) writeFileSync(fileOf(RELEASE), await logsOfStories());

test('the present release has its logs kept', () => {
  assert.ok(existsSync(fileOf(RELEASE)));
});

for (const file of globSync('*.json', { cwd: here }).sort()) {
  const kept = readKept(file);
  test(`${kept.length} logs of ${file} fold to the states they had`, () => {
    for (const { title, clubId, stateDigest: wanted, log } of kept) {
      assert.equal(stateDigest(fold(emptyClub(clubId), log.map(lifted))), wanted, title);
    }
  });
}

function readKept(file: string): readonly Kept[] {
  return JSON.parse(readFileSync(join(here, file), 'utf8'));
}

function lifted(stored: { readonly v: number }): ClubEvent {
  const result = upcast(stored);
  assert.ok(result.ok, 'an event of the corpus cannot be read any more');
  return result.event;
}

async function logsOfStories(): Promise<string> {
  const before = new Set(globSync('*.json', { cwd: here }).flatMap((file) => readKept(file).map(({ title }) => title)));
  const kept: Kept[] = [];
  for (const file of globSync(join(here, '..', 'stories', '*.story.ts')).sort()) {
    // A story of a whole year adds length and no kind of record.
    if (/(plain|messy|disaster)-year/.test(file)) continue;
    const { title, tell } = (await import(pathToFileURL(file).href)) as { readonly title: string; readonly tell: () => Club };
    if (before.has(title)) continue;
    const { id, state, log } = tell();
    kept.push({ title, clubId: id, stateDigest: stateDigest(state), log });
  }
  const lines = kept.map(
    ({ log, ...head }) => `${JSON.stringify(head).slice(0, -1)},"log":[\n${log.map((event) => JSON.stringify(event)).join(',\n')}\n]}`,
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}

// Workload 4: one club's ten years, from log to balances; and one more meeting without folding anew. The floor is a bare
// loop that knows nothing but the postings.
import assert from 'node:assert/strict';
import { post } from '../src/domain/books/posting.ts';
import type { ClubEvent } from '../src/domain/club/event.ts';
import { fold } from '../src/domain/club/evolve.ts';
import { copyClub, emptyClub } from '../src/domain/club/state.ts';
import { clubOfYears, meet } from './club-years.ts';
import { race, tell } from './stopwatch.ts';

const ROUNDS = 11;
const club = clubOfYears(10);
const { clubId } = club;
const log = [...club.log];
const commands = club.months.reduce((total, month) => total + month.length, 0);

const bareLoop = (): Map<string, number> => {
  const balances = new Map<string, number>();
  for (const event of log) {
    for (const { fund, account, amount } of post(event)) {
      const key = `${fund}/${account}`;
      balances.set(key, (balances.get(key) ?? 0) + amount);
    }
  }
  return balances;
};

assert.deepEqual(new Map(fold(emptyClub(clubId), log).balances), bareLoop());
process.stdout.write(`ten years: ${commands} commands, ${log.length} events, ${log.flatMap((event) => post(event)).length} postings\n`);

const contenders = [
  { name: 'bare loop over the postings', run: bareLoop },
  { name: 'fold of the whole state', run: () => fold(emptyClub(clubId), log) },
];
tell('Fold of one club’s ten years', contenders, await race(contenders, ROUNDS));

const before = copyClub(club.state);
const lastMeeting: ClubEvent[] = [];
meet({ ...club, state: copyClub(before), log: lastMeeting }, 'bench', 120);
let onTop = copyClub(before);
const oneMore = [
  { name: 'fold of the whole state', run: () => fold(emptyClub(clubId), log) },
  {
    name: `one more meeting (${lastMeeting.length} events) on top`,
    prepare: () => {
      onTop = copyClub(before);
    },
    run: () => fold(onTop, lastMeeting),
  },
];
tell('One more meeting', oneMore, await race(oneMore, ROUNDS));

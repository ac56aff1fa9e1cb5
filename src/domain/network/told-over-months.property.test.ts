// Nobody works out from the tables of several months that one to four people came or went anywhere: for random trees and months every
// set of clubs whose change follows from all that was told, by any adding and taking away, changed by five people or more, or by none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type MonthOfPeople, type PlaceNode, peopleTold, type ToldMonth, toldOver } from './told-over-months.ts';

const k = 5;
const communes = [2, 1, 2] as const;
const clubIds = communes.flatMap((clubs, commune) => Array.from({ length: clubs }, (_, n) => `club-${commune}-${n}`));
const root: PlaceNode = {
  id: 'province',
  below: communes.map((clubs, commune) => ({
    id: `commune-${commune}`,
    below: Array.from({ length: clubs }, (_, n) => ({ id: `club-${commune}-${n}` })),
  })),
};

const monthOf = (counts: readonly number[]): MonthOfPeople => ({
  people: new Map(clubIds.map((club, at) => [club, counts[at] ?? 0])),
  smallest: k,
});

/** A beginning and then what each month added to each club, mostly nothing or one person. */
const histories = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 }),
    fc.array(
      fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -2, max: 2 }), fc.integer({ min: -9, max: 9 })), {
        minLength: 5,
        maxLength: 5,
      }),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([first, steps]) => {
    const months = [first];
    for (const step of steps) months.push((months.at(-1) ?? []).map((people, at) => Math.max(0, people + (step[at] ?? 0))));
    return months;
  });

const gross = (months: readonly (readonly number[])[], inside: readonly number[], from: number, to: number): number =>
  inside.reduce((sum, club) => {
    for (let at = from + 1; at <= to; at += 1) sum += Math.abs((months[at]?.[club] ?? 0) - (months[at - 1]?.[club] ?? 0));
    return sum;
  }, 0);

/** Rows an outsider has: one column for each club in each month. Blocks are more than the sums over places that are shown. */
function rowsTold(months: readonly (readonly number[])[], told: readonly ToldMonth[]): number[][] {
  const width = clubIds.length * months.length;
  const row = (clubs: readonly number[], at: number): number[] => {
    const made = new Array<number>(width).fill(0);
    for (const club of clubs) made[at * clubIds.length + club] = 1;
    return made;
  };
  const rows: number[][] = [];
  for (const [at, { blocks }] of told.entries()) {
    for (const block of blocks) {
      if (block.at !== at) continue;
      assert.equal(
        block.total,
        block.clubs.reduce((sum, club) => sum + (months[at]?.[clubIds.indexOf(club)] ?? 0), 0),
      );
      rows.push(
        row(
          block.clubs.map((club) => clubIds.indexOf(club)),
          at,
        ),
      );
    }
    // A club that nobody was in so far may not stand yet: its nought is known to everybody.
    for (const club of clubIds.keys()) if (months.slice(0, at + 1).every((month) => month[club] === 0)) rows.push(row([club], at));
  }
  return rows;
}

/** A prime larger than any sum here: what follows over the whole numbers follows here too, so nothing is missed. */
const prime = 1_000_003;
const inverse = (value: number): number => {
  let result = 1;
  let base = value;
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
};

function reduced(rows: readonly (readonly number[])[]): Map<number, readonly number[]> {
  const byPivot = new Map<number, readonly number[]>();
  for (const row of rows) {
    const rest = remainderOf(row, byPivot);
    const pivot = rest.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const scale = inverse(rest[pivot] ?? 1);
    byPivot.set(
      pivot,
      rest.map((value) => (value * scale) % prime),
    );
  }
  return byPivot;
}

function remainderOf(row: readonly number[], byPivot: ReadonlyMap<number, readonly number[]>): number[] {
  const rest = row.map((value) => ((value % prime) + prime) % prime);
  for (let column = 0; column < rest.length; column += 1) {
    const head = rest[column] ?? 0;
    const known = byPivot.get(column);
    if (head === 0 || known === undefined) continue;
    for (let at = column; at < rest.length; at += 1) rest[at] = ((rest[at] ?? 0) + (prime - head) * (known[at] ?? 0)) % prime;
  }
  return rest;
}

const subsets = Array.from({ length: 2 ** clubIds.length - 1 }, (_, bits) =>
  [...clubIds.keys()].filter((club) => ((bits + 1) >> club) & 1),
);

/** Every change that follows from what was told, with how many people were behind it at least. */
function* changesThatFollow(months: readonly (readonly number[])[], told: readonly ToldMonth[]) {
  const known = reduced(rowsTold(months, told));
  for (let from = 0; from < months.length; from += 1)
    for (let to = from + 1; to < months.length; to += 1)
      for (const inside of subsets) {
        const wanted = new Array<number>(clubIds.length * months.length).fill(0);
        for (const club of inside) {
          wanted[from * clubIds.length + club] = -1;
          wanted[to * clubIds.length + club] = 1;
        }
        if (remainderOf(wanted, known).every((value) => value === 0)) yield { inside, from, to, people: gross(months, inside, from, to) };
      }
}

test('no change of one to four people follows from the tables of any months', () => {
  let followed = 0;
  fc.assert(
    fc.property(histories, (months) => {
      for (const { inside, from, to, people } of changesThatFollow(months, toldOver(root, months.map(monthOf)))) {
        if (people > 0) followed += 1;
        assert.ok(people === 0 || people >= k, `${inside} from ${from} to ${to}: ${people} in ${JSON.stringify(months)}`);
      }
    }),
    { numRuns: 300 },
  );
  assert.ok(followed > 300, 'changes of many people are told: the attack has something to find');
});

test('the attack finds one person where each month is told by itself', () => {
  const months = [
    [12, 0, 9, 8, 7],
    [13, 0, 9, 8, 7],
  ];
  const alone = months.map((counts) => toldOver(root, [monthOf(counts)])[0] ?? { blocks: [], nobody: true });
  const told = alone.map(({ blocks, nobody }, at) => ({ nobody, blocks: blocks.map((block) => ({ ...block, at })) }));
  assert.ok([...changesThatFollow(months, told)].some(({ people }) => people === 1));
});

test('a told number is of five people or more, and at most four came or went since, unless fewer than five are left in all', () => {
  fc.assert(
    fc.property(histories, (months) => {
      for (const [at, { blocks }] of toldOver(root, months.map(monthOf)).entries()) {
        const left = (months[at] ?? []).reduce((sum, people) => sum + people, 0);
        const clubs = blocks.flatMap((block) => block.clubs);
        assert.equal(new Set(clubs).size, clubs.length, 'no club in two blocks');
        for (const block of blocks) {
          assert.ok(block.total >= k);
          const behind = gross(
            months,
            block.clubs.map((club) => clubIds.indexOf(club)),
            block.at,
            at,
          );
          if (left >= k) assert.ok(behind < k, `${block.clubs} is ${behind} behind in ${JSON.stringify(months)}`);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('one person more is not told, five more are, and what lay still stays as it was', () => {
  const months = [12, 13, 16, 17, 17].map((first) => monthOf([first, 0, 9, 8, 7]));
  const at = (month: number) => peopleTold(root, toldOver(root, months)[month] ?? { blocks: [], nobody: true });
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((month) => at(month).get('province')),
    [36, 36, 36, 41, 41],
  );
  assert.equal(at(3).get('commune-1'), at(0).get('commune-1'));
});

test('a new club with one person is left out until it can be told, and its neighbours go on', () => {
  const months = [monthOf([12, 0, 9, 8, 7]), monthOf([12, 1, 9, 8, 7])];
  const [before, after] = toldOver(root, months).map((told) => peopleTold(root, told));
  assert.deepEqual(after, before);
});

test('nobody so far is told as nobody; up to four in all are not told', () => {
  const [first, second] = toldOver(root, [monthOf([0, 0, 0, 0, 0]), monthOf([3, 0, 0, 0, 0])]).map((told) => peopleTold(root, told));
  assert.deepEqual([...new Set(first?.values())], [0]);
  assert.deepEqual([...new Set(second?.values())], [null]);
});

// Nobody works out a hidden number from all that is told: for random trees every way the clubs could be filled that agrees with what
// is told is gone through, and each hidden place can still be of several sizes, nothing and many among them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { localDate } from '../../kernel/local-date.ts';
import { mergedCells } from './pyramid.ts';
import { type CellsNode, type CountNode, hiddenCellsIn, hiddenIn, smallestToldOn } from './suppression.ts';

const k = 5;

/** Two communes' levels over clubs of few people: units of units of clubs. */
const treeOf = (counts: readonly (readonly (readonly number[])[])[]): CountNode => ({
  id: 'province',
  below: counts.map((communes, p) => ({
    id: `area-${p}`,
    below: communes.map((clubs, c) => ({
      id: `commune-${p}-${c}`,
      below: clubs.map((people, n) => ({ id: `club-${p}-${c}-${n}`, people })),
    })),
  })),
});

const trees = fc.array(fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 3,
});

const clubsOf = (node: CountNode): readonly string[] => ('people' in node ? [node.id] : node.below.flatMap(clubsOf));
const nodesOf = (node: CountNode): readonly CountNode[] => ('people' in node ? [node] : [node, ...node.below.flatMap(nodesOf)]);
const sumOf = (node: CountNode): number => ('people' in node ? node.people : node.below.reduce((sum, child) => sum + sumOf(child), 0));

/** What an outsider knows: sums of sets of clubs. Solved exactly: rows are brought to reduced form, fractions kept as integers. */
interface Row {
  readonly part: bigint[];
  value: bigint;
}

function rowsOf(cells: readonly CountNode[], clubs: readonly string[]): Row[] {
  return cells.map((cell) => {
    const inside = new Set(clubsOf(cell));
    return { part: clubs.map((club) => (inside.has(club) ? 1n : 0n)), value: BigInt(sumOf(cell)) };
  });
}

/** Whether `wanted` is a sum of multiples of the known rows. */
function follows(known: readonly Row[], wanted: readonly bigint[]): boolean {
  const rows = [...known.map(({ part }) => [...part]), [...wanted]];
  const rank = (of: readonly bigint[][]): number => {
    const work = of.map((row) => [...row]);
    let done = 0;
    for (let column = 0; column < wanted.length; column += 1) {
      const pivot = work.findIndex((row, at) => at >= done && row[column] !== 0n);
      if (pivot < 0) continue;
      [work[done], work[pivot]] = [work[pivot] ?? [], work[done] ?? []];
      const head = work[done] ?? [];
      for (let at = done + 1; at < work.length; at += 1) {
        const row = work[at] ?? [];
        const [a, b] = [head[column] ?? 0n, row[column] ?? 0n];
        if (b !== 0n) work[at] = row.map((value, i) => value * a - (head[i] ?? 0n) * b);
      }
      done += 1;
    }
    return done;
  };
  return rank(rows) === rank(rows.slice(0, -1));
}

test('no hidden number follows from all that is told, by any adding and taking away', () => {
  fc.assert(
    fc.property(trees, (counts) => {
      const root = treeOf(counts);
      const hidden = hiddenIn(root, k);
      const clubs = clubsOf(root);
      const known = rowsOf(
        nodesOf(root).filter(({ id }) => !hidden.has(id)),
        clubs,
      );
      for (const node of nodesOf(root).filter(({ id }) => hidden.has(id))) {
        const inside = new Set(clubsOf(node));
        assert.ok(
          !follows(
            known,
            clubs.map((club) => (inside.has(club) ? 1n : 0n)),
          ),
          `${node.id} = ${sumOf(node)} in ${JSON.stringify(counts)}`,
        );
      }
    }),
    { numRuns: 400 },
  );
});

test('nor from knowing that numbers of people are never below nothing: each hidden place can be empty or hold five and more', () => {
  const small = fc.array(fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 2 }), { minLength: 1, maxLength: 2 }), {
    minLength: 1,
    maxLength: 2,
  });
  fc.assert(
    fc.property(small, (counts) => {
      const root = treeOf(counts);
      const hidden = hiddenIn(root, k);
      if (hidden.has(root.id) || hidden.size === 0) return;
      const clubs = clubsOf(root);
      const told = rowsOf(
        nodesOf(root).filter(({ id }) => !hidden.has(id)),
        clubs,
      );
      const found = new Map<string, { least: number; most: number }>();
      const cells = nodesOf(root)
        .filter(({ id }) => hidden.has(id))
        .map((node) => ({ id: node.id, inside: new Set(clubsOf(node)) }));
      for (const filled of fillings(clubs.length, sumOf(root))) {
        if (!told.every(({ part, value }) => part.reduce((sum, one, at) => sum + one * BigInt(filled[at] ?? 0), 0n) === value)) continue;
        for (const { id, inside } of cells) {
          const size = clubs.reduce((sum, club, at) => sum + (inside.has(club) ? (filled[at] ?? 0) : 0), 0);
          const before = found.get(id) ?? { least: size, most: size };
          found.set(id, { least: Math.min(before.least, size), most: Math.max(before.most, size) });
        }
      }
      for (const [id, { least, most }] of found) assert.ok(most - least >= k, `${id}: ${least}..${most} in ${JSON.stringify(counts)}`);
    }),
    { numRuns: 60 },
  );
});

/** Every way to put `total` people into `places` clubs. */
function* fillings(places: number, total: number): Generator<readonly number[]> {
  if (places === 0) {
    if (total === 0) yield [];
    return;
  }
  if (places === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first += 1) for (const others of fillings(places - 1, total - first)) yield [first, ...others];
}

test('what is told is never between one and four, and a unit of five and more is told unless it covers for a smaller one', () => {
  fc.assert(
    fc.property(trees, (counts) => {
      const root = treeOf(counts);
      const hidden = hiddenIn(root, k);
      for (const node of nodesOf(root)) {
        const size = sumOf(node);
        if (!hidden.has(node.id)) assert.ok(size === 0 || size >= k, `${node.id} ${size} in ${JSON.stringify(counts)}`);
      }
      assert.equal(hidden.has(root.id), sumOf(root) > 0 && sumOf(root) < k, JSON.stringify(counts));
    }),
    { numRuns: 400 },
  );
});

test('one small commune is covered by the smallest neighbour, and the province is still told', () => {
  const hidden = hiddenIn(treeOf([[[3], [12], [7], [40]]]), k);
  assert.deepEqual([...hidden].sort(), ['club-0-0-0', 'club-0-2-0', 'commune-0-0', 'commune-0-2']);
});

test('nobody anywhere is told as nobody; a unit without a club is nothing to hide', () => {
  assert.equal(hiddenIn(treeOf([[[0, 0], []]]), k).size, 0);
  assert.ok(!hiddenIn(treeOf([[[3], []]]), k).has('commune-0-1'));
});

test('the threshold is a dated setting that says it has no text yet', () => {
  assert.deepEqual(smallestToldOn(localDate('2026-11-24')), { from: '', smallest: 5, source: 'giá trị mặc định, chưa có văn bản' });
});

/** Two communes of clubs, each club with fourteen cells of the pyramid. */
const cellTrees = fc.array(
  fc.array(fc.array(fc.constantFrom(0, 1, 3, 5, 8), { minLength: 14, maxLength: 14 }), { minLength: 1, maxLength: 2 }),
  { minLength: 1, maxLength: 2 },
);

test('bands of age told finely here and widely there give no cell of few people, by any adding and taking away', () => {
  fc.assert(
    fc.property(cellTrees, (communes) => {
      const clubs = communes.flatMap((cells, c) => cells.map((of, n) => ({ id: `club-${c}-${n}`, commune: `commune-${c}`, of })));
      const places = ['province', ...communes.map((_, c) => `commune-${c}`), ...clubs.map(({ id }) => id)];
      const inside = (place: string) => clubs.filter(({ id, commune }) => place === 'province' || place === commune || place === id);
      const rootOf = (cellsOf: (of: readonly number[]) => readonly number[]): CellsNode => ({
        id: 'province',
        below: communes.map((_, c) => ({
          id: `commune-${c}`,
          below: inside(`commune-${c}`).map(({ id, of }) => ({ id, cells: cellsOf(of) })),
        })),
      });
      const fine = hiddenCellsIn(
        rootOf((of) => of),
        k,
      );
      const middle = hiddenCellsIn(
        rootOf((of) => mergedCells(of, 'middle')),
        k,
      );
      /** A sum of the cells of some clubs, as a row over every cell of every club. */
      const row = (place: string, cells: readonly number[]): bigint[] => {
        const within = new Set(inside(place).map(({ id }) => id));
        return clubs.flatMap(({ id }) => Array.from({ length: 14 }, (_, cell) => (within.has(id) && cells.includes(cell) ? 1n : 0n)));
      };
      const groupsTold = (place: string): readonly (readonly number[])[] => [
        ...(fine.has(place) ? [] : Array.from({ length: 14 }, (_, cell) => [cell])),
        ...(middle.has(place)
          ? []
          : [0, 7].flatMap((sex) =>
              [
                [0, 1],
                [2, 3],
                [4, 5, 6],
              ].map((group) => group.map((band) => band + sex)),
            )),
        // Told freely everywhere: by sex under and over 60, and together under 55.
        ...[0, 7].flatMap((sex) =>
          [
            [0, 1],
            [2, 3, 4, 5, 6],
          ].map((group) => group.map((band) => band + sex)),
        ),
        [0, 7],
      ];
      const known = places.flatMap((place) => groupsTold(place).map((cells) => ({ part: row(place, cells), value: 0n })));
      for (const place of places)
        for (let cell = 0; cell < 14; cell += 1) {
          const people = inside(place).reduce((sum, { of }) => sum + (of[cell] ?? 0), 0);
          if (!fine.has(place)) assert.ok(people === 0 || people >= k, `${place} tells ${people}`);
          else if (people > 0 && people < k)
            assert.ok(!follows(known, row(place, [cell])), `${place} cell ${cell}: ${JSON.stringify(communes)}`);
        }
    }),
    { numRuns: 100 },
  );
});

// 1,000 worlds, each from one seed. A failing seed is printed: ./lalanh test sim --seed N plays it again, alone.
import { test } from 'node:test';
import { checkLaws } from './laws.ts';
import { memoryServer } from './server.ts';
import { live } from './world.ts';

const STEPS = 120;
const wanted = process.env['LALANH_SEED'];
const seeds = wanted === undefined ? Array.from({ length: 1000 }, (_, n) => n + 1) : [Number(wanted)];
const perTest = 100;

for (let from = 0; from < seeds.length; from += perTest) {
  const some = seeds.slice(from, from + perTest);
  test(`seeds ${some[0]} to ${some.at(-1)}: two phones and a server keep the laws`, async () => {
    for (const seed of some) await liveAndCheck(seed);
  });
}

async function liveAndCheck(seed: number): Promise<void> {
  try {
    await checkLaws(await live(seed, memoryServer, STEPS));
  } catch (problem) {
    throw new Error(`seed ${seed} (./lalanh test sim --seed ${seed})`, { cause: problem });
  }
}

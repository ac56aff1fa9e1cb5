// One thread of the sample's loading: plays the club it is told and appends its commands; `null` sends it home.
import { parentPort, workerData } from 'node:worker_threads';
import { playClub } from '../sample/network.ts';
import { planNetwork } from '../sample/plan.ts';
import { makePool } from '../server/db/driver.ts';
import type { ConnectionSettings } from '../server/db/supervisor.ts';
import { makeAppender } from '../server/log/append.ts';
import type { Loaded, LoadOrder } from './load-sample.ts';

const { clubs, connection } = workerData as LoadOrder;
const plan = planNetwork({ clubs });
const pool = makePool('connectionString' in connection ? String(connection.connectionString) : (connection as ConnectionSettings), 1);
const appender = makeAppender(pool);

async function load(index: number): Promise<Loaded> {
  const club = playClub(plan, index);
  if (club === null) return { commands: 0 };
  const commands = club.played.map(({ command }) => command);
  const { answers } = await appender.append(club.clubId, commands);
  const lost = answers.find(({ outcome }) => outcome !== 'recorded');
  if (lost !== undefined) throw new Error(`${club.name}: a command of the sample was ${JSON.stringify(lost)}`);
  return { commands: commands.length };
}

parentPort?.on('message', (index: number | null) => {
  if (index === null) void pool.end().then(() => parentPort?.close());
  else void load(index).then((loaded) => parentPort?.postMessage(loaded));
});

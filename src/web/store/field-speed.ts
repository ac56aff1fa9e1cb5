// Counts how fast the app is on this phone; fetched a while after the first screen stands, the times wait until then. Counts only, kept on the phone and handed over at most
// once a day, on their own: not beside a record, and the server adds them to everybody's. Can be switched off on the page of this phone.
import {
  type FieldSpeed,
  isFieldSpeed,
  isNothing,
  nothingYet,
  phoneClass,
  type Stumble,
  TIMED,
  withStumble,
  withTime,
} from '../../protocol/field-speed.ts';
import { postJson } from './api.ts';
import { took } from './book.svelte.ts';

const COUNTED = 'la-lanh-speed';
const SENT_AT = 'la-lanh-speed-sent';
const OFF = 'la-lanh-speed-off';
const EVERY_MS = 30_000;
const DAY_MS = 86_400_000;

export const countsSpeed = (): boolean => localStorage.getItem(OFF) === null;

export function countSpeed(wanted: boolean): void {
  if (wanted) localStorage.removeItem(OFF);
  else {
    localStorage.setItem(OFF, '1');
    localStorage.removeItem(COUNTED);
  }
}

function read(): FieldSpeed {
  const empty = nothingYet(phoneClass(Reflect.get(navigator, 'deviceMemory') as number | undefined));
  try {
    const found: unknown = JSON.parse(localStorage.getItem(COUNTED) ?? '');
    return isFieldSpeed(found) ? found : empty;
  } catch {
    return empty;
  }
}

function count(change: (speed: FieldSpeed) => FieldSpeed): void {
  if (!countsSpeed()) return;
  try {
    localStorage.setItem(COUNTED, JSON.stringify(change(read())));
  } catch {
    // A full phone has other worries.
  }
}

/** Handed over when a day has passed; kept where there is no network, and counted on. */
async function handOver(): Promise<void> {
  const speed = read();
  if (!countsSpeed() || isNothing(speed) || Date.now() - Number(localStorage.getItem(SENT_AT) ?? 0) < DAY_MS) return;
  localStorage.setItem(SENT_AT, String(Date.now()));
  localStorage.removeItem(COUNTED);
  const answer = await postJson('/api/field-speed', speed);
  if (!answer.ok && answer.problem.what === 'no-network') {
    localStorage.removeItem(SENT_AT);
    // What was counted meanwhile is little and given up for it.
    localStorage.setItem(COUNTED, JSON.stringify(speed));
  }
}

function countTimes(): void {
  for (const what of TIMED) for (const ms of took[what].splice(0)) count((speed) => withTime(speed, what, ms));
}

/** Once, when this file is first asked for. */
function watch(): void {
  const stumble = (kind: Stumble) => () => count((speed) => withStumble(speed, kind));
  addEventListener('error', stumble('script'));
  addEventListener('unhandledrejection', stumble('promise'));
  addEventListener('pagehide', countTimes);
  setInterval(countTimes, EVERY_MS);
  countTimes();
  void handOver();
}

watch();

// When the phone talks to the server: on opening, when the network comes back, when the app becomes visible, shortly
// after a record; after a failure it waits longer each time. One tab at a time.
import { id } from '../../kernel/ids.ts';
import { chainStart } from '../../protocol/chain.ts';
import { waitBeforeRetry } from './backoff.ts';
import { bookSigns, deviceId, fillFromDrawer, inLine, openBook, takePulled, whenRecorded } from './book.svelte.ts';
import type { BookPlace } from './database.ts';
import { clockText } from './dice.ts';
import { dropPages, keepPulled, readDrawer } from './drawer.ts';
import { exchange } from './exchange.ts';
import { markSessionEnded, refreshMe, sessionEnded } from './session.svelte.ts';
import { alone, onTabNews, tellOtherTabs } from './tabs.ts';

const afterRecordMilliseconds = 1_500;
const quietMilliseconds = 60_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let failures = 0;
let running: Promise<void> | null = null;
let started = false;

/** Starts listening once; opening another club only needs sendNow. */
export function startSending(): void {
  if (started) return;
  started = true;
  addEventListener('online', () => sendSoon(0));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') sendSoon(0);
  });
  whenRecorded(() => sendSoon(afterRecordMilliseconds));
  onTabNews((news) => {
    const open = openBook();
    if (open === null || news.what === 'signed-in-or-out' || news.owner !== open.owner) return;
    void inLine(fillFromDrawer);
  });
}

export function sendSoon(milliseconds: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void sendNow(), milliseconds);
}

/** Resolves when the conversation is over, whatever its end. */
export function sendNow(): Promise<void> {
  running ??= talk().finally(() => {
    running = null;
  });
  return running;
}

async function talk(): Promise<void> {
  const open = openBook();
  if (open === null) return;
  const signs = bookSigns() as { sending: boolean };
  signs.sending = true;
  try {
    await alone(`sync:${open.owner}`, () => conversation(open.owner));
  } finally {
    signs.sending = false;
  }
}

async function conversation(owner: string): Promise<void> {
  const signs = bookSigns() as { problem: ReturnType<typeof bookSigns>['problem']; damage: ReturnType<typeof bookSigns>['damage'] };
  let renewed = false;
  for (;;) {
    const open = openBook();
    if (open === null || open.owner !== owner) return;
    const kept = await readDrawer(open.owner);
    if ((kept.place?.seq ?? 0) !== open.replica.head.seq) await inLine(fillFromDrawer);
    const head = kept.place ?? { seq: 0, hash: chainStart(id(open.clubId)) };
    const answer = await exchange(open.clubId, await deviceId(), head, kept.rows);
    if (openBook()?.owner !== owner) return;
    if (!answer.ok) {
      if (answer.problem.what === 'chain-broken' && !renewed) {
        renewed = true;
        signs.damage = 'found';
        await dropPages(open.owner);
        await inLine(fillFromDrawer);
        continue;
      }
      signs.problem = answer.problem;
      if (answer.problem.what === 'signed-out') markSessionEnded();
      failures += 1;
      sendSoon(waitBeforeRetry(failures, Math.random()));
      return;
    }
    const place: BookPlace = { seq: answer.head.seq, hash: answer.head.hash, reportedSeq: answer.reportedSeq, pulledAt: clockText() };
    await keepPulled(open.owner, answer.items, answer.head, answer.reportedSeq, answer.answers, place.pulledAt);
    await inLine(async () => takePulled(answer.items, answer.answers, place, (await readDrawer(open.owner)).rows));
    if (answer.items.length > 0 || answer.answers.length > 0) tellOtherTabs({ what: 'pages-changed', owner: open.owner });
    signs.problem = null;
    failures = 0;
    if (sessionEnded()) void refreshMe();
    if (answer.more) continue;
    if (signs.damage === 'found') signs.damage = 'rebuilt';
    sendSoon(place.reportedSeq < place.seq ? quietMilliseconds / 6 : quietMilliseconds * 5);
    return;
  }
}

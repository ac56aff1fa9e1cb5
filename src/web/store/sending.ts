// When the phone talks to the server: on opening, when the network comes back, when the app becomes visible, shortly
// after a record; after a failure it waits longer each time. One tab at a time.
import { chainStart } from '../../protocol/chain.ts';
import { erasedIn } from '../../protocol/forgetting.ts';
import { waitBeforeRetry } from './backoff.ts';
import {
  bookSigns,
  deviceId,
  fillFromDrawer,
  inLine,
  noteSigns,
  openBook,
  type SendProblem,
  takePulled,
  whenRecorded,
} from './book.svelte.ts';
import type { Owner } from './database.ts';
import { clockText, today } from './dice.ts';
import { dropPages, keepPulled, placeAfter, readDrawer } from './drawer.ts';
import { type Exchange, exchange } from './exchange.ts';
import { sendPictures } from './pictures.svelte.ts';
import { markSessionEnded, refreshMe, sessionEnded } from './session.svelte.ts';
import { alone, onTabNews, tellOtherTabs } from './tabs.ts';

const afterRecordMilliseconds = 1_500;
const untilReportedMilliseconds = 1_500;
const longestUntilReported = 30_000;
const quietMilliseconds = 300_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let failures = 0;
let askedUntilReported = 0;
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
  noteSigns({ sending: true });
  try {
    await alone(`sync:${open.owner}`, () => conversation(open.owner));
  } finally {
    noteSigns({ sending: false });
  }
}

/** Rounds until nothing is left to send or fetch, the book was closed, or the server does not answer. */
async function conversation(owner: Owner): Promise<void> {
  let renewed = false;
  for (;;) {
    const answer = await ask(owner);
    if (answer === null) return;
    if (answer.ok) {
      await take(owner, answer);
      if (answer.more) continue;
      fetchTopics();
      return rest(answer);
    }
    if (answer.problem.what !== 'chain-broken' || renewed) return giveUp(answer.problem);
    renewed = true;
    noteSigns({ damage: 'found' });
    await dropPages(owner);
    await inLine(fillFromDrawer);
  }
}

/** Topics set above come beside the book, at most once a day; without them the phone goes on with those it has. */
function fetchTopics(): void {
  const open = openBook();
  if (open === null) return;
  void import('./topics-above.svelte.ts').then(
    ({ pullTopicsAbove }) => pullTopicsAbove(open.clubId, today()),
    () => undefined,
  );
}

/** One question to the server, from where this phone's copy ends; null when another book was opened meanwhile. */
async function ask(owner: Owner): Promise<Exchange | null> {
  const open = openBook();
  if (open?.owner !== owner) return null;
  const kept = await readDrawer(owner);
  // Another tab may have fetched: this one reads what it wrote before going on.
  if ((kept.place?.seq ?? 0) !== open.replica.head.seq) await inLine(fillFromDrawer);
  const head = kept.place ?? { seq: 0, hash: chainStart(open.clubId) };
  const answer = await exchange(open.clubId, await deviceId(), head, kept.rows);
  return openBook()?.owner === owner ? answer : null;
}

async function take(owner: Owner, answer: Extract<Exchange, { ok: true }>): Promise<void> {
  const { items, answers, head, reportedSeq, behind } = answer;
  const place = placeAfter((await readDrawer(owner)).place, head, { reportedSeq, behind, pulledAt: clockText() });
  await keepPulled(owner, items, place, answers);
  // Somebody was erased: the drawer has forgotten, so the screens read it anew.
  if (erasedIn(items).size > 0) await inLine(fillFromDrawer);
  else await inLine(async () => takePulled(items, answers, place, (await readDrawer(owner)).rows));
  if (items.length > 0 || answers.length > 0) tellOtherTabs({ what: 'pages-changed', owner });
}

function rest({ reportedSeq, head }: Extract<Exchange, { ok: true }>): void {
  noteSigns({ problem: null, ...(bookSigns().damage === 'found' ? { damage: 'rebuilt' as const } : {}) });
  failures = 0;
  if (sessionEnded()) void refreshMe();
  // Whatever happens to pictures, the records have been sent.
  alone('pictures', sendPictures).catch(() => undefined);
  // Until the network has counted the records, ask again soon, then less often: the third leaf is waited for.
  askedUntilReported = reportedSeq < head.seq ? askedUntilReported + 1 : 0;
  const patience = untilReportedMilliseconds * 2 ** (askedUntilReported - 1);
  sendSoon(askedUntilReported === 0 ? quietMilliseconds : Math.min(patience, longestUntilReported));
}

function giveUp(problem: SendProblem): void {
  noteSigns({ problem });
  if (problem.what === 'signed-out') markSessionEnded();
  failures += 1;
  sendSoon(waitBeforeRetry(failures, Math.random()));
}

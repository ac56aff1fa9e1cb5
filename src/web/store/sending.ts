// When the phone talks to the server: on opening, when the network comes back, when the app becomes visible, shortly
// after a record; after a failure it waits longer each time. One tab at a time.
import { chainStart } from '../../protocol/chain.ts';
import { erasedIn } from '../../protocol/forgetting.ts';
import type { Locator } from '../../protocol/give-back.ts';
import { lookForNewVersion } from './app-update.svelte.ts';
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
import { ownSession, refreshMe, renewSession } from './coming-in.ts';
import { type Owner, phoneDatabase } from './database.ts';
import { sendLink } from './device-link.ts';
import { clockText, today } from './dice.ts';
import { dropPages, keepPulled, placeAfter, readDrawer } from './drawer.ts';
import { type Exchange, exchange } from './exchange.ts';
import { isLocked, markSessionEnded, sessionEnded } from './session.svelte.ts';
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

/** What is being said to the server just now; done at once when nothing is. */
export function sendingNow(): Promise<void> {
  return running ?? Promise.resolve();
}

async function talk(): Promise<void> {
  const open = openBook();
  if (open === null || isLocked()) return;
  noteSigns({ sending: true });
  try {
    // The cookie may be of whoever was at the phone before: nobody's records go out under another's name.
    if (await ownSession(open.account)) await alone(`sync:${open.owner}`, () => conversation(open.owner));
    else giveUp({ what: 'signed-out' });
  } finally {
    noteSigns({ sending: false });
  }
}

/** Rounds until nothing is left to send or fetch, the book was closed, or the server does not answer. */
async function conversation(owner: Owner): Promise<void> {
  const tried: Tried = { renewed: false, again: false, gaveBack: false };
  for (;;) {
    const answer = await ask(owner);
    if (answer === null) return;
    if (answer.ok) {
      await take(owner, answer);
      if (answer.more) continue;
      fetchTopics();
      return rest(answer);
    }
    const trouble = await mended(owner, answer.problem, tried);
    if (trouble !== null) return giveUp(trouble);
  }
}

/** What was tried already in a conversation: each remedy helps once or not at all. */
interface Tried {
  renewed: boolean;
  again: boolean;
  gaveBack: boolean;
}

/** Null when the conversation may go on. */
async function mended(owner: Owner, problem: SendProblem, tried: Tried): Promise<SendProblem | null> {
  if (problem.what === 'signed-out' && !tried.again && (await renewSession())) {
    tried.again = true;
    return null;
  }
  if (problem.what === 'other-history' && !tried.gaveBack) {
    tried.gaveBack = true;
    // Before anything else: what this phone holds may be all there is of it.
    return handBack(owner, problem.locator);
  }
  if ((problem.what !== 'chain-broken' && problem.what !== 'other-history') || tried.renewed) return problem;
  tried.renewed = true;
  // Where other records came first, the book is fetched anew; only a broken chain is damage.
  if (problem.what === 'chain-broken') noteSigns({ damage: 'found' });
  await dropPages(owner);
  await inLine(fillFromDrawer);
  return null;
}

/** Rare, so fetched when needed; null when it is done. */
async function handBack(owner: Owner, locator: Locator): Promise<SendProblem | null> {
  const open = openBook();
  if (open === null) return null;
  const { giveBack } = await import('./give-back.ts');
  const trouble = await giveBack(owner, open.clubId, locator);
  if (trouble === null) await inLine(fillFromDrawer);
  return trouble;
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
  const { items, answers, head, reportedSeq, behind, seal } = answer;
  const place = placeAfter((await readDrawer(owner)).place, head, { reportedSeq, behind, pulledAt: clockText(), seal });
  await keepPulled(owner, items, place, answers);
  // Somebody was erased: the drawer has forgotten, so the screens read it anew.
  if (erasedIn(items).size > 0) await inLine(fillFromDrawer);
  else await inLine(async () => takePulled(items, answers, place, (await readDrawer(owner)).rows));
  if (items.length > 0 || answers.length > 0) tellOtherTabs({ what: 'pages-changed', owner });
}

function rest({ reportedSeq, head, appTooOld }: Extract<Exchange, { ok: true }>): void {
  if (appTooOld) lookForNewVersion();
  noteSigns({ problem: null, appTooOld, ...(bookSigns().damage === 'found' ? { damage: 'rebuilt' as const } : {}) });
  failures = 0;
  if (sessionEnded()) void refreshMe();
  void sendLink();
  // Whatever happens to pictures, the records have been sent.
  alone('pictures', sendKeptPictures).catch(() => undefined);
  // Until the network has counted the records, ask again soon, then less often: the third leaf is waited for.
  askedUntilReported = reportedSeq < head.seq ? askedUntilReported + 1 : 0;
  const patience = untilReportedMilliseconds * 2 ** (askedUntilReported - 1);
  sendSoon(askedUntilReported === 0 ? quietMilliseconds : Math.min(patience, longestUntilReported));
}

/** Fetched only on a phone that keeps pictures. */
async function sendKeptPictures(): Promise<void> {
  if ((await (await phoneDatabase()).count('picture')) > 0) await (await import('./pictures.svelte.ts')).sendPictures();
}

function giveUp(problem: SendProblem): void {
  noteSigns({ problem });
  if (problem.what === 'signed-out') markSessionEnded();
  // Revoked, or every role ended: asking who one is brings it to light, and what waits here is handed in.
  if (problem.what === 'not-allowed') void refreshMe();
  failures += 1;
  sendSoon(waitBeforeRetry(failures, Math.random()));
}

// The phone's replica as a pure value. Invariants:
// - `confirmed` is the fold of the server's events up to `head`, and of nothing else;
// - `view` is `confirmed` plus the predicted events of `pending`, in order, and is what screens show;
// - with nothing pending, `view` and `confirmed` are the same object;
// - a command leaves `pending` only when the server answered it and, if recorded, its events have been folded;
// - a command the server could not take goes to `setAside` and stays there until a person deals with it.
import type { ClubCommand } from '../domain/club/command.ts';
import type { ReviewKind } from '../domain/club/correcting-events.ts';
import { type Decided, decide } from '../domain/club/decide.ts';
import type { ClubEvent } from '../domain/club/event.ts';
import { evolve } from '../domain/club/evolve.ts';
import type { Refusal } from '../domain/club/refusal.ts';
import { type ClubState, copyClub, emptyClub } from '../domain/club/state.ts';
import type { Id } from '../kernel/ids.ts';
import { chainStart } from './chain.ts';
import { type Answer, type Head, isOpen, type PulledItem } from './messages.ts';

export interface Pending {
  readonly command: ClubCommand;
  readonly decided: Decided;
  /** Set when the server has it: the sequence to fold up to before the prediction may go. */
  readonly recordedSeq?: number;
}

export interface SetAside {
  readonly command: ClubCommand;
  readonly answer: Answer;
}

/** "While you were away": a record of this phone that turned out otherwise than the screen had said. */
export interface Surprise {
  readonly command: ClubCommand;
  readonly refusal: Refusal | null;
  /** Questions that the true book raised and the prediction had not. */
  readonly reviews: readonly ReviewKind[];
}

export interface Replica {
  readonly confirmed: ClubState;
  readonly view: ClubState;
  readonly head: Head;
  readonly pending: readonly Pending[];
  readonly setAside: readonly SetAside[];
}

export function emptyReplica(clubId: Id): Replica {
  const confirmed = emptyClub(clubId);
  return { confirmed, view: confirmed, head: { seq: 0, hash: chainStart(clubId) }, pending: [], setAside: [] };
}

/** Adds a command of this phone: what it predicts is in the view at once. A refused request changes nothing and is not kept. */
export function submit(replica: Replica, command: ClubCommand): { readonly replica: Replica; readonly decided: Decided } {
  const decided = decide(replica.view, command);
  if (!decided.ok) return { replica, decided };
  const view = replica.view === replica.confirmed ? copyClub(replica.confirmed) : replica.view;
  for (const event of decided.events) evolve(view, event);
  return { replica: { ...replica, view, pending: [...replica.pending, { command, decided }] }, decided };
}

/** Takes commands back from the outbox after a restart, deciding each again on the present view. */
export function restore(replica: Replica, commands: readonly ClubCommand[]): Replica {
  return rebuilt({
    ...replica,
    pending: [...replica.pending, ...commands.map((command) => ({ command, decided: decide(replica.view, command) }))],
  });
}

/**
 * Folds the server's items and answers; predictions are dropped and what is still pending is decided again.
 * `items` must follow `replica.head` and have been checked with `brokenAt`.
 */
export function receive(
  replica: Replica,
  items: readonly PulledItem[],
  answers: readonly Answer[],
): { readonly replica: Replica; readonly surprises: readonly Surprise[] } {
  if (items.length === 0 && answers.length === 0) return { replica, surprises: [] };
  const actual = new Map<Id, ClubEvent[]>();
  for (const item of items) {
    if (!isOpen(item)) continue;
    evolve(replica.confirmed, item.event);
    actual.set(item.event.cmdId, [...(actual.get(item.event.cmdId) ?? []), item.event]);
  }
  const last = items.at(-1);
  const head = last === undefined ? replica.head : { seq: last.seq, hash: last.hash };
  const sorted = sortPending(replica, answers, head.seq, actual);
  const next = rebuilt({ ...replica, head, pending: sorted.pending, setAside: [...replica.setAside, ...sorted.setAside] });
  return { replica: next, surprises: [...sorted.surprises, ...changedPredictions(sorted.pending, next.pending)] };
}

function sortPending(replica: Replica, answers: readonly Answer[], seq: number, actual: ReadonlyMap<Id, readonly ClubEvent[]>) {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const pending: Pending[] = [];
  const setAside: SetAside[] = [];
  const surprises: Surprise[] = [];
  for (const one of replica.pending) {
    const { command } = one;
    const answer = byId.get(command.id);
    const seen = actual.get(command.id);
    if (answer?.outcome === 'refused') surprises.push({ command, refusal: answer.refusal, reviews: [] });
    else if (answer !== undefined && answer.outcome !== 'recorded') setAside.push({ command, answer });
    else if (seen !== undefined) surprises.push(...unforeseen(one, seen));
    else {
      const recordedSeq = answer?.outcome === 'recorded' ? answer.seq : one.recordedSeq;
      if (recordedSeq === undefined || recordedSeq > seq) pending.push(recordedSeq === undefined ? one : { ...one, recordedSeq });
    }
  }
  return { pending, setAside, surprises };
}

/** `confirmed` again with the pending commands decided on top, in their order. */
function rebuilt(replica: Replica): Replica {
  if (replica.pending.length === 0) return { ...replica, view: replica.confirmed };
  const view = copyClub(replica.confirmed);
  const pending = replica.pending.map((one) => {
    const decided = decide(view, one.command);
    if (decided.ok) for (const event of decided.events) evolve(view, event);
    return { ...one, decided };
  });
  return { ...replica, view, pending };
}

function unforeseen(one: Pending, actual: readonly ClubEvent[]): readonly Surprise[] {
  const reviews = newReviews(one.decided, actual);
  return reviews.length === 0 ? [] : [{ command: one.command, refusal: null, reviews }];
}

function changedPredictions(before: readonly Pending[], after: readonly Pending[]): readonly Surprise[] {
  const surprises: Surprise[] = [];
  after.forEach((now, index) => {
    const then = before[index];
    if (then === undefined) return;
    if (!now.decided.ok) {
      if (then.decided.ok) surprises.push({ command: now.command, refusal: now.decided.refusal, reviews: [] });
      return;
    }
    surprises.push(...unforeseen(then, now.decided.events));
  });
  return surprises;
}

function newReviews(predicted: Decided, actual: readonly ClubEvent[]): readonly ReviewKind[] {
  const foreseen = new Set(predicted.ok ? reviewsOf(predicted.events) : []);
  return reviewsOf(actual).filter((review) => !foreseen.has(review));
}

function reviewsOf(list: readonly ClubEvent[]): readonly ReviewKind[] {
  return list.flatMap((event) => (event.kind === 'review-raised' ? [event.pub.review] : []));
}

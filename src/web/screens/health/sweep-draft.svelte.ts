// What a sweep keeps on this phone until it is done: half-typed numbers, who was measured here (a treasurer cannot read it back
// from the book), who rests before a second measure, who came along. Written at every key, so that a killed tab loses nothing.
import { untrack } from 'svelte';
import type { Id } from '../../../kernel/ids.ts';
import { openBook } from '../../store/book.svelte.ts';
import { readNamed, writeNamed } from '../../store/database.ts';
import type { Guest } from './sweep-order.ts';
import { isNothing, type TypedMeasure } from './typed-measure.ts';

interface Rest {
  readonly personId: Id;
  /** Milliseconds of this phone's clock when the first measure was written; for people to wait by, never for a rule. */
  readonly since: number;
}
interface Sweep {
  readonly name: string;
  readonly typed: Readonly<Record<string, TypedMeasure>>;
  /** Person → the record of their last measure here. */
  readonly done: Readonly<Record<string, Id>>;
  readonly resting: readonly Rest[];
  readonly guests: readonly Guest[];
}

const empty = (name: string): Sweep => ({ name, typed: {}, done: {}, resting: [], guests: [] });
let sweep = $state.raw<Sweep>(empty(''));

/** One sweep a meeting, or a day outside one; that of another day starts empty. */
export async function openSweep(of: string): Promise<void> {
  const name = `sweep:${openBook()?.owner ?? ''}`;
  if (untrack(() => sweep.name) === `${name}:${of}`) return;
  const kept = await readNamed<Sweep>(name, empty(''));
  sweep = kept.name === `${name}:${of}` ? kept : empty(`${name}:${of}`);
}

let saidLast = $state('');

/** What was just written, read once at the top of the next person: a message at the bottom would lie over the keys. */
export function said(): string {
  return saidLast;
}

export function say(sentence: string): void {
  saidLast = sentence;
}

export function sweepNow(): Sweep {
  return sweep;
}

export function keepTyped(personId: string, typed: TypedMeasure): Promise<void> {
  const { [personId]: _, ...others } = sweep.typed;
  return keep({ ...sweep, typed: isNothing(typed) ? others : { ...others, [personId]: { ...typed } } });
}

/** A measure was written: its numbers leave the phone's notes, and the person rests or not. */
export function keepDone(personId: Id, cmdId: Id, rests: boolean): Promise<void> {
  const { [personId]: _, ...typed } = sweep.typed;
  const others = sweep.resting.filter((rest) => rest.personId !== personId);
  const again = sweep.done[personId] !== undefined;
  const resting = rests && !again ? [...others, { personId, since: Date.now() }] : others;
  return keep({ ...sweep, typed, resting, done: { ...sweep.done, [personId]: cmdId } });
}

export function stopResting(personId: string): Promise<void> {
  return keep({ ...sweep, resting: sweep.resting.filter((rest) => rest.personId !== personId) });
}

export function keepGuest(guest: Guest): Promise<void> {
  return sweep.guests.some(({ personId }) => personId === guest.personId)
    ? Promise.resolve()
    : keep({ ...sweep, guests: [...sweep.guests, guest] });
}

async function keep(next: Sweep): Promise<void> {
  sweep = next;
  const [name] = [next.name.slice(0, next.name.lastIndexOf(':'))];
  await writeNamed(name, next);
}

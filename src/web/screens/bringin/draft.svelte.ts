// The one draft of this club on this machine: kept in the drawer at every key, so that a closed laptop loses nothing. What it
// means is read anew at every change by the same reader that reads files.
import type { ClubState } from '../../../domain/club/state.ts';
import { charterOn } from '../../../domain/club/state.ts';
import { id } from '../../../kernel/ids.ts';
import { isLocalDate } from '../../../kernel/local-date.ts';
import { type CutOffClub, type ReadCutOff, readCutOff } from '../../../sheets/cut-off-sheet.ts';
import { club, openBook } from '../../store/book.svelte.ts';
import { readNamed, writeNamed } from '../../store/database.ts';
import { newId, today } from '../../store/dice.ts';
import { w } from './bring-in-words.svelte.ts';
import { type Draft, firstDraft, typedSheet } from './typed-draft.ts';

interface Held {
  owner: string;
  ready: boolean;
  kept: boolean;
  draft: Draft;
}

const held = $state<Held>({ owner: '', ready: false, kept: true, draft: firstDraft([], newId) });
let writing: ReturnType<typeof setTimeout> | undefined;

export function draftState(): Readonly<Held> {
  return held;
}

export function draft(): Draft {
  return held.draft;
}

/** Reads what was kept for the open book, once; called when a step is opened. */
export async function openDraft(): Promise<void> {
  const owner = openBook()?.owner ?? '';
  if (owner === '' || held.owner === owner) return;
  Object.assign(held, { owner, ready: false });
  const kept = await readNamed<Draft | null>(`bring-in:${owner}`, null).catch(() => null);
  Object.assign(held, { draft: kept ?? firstDraft([...club().members.values()], newId), ready: true });
}

export function replaceDraft(next: Draft): void {
  held.draft = next;
  keepDraft();
}

/** Soon, and only once for a burst of keys. */
export function keepDraft(): void {
  clearTimeout(writing);
  writing = setTimeout(() => void keepNow(), 150);
}

export async function keepNow(): Promise<void> {
  clearTimeout(writing);
  if (held.owner === '') return;
  held.kept = await writeNamed(`bring-in:${held.owner}`, $state.snapshot(held.draft)).then(
    () => true,
    () => false,
  );
}

/** The draft as the book would take it, or everything still wrong with it. */
export function readDraft(book: ClubState): ReadCutOff {
  const names = { funds: w().fundsTitle, capital: w().capitalTitle, members: w().steps.members, loans: w().steps.loans };
  return readCutOff(typedSheet(held.draft, names), contextOf(book, held.draft.cutOffOn));
}

/** What a sheet needs to know of its club. */
export function contextOf(book: ClubState, cutOffOn: string): CutOffClub {
  const on = isLocalDate(cutOffOn) ? cutOffOn : today();
  const idOf = (row: { readonly id?: string }) => (row.id === undefined ? newId() : id(row.id));
  return { charter: charterOn(book, on), beganOn: book.profile?.launchedOn ?? on, personIdOf: idOf, loanIdOf: idOf };
}

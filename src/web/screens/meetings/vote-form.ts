// A vote as it stands in the form: whole numbers, and what they come to.
import type { Votes } from '../../../domain/meetings/resolution.ts';

export interface VoteForm {
  votesFor: string;
  votesAgainst: string;
  votesAbstain: string;
}

/** The number typed; null when it is none a meeting can have. An empty field is none voted so. */
export function countTyped(typed: string): number | null {
  const text = typed.trim();
  if (text === '') return 0;
  return /^\d{1,4}$/.test(text) && Number(text) <= 1000 ? Number(text) : null;
}

export function votesOf(form: VoteForm): Votes | null {
  const [votesFor, votesAgainst, votesAbstain] = [form.votesFor, form.votesAgainst, form.votesAbstain].map(countTyped);
  if (votesFor == null || votesAgainst == null || votesAbstain == null) return null;
  return { votesFor, votesAgainst, votesAbstain };
}

// A board member's key as the book knows it, and who must confirm with a code.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type ClubState, charterOn } from '../club/state.ts';
import type { RetireReason } from './approval-commands.ts';

export interface BoardKey {
  readonly keyId: Id;
  readonly personId: Id;
  readonly publicKey: string;
  /** Phone that holds the secret half. */
  readonly device: Id;
  readonly witnessId: Id;
  readonly from: LocalDate;
  readonly to: LocalDate | '';
  /** Why it ended; 'replaced' by a newer one on the same phone. Empty while it lives. */
  readonly ended: RetireReason | 'replaced' | '';
}

export function liveKeysOf(state: ClubState, personId: Id): readonly BoardKey[] {
  return [...state.keys.values()].filter((key) => key.personId === personId && key.ended === '');
}

/**
 * Must this person confirm with a code? Yes from the first key on, also when that was lost, until they give codes up
 * themselves: else retiring a key would be the way around it. And everybody, when the charter says so.
 */
export function codeNeeded(state: ClubState, personId: Id, on: LocalDate): boolean {
  return hasCodeHistory(state, personId) || charterOn(state, on).approvalByCode === true;
}

export function hasCodeHistory(state: ClubState, personId: Id): boolean {
  const keys = [...state.keys.values()].filter((key) => key.personId === personId);
  return keys.some((key) => key.ended === '') || (keys.length > 0 && keys.at(-1)?.ended !== 'given-up');
}

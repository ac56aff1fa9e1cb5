// What the offices told this club, kept on the phone: read from the drawer at once, fetched when there is a network.
import type { ToldByOffices } from '../../protocol/office-messages.ts';
import { getJson } from './api.ts';
import { readNamed, writeNamed } from './database.ts';

interface Kept {
  readonly clubId: string;
  readonly told: ToldByOffices | null;
  /** 'old': what the drawer holds, because the server was not reached. */
  readonly state: 'waiting' | 'fresh' | 'old';
}

let kept = $state.raw<Kept>({ clubId: '', told: null, state: 'waiting' });

const keyOf = (clubId: string): string => `told-by-offices/${clubId}`;

/** As far as the phone knows; a screen calls `loadToldByOffices` first. */
export function toldByOffices(clubId: string): Omit<Kept, 'clubId'> {
  return kept.clubId === clubId ? kept : { told: null, state: 'waiting' };
}

export async function loadToldByOffices(clubId: string): Promise<void> {
  const known = await readNamed<ToldByOffices | null>(keyOf(clubId), null).catch(() => null);
  kept = { clubId, told: known, state: 'waiting' };
  const answer = await getJson<ToldByOffices>(`/api/clubs/${clubId}/told-by-offices`);
  if (kept.clubId !== clubId) return;
  if (!answer.ok) {
    kept = { ...kept, state: 'old' };
    return;
  }
  kept = { clubId, told: answer.value, state: 'fresh' };
  await writeNamed(keyOf(clubId), answer.value).catch(() => undefined);
}

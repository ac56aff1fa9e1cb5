// Money the offices say they sent to this club, kept on the phone: fetched when a page asks, read from the drawer without a network.
import type { TransfersTold, TransferTold } from '../../protocol/office-messages.ts';
import { getJson } from './api.ts';
import { readNamed, writeNamed } from './database.ts';

let kept = $state.raw<{ readonly clubId: string; readonly transfers: readonly TransferTold[] }>({ clubId: '', transfers: [] });

const keyOf = (clubId: string): string => `transfers-told/${clubId}`;

/** As far as the phone knows; a screen calls `loadTransfersTold` first. */
export function transfersTold(clubId: string): readonly TransferTold[] {
  return kept.clubId === clubId ? kept.transfers : [];
}

export async function loadTransfersTold(clubId: string): Promise<void> {
  const known = await readNamed<readonly TransferTold[]>(keyOf(clubId), []).catch(() => []);
  kept = { clubId, transfers: known };
  const answer = await getJson<TransfersTold>(`/api/clubs/${clubId}/transfers`);
  if (!answer.ok) return;
  const { transfers } = answer.value;
  await writeNamed(keyOf(clubId), transfers).catch(() => undefined);
  if (kept.clubId === clubId) kept = { clubId, transfers };
}

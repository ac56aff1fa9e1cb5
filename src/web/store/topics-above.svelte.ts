// Topics of talks set above the club, kept on the phone: fetched when the book was exchanged, at most once a day, and read
// from the drawer when there is no network.
import type { Topic } from '../../domain/activities/topics-had.ts';
import type { TopicAbove } from '../../protocol/network-messages.ts';
import { getJson } from './api.ts';
import { readNamed, writeNamed } from './database.ts';
import { today } from './dice.ts';

interface Kept {
  readonly on: string;
  readonly topics: readonly TopicAbove[];
}

let kept = $state.raw<{ readonly clubId: string; readonly topics: readonly TopicAbove[] }>({ clubId: '', topics: [] });

const keyOf = (clubId: string): string => `topics-above/${clubId}`;

/** Those of this club, as far as the phone knows; a screen calls `loadTopicsAbove` first. */
export function topicsAbove(clubId: string): readonly Topic[] {
  if (kept.clubId !== clubId) return [];
  return kept.topics.map(({ topicId, name, area, setBy }) => ({ topicId, name, area, level: 'above', source: setBy }));
}

export async function loadTopicsAbove(clubId: string): Promise<void> {
  const known = await readNamed<Kept | null>(keyOf(clubId), null).catch(() => null);
  kept = { clubId, topics: known?.topics ?? [] };
  await pullTopicsAbove(clubId, '');
}

/** `unlessOn`: not when they were already fetched on that day. */
export async function pullTopicsAbove(clubId: string, unlessOn: string): Promise<void> {
  const known = await readNamed<Kept | null>(keyOf(clubId), null).catch(() => null);
  if (known !== null && known.on === unlessOn) return;
  const answer = await getJson<{ topics: readonly TopicAbove[] }>(`/api/clubs/${clubId}/topics`);
  if (!answer.ok) return;
  const { topics } = answer.value;
  await writeNamed(keyOf(clubId), { on: today(), topics } satisfies Kept).catch(() => undefined);
  if (kept.clubId === clubId) kept = { clubId, topics };
}

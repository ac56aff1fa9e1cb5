// Late because offline is not inactive: a meeting whose records reached us weeks after its day is marked as such, so
// that nobody counts the club as fading. Judged by the device's claimed clock, which is information and no more; the
// mark lies beside the figures under a name of its own and is no indicator.

import type { ClubEvent } from '../../domain/club/event.ts';
import { addDays, isLocalDate, localDate } from '../../kernel/local-date.ts';

export const meetingsSentLate = 'meetings-sent-late';

/** A week without signal is ordinary in the mountains and on the islands. */
const ordinaryDays = 7;

export function sentLate({ kind, on, at }: Pick<ClubEvent, 'kind' | 'on' | 'at'>): boolean {
  const claimed = at.slice(0, 10);
  return kind === 'meeting-opened' && isLocalDate(claimed) && localDate(claimed) > addDays(on, ordinaryDays);
}

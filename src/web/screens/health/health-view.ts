// What the pages of health read off the book: a person's name whoever they are, their readings in order, who needs a thought.
import type { ClubState } from '../../../domain/club/state.ts';
import { clubFindings, type Finding } from '../../../domain/health/findings.ts';
import type { DatedReading } from '../../../domain/health/reading.ts';
import { mayShow } from '../../../domain/people/consent.ts';
import { isMemberOn } from '../../../domain/people/member.ts';
import { idsOf, whoIs } from '../../../domain/people/same-person.ts';
import type { Id } from '../../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';

/** A member, somebody cared for at home, or somebody who came along; '' for nobody this reader knows. */
export function healthName(state: ClubState, personId: Id): string {
  return state.members.get(whoIs(state, personId))?.name ?? state.recipients.get(personId)?.name ?? state.guestNames.get(personId) ?? '';
}

export function isGuest(state: ClubState, personId: Id): boolean {
  return !state.members.has(whoIs(state, personId)) && !state.recipients.has(personId);
}

export function readingsOf(state: ClubState, personId: Id): readonly DatedReading[] {
  return idsOf(state, personId)
    .flatMap((one) => state.readings.get(one) ?? [])
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

export interface Noticed {
  readonly personId: Id;
  readonly finding: Finding;
  readonly reading: DatedReading;
}

/** Days a reading stays among the recent ones: two meetings. */
const RECENT_DAYS = 62;

/** Members and others whose newest reading of the last two months says something, the most pressing first. */
export function noticed(state: ClubState, on: LocalDate): readonly Noticed[] {
  const order: readonly Finding[] = [
    'pressure-very-high',
    'sugar-low',
    'pressure-high',
    'sugar-high',
    'weight-lost',
    'pressure-above-usual',
  ];
  const found = [...state.readings.keys()].flatMap((personId): readonly Noticed[] => {
    const member = state.members.get(whoIs(state, personId));
    if ((member !== undefined && !isMemberOn(member, on)) || !mayShow(state, personId, 'health', on)) return [];
    const all = readingsOf(state, personId);
    const reading = all.at(-1);
    if (reading === undefined || reading.on < addDays(on, -RECENT_DAYS)) return [];
    const [finding] = clubFindings(state, reading, reading.on, reading.at, all);
    return finding === undefined ? [] : [{ personId, finding, reading }];
  });
  return found.sort((a, b) => order.indexOf(a.finding) - order.indexOf(b.finding));
}

// Clubs beside what was done about them: those with a sign, those somebody looks after, and what became of them since.
import { type Since, sinceThen, weightOfSigns, weightWhen } from '../../../domain/network/fading.ts';
import { type FollowUpStanding, followUpStanding } from '../../../domain/office/follow-ups.ts';
import type { GrowingState } from '../../../domain/office/growing.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { ClubSigns } from '../../../protocol/network-messages.ts';

export interface FollowedClub {
  readonly club: ClubSigns['clubs'][number];
  readonly notes: NonNullable<ReturnType<GrowingState['followUps']['get']>>;
  readonly standing: FollowUpStanding;
  /** Only of a club somebody looks after or has looked after. */
  readonly since: Since | null;
}

const ORDER: readonly FollowUpStanding['is'][] = ['overdue', 'open', 'none', 'ended'];

export function followedClubs({ clubs }: ClubSigns, { followUps }: GrowingState, today: LocalDate): readonly FollowedClub[] {
  return clubs
    .map((club): FollowedClub => {
      const notes = followUps.get(club.clubId) ?? [];
      const standing = followUpStanding(notes, today);
      const [first] = notes;
      const began = 'since' in standing ? standing.since : first?.on;
      const since = began === undefined ? null : sinceThen(weightWhen(club.weights, began), weightOfSigns(club.signs));
      return { club, notes, standing, since };
    })
    .filter(({ club, notes }) => club.signs.length > 0 || notes.length > 0)
    .toSorted(
      (a, b) => ORDER.indexOf(a.standing.is) - ORDER.indexOf(b.standing.is) || weightOfSigns(b.club.signs) - weightOfSigns(a.club.signs),
    );
}

export const FILTERS: { readonly [name: string]: (club: FollowedClub) => boolean } = {
  overdue: ({ standing }) => standing.is === 'overdue',
  open: ({ standing }) => standing.is === 'open' || standing.is === 'overdue',
  new: ({ standing, club }) => standing.is === 'none' && weightOfSigns(club.signs) > 1,
  recovered: ({ since }) => since === 'recovered',
};

// A resolution: what the meeting voted on and whether it carried. No source gives quorum or majority, so both are settings
// of the charter; without them more votes for than against carry it. Records that need one (a transfer between funds, a
// write-off, a charter) cite it by its id.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Charter } from '../club/charter.ts';

export type ResolutionSubject = 'charter' | 'board' | 'member' | 'plan' | 'spending' | 'transfer' | 'write-off' | 'asset' | 'other';

export const RESOLUTION_SUBJECTS: readonly ResolutionSubject[] = [
  'plan',
  'spending',
  'transfer',
  'write-off',
  'charter',
  'board',
  'member',
  'asset',
  'other',
];

/** How large a part of the votes for and against must be for. */
export type Majority = 'more-than-half' | 'two-thirds' | 'three-quarters' | 'all';

export const MAJORITIES: readonly Majority[] = ['more-than-half', 'two-thirds', 'three-quarters', 'all'];

export interface Votes {
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly votesAbstain: number;
}

export interface Resolution extends Votes {
  readonly resolutionId: Id;
  /** Empty when it was passed outside a meeting. */
  readonly meetingId: Id | '';
  readonly on: LocalDate;
  readonly subject: ResolutionSubject;
  readonly passed: boolean;
  /** Record that made it; taking that back leaves it here as not passed. */
  readonly cmdId: Id;
  readonly withdrawn: boolean;
  /** Erasable; empty when erased. */
  readonly text: string;
}

export function votesCast({ votesFor, votesAgainst, votesAbstain }: Votes): number {
  return votesFor + votesAgainst + votesAbstain;
}

/** Whether the votes carry it; `present` is how many were there, `members` how many the club has. */
export function carries(votes: Votes, charter: Charter, present: number, members: number): boolean {
  if (present * 100 < (charter.resolutionQuorum ?? 0) * members) return false;
  const { votesFor, votesAgainst } = votes;
  const counted = votesFor + votesAgainst;
  switch (charter.resolutionMajority ?? 'more-than-half') {
    case 'more-than-half':
      return votesFor > votesAgainst;
    case 'two-thirds':
      return votesFor > 0 && votesFor * 3 >= counted * 2;
    case 'three-quarters':
      return votesFor > 0 && votesFor * 4 >= counted * 3;
    case 'all':
      return votesFor > 0 && votesAgainst === 0;
  }
}

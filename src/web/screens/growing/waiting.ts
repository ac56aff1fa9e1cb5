// What waits for an office: found from its book and the clubs' figures, never ticked by hand.
import type { GrowingState } from '../../../domain/office/growing.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { ClubSigns } from '../../../protocol/network-messages.ts';
import type { growing } from '../../text/vi/office-growing.ts';
import { atStart, shortClubName } from '../network/saying.ts';
import { followedClubs } from './follow-up-list.ts';
import type { GrowingPage } from './growing-page.ts';

export interface Waiting {
  readonly id: string;
  readonly kind: keyof (typeof growing)['hub']['kinds'];
  readonly page: GrowingPage;
  readonly choice: { readonly clb?: string; readonly ma?: string };
  readonly name: string;
  readonly dueOn?: LocalDate;
}

export function waitingOf(signs: ClubSigns, state: GrowingState, today: LocalDate): readonly Waiting[] {
  return followedClubs(signs, state, today).flatMap(({ club, standing }): readonly Waiting[] => {
    if (standing.is !== 'overdue') return [];
    const name = atStart(shortClubName(club.name));
    return [{ id: club.clubId, kind: 'follow-up', page: 'theo-doi', choice: { clb: club.clubId }, name, dueOn: standing.nextOn }];
  });
}

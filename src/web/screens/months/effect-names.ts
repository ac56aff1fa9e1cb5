// How funds and people are called in the sentences about a record's effect.
import type { ClubState } from '../../../domain/club/state.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Names } from '../../../text/effects.ts';
import { t } from '../../text/current.svelte.ts';
import { fundName } from '../books/fund-name.ts';
import { callName, capital } from '../people/naming.ts';

export function effectNames(state: ClubState, on: LocalDate): Names {
  const members = [...state.members.values()];
  return {
    fund: (fund) => fundName(fund, t()),
    person: (personId) =>
      capital(
        callName(
          members.find((member) => member.personId === personId),
          on,
          t(),
        ),
      ),
  };
}

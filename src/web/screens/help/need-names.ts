// How the screens of needs call somebody: a member by name, somebody outside the club by the name told here, which may be
// erased or closed to this reader.
import type { ClubState } from '../../../domain/club/state.ts';
import type { Need } from '../../../domain/needs/need.ts';
import { whoIs } from '../../../domain/people/same-person.ts';
import type { needs } from '../../text/vi/needs.ts';
import type { Text } from '../../text/vi.ts';
import { fullName } from '../people/naming.ts';

export function needName(book: ClubState, need: Need, words: typeof needs, common: Text): string {
  if (need.outsider) return need.name === '' ? words.outside : need.name;
  return fullName(book.members.get(whoIs(book, need.personId)), common);
}

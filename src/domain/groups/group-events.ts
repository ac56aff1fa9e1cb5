// What became of an interest group.
import type { Id } from '../../kernel/ids.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { GroupPersons } from './group-commands.ts';
import type { GroupDescription } from './interest-group.ts';

export type InterestGroupSet = EventShape<'interest-group-set', 'common', GroupDescription>;
export type InterestGroupJoined = EventShape<'interest-group-joined', 'common', GroupPersons>;
export type InterestGroupLeft = EventShape<'interest-group-left', 'common', GroupPersons>;
export type InterestGroupEnded = EventShape<'interest-group-ended', 'common', { groupId: Id }>;

export type GroupEvent = InterestGroupSet | InterestGroupJoined | InterestGroupLeft | InterestGroupEnded;

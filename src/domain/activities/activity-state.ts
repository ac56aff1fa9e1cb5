// What the folded book keeps of activities and groups beside their records.
import type { Id } from '../../kernel/ids.ts';
import type { InterestGroup } from '../groups/interest-group.ts';
import type { NamedTopic } from './activity-commands.ts';
import type { LinkedMoney } from './holding.ts';
import type { PictureInBook } from './pictures.ts';

export interface ActivityState {
  /** Activity → links of money records made after it. */
  readonly activityMoney: Map<Id, readonly LinkedMoney[]>;
  /** Activity → its pictures, those taken down among them. */
  readonly pictures: Map<Id, readonly PictureInBook[]>;
  /** The club's own topics. */
  readonly topics: Map<Id, NamedTopic>;
  readonly interestGroups: Map<Id, InterestGroup>;
}

export function emptyActivities(): ActivityState {
  return { activityMoney: new Map(), pictures: new Map(), topics: new Map(), interestGroups: new Map() };
}

// What was held, and what belongs to it.
import type { Id } from '../../kernel/ids.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { HeldActivity, HeldActivityPrivate } from './activity.ts';
import type { ActivityMoney, NamedTopic, Picture, PictureDown } from './activity-commands.ts';

export type ActivityHeld = EventShape<'activity-held', 'common', HeldActivity, HeldActivityPrivate>;
export type ActivityMoneyLinked = EventShape<'activity-money-linked', 'common', ActivityMoney>;
export type PictureAdded = EventShape<'picture-added', 'common', Picture & { readonly activityId: Id }>;
export type PictureTakenDown = EventShape<'picture-taken-down', 'common', PictureDown>;
export type TopicNamed = EventShape<'topic-named', 'common', NamedTopic>;

export type ActivityEvent = ActivityHeld | ActivityMoneyLinked | PictureAdded | PictureTakenDown | TopicNamed;

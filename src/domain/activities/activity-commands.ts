// Talks, culture, sport, training: what was held; the pictures and the money records that belong to it; the club's own topics.
import type { Id } from '../../kernel/ids.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { HeldActivity, HeldActivityPrivate } from './activity.ts';
import type { Area } from './area.ts';

export type HoldActivity = CommandShape<'hold-activity', HeldActivity, HeldActivityPrivate>;

/** Money records written after the activity, or before somebody thought of it. */
export interface ActivityMoney {
  readonly activityId: Id;
  readonly raised: readonly Id[];
  readonly spent: readonly Id[];
}
export type LinkActivityMoney = CommandShape<'link-activity-money', ActivityMoney>;

export const PICTURE_TYPES = ['image/webp', 'image/jpeg'] as const;

/** A picture by its content: the book keeps its name (SHA-256, 64 hex digits) and size, the picture itself travels apart. */
export interface Picture {
  readonly hash: string;
  readonly type: (typeof PICTURE_TYPES)[number];
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
}
export type AddPicture = CommandShape<'add-picture', Picture & { readonly activityId: Id }>;

export const TAKE_DOWN_REASONS = ['asked', 'wrong', 'other'] as const;
export interface PictureDown {
  readonly activityId: Id;
  readonly hash: string;
  readonly reason: (typeof TAKE_DOWN_REASONS)[number];
}
export type TakeDownPicture = CommandShape<'take-down-picture', PictureDown>;

/** The club's own topic; naming it again changes it, `retired` takes it off the list. */
export interface NamedTopic {
  readonly topicId: Id;
  readonly name: string;
  readonly area: Area;
  readonly retired?: true;
}
export type NameTopic = CommandShape<'name-topic', NamedTopic>;

export type ActivityCommand = HoldActivity | LinkActivityMoney | AddPicture | TakeDownPicture | NameTopic;

// What an activity is, beyond the area it counts in: its kind, who took part, with whom, and which records of money belong
// to it. One record for one event, so that it is counted once. All but the first release's fields are optional (law 9).
import type { Id } from '../../kernel/ids.ts';
import type { Area } from './area.ts';

export const ACTIVITY_KINDS = [
  'talk',
  'training',
  'culture',
  'exchange',
  'sport',
  'exercise',
  'celebration',
  'collective-work',
  'fund-raising',
  'other',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** The area a kind belongs to unless somebody says otherwise (clubs.md §3). */
export const AREA_OF_KIND: { readonly [kind in ActivityKind]: Area } = {
  talk: 'awareness',
  training: 'awareness',
  culture: 'culture',
  exchange: 'culture',
  sport: 'culture',
  exercise: 'health',
  celebration: 'culture',
  'collective-work': 'resources',
  'fund-raising': 'resources',
  other: 'culture',
};

export const PARTNER_KINDS = [
  'health-station',
  'association',
  'committee',
  'front',
  'police',
  'women',
  'youth',
  'veterans',
  'school',
  'other-club',
  'business',
  'other',
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** Somebody whose long life was celebrated, and the age that was. */
export interface Honoured {
  readonly personId: Id;
  readonly age: number;
}

export interface HeldActivity {
  readonly meetingId?: Id;
  readonly area: Area;
  readonly topic: string;
  /** The partner's name, as it was called. */
  readonly partner?: string;
  /** Everybody who took part: members, youths and guests together. */
  readonly participants: number;
  readonly sort?: ActivityKind;
  /** A topic of the list set above or of the club's own. */
  readonly topicId?: string;
  /** A session of this interest group. */
  readonly groupId?: Id;
  /** Members who took part, when they were named. */
  readonly attendeeIds?: readonly Id[];
  /** Of the participants: young people who are no members, and guests. */
  readonly youths?: number;
  readonly guests?: number;
  readonly place?: string;
  /** 'HH:MM' */
  readonly from?: string;
  readonly to?: string;
  readonly partners?: readonly PartnerKind[];
  /** Records of money that came in, and that went out, for it: never typed twice. */
  readonly raised?: readonly Id[];
  readonly spent?: readonly Id[];
  readonly honoured?: readonly Honoured[];
}

/** What is told beside it: a note, and what each of the honoured was given. */
export interface HeldActivityPrivate {
  readonly note?: string;
  readonly gifts?: readonly { readonly personId: Id; readonly gift: string }[];
}

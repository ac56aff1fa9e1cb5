// What the book holds: past-tense facts, never changed, never removed. Each lies in a room; a reader gets the rooms its
// role opens and only the digest of the rest.

import type { ActivityEvent } from '../activities/activity-events.ts';
import type { AnsweringEvent } from '../answering/answering-events.ts';
import type { ApprovalEvent } from '../approvals/approval-events.ts';
import type { AssetEvent } from '../assets/asset-events.ts';
import type { MoneyEvent } from '../books/money-events.ts';
import type { BringInEvent } from '../bringin/bring-in-events.ts';
import type { CampaignEvent } from '../campaigns/campaign-events.ts';
import type { CareEvent } from '../care/care-events.ts';
import type { GroupEvent } from '../groups/group-events.ts';
import type { HealthEvent } from '../health/health-events.ts';
import type { HelpEvent } from '../help/help-events.ts';
import type { LoanEvent } from '../loans/loan-events.ts';
import type { MeetingEvent } from '../meetings/meeting-events.ts';
import type { MonthEvent } from '../months/month-events.ts';
import type { NeedEvent } from '../needs/need-events.ts';
import type { ConsentEvent } from '../people/consent-events.ts';
import type { PeopleEvent } from '../people/people-events.ts';
import type { PlanEvent } from '../planning/plan-events.ts';
import type { PrivacyEvent } from '../privacy/privacy-events.ts';
import type { RightsEvent } from '../rights/rights-events.ts';
import type { SuggestionEvent } from '../suggestions/suggestion-events.ts';
import type { TypingEvent } from '../typing/typing-events.ts';
import type { CorrectingEvent } from './correcting-events.ts';
import type { EventMeta } from './event-shape.ts';
import type { FoundingEvent } from './founding-events.ts';

export type EventBody =
  | FoundingEvent
  | CorrectingEvent
  | PeopleEvent
  | ConsentEvent
  | MeetingEvent
  | MonthEvent
  | MoneyEvent
  | BringInEvent
  | LoanEvent
  | CareEvent
  | HealthEvent
  | HelpEvent
  | NeedEvent
  | CampaignEvent
  | SuggestionEvent
  | AssetEvent
  | PlanEvent
  | AnsweringEvent
  | ActivityEvent
  | GroupEvent
  | RightsEvent
  | PrivacyEvent
  | TypingEvent
  | ApprovalEvent;

export type EventKind = EventBody['kind'];

/** An event as decided; the log adds seq, digest and hash. */
export type ClubEvent = EventMeta & EventBody;

export type EventOf<Kind extends EventKind> = Extract<ClubEvent, { readonly kind: Kind }>;

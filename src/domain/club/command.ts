// Everything a person may tell the book. A *fact* says what happened and is never refused: it ends in the book, settled or
// flagged. A *request* asks for a decision and may be refused; which are requests is what REFUSAL_ORDER lists.

import type { ActivityCommand } from '../activities/activity-commands.ts';
import type { AnsweringCommand } from '../answering/answering-commands.ts';
import type { ApprovalCommand } from '../approvals/approval-commands.ts';
import type { AssetCommand } from '../assets/asset-commands.ts';
import type { MoneyCommand } from '../books/money-commands.ts';
import type { BringInCommand } from '../bringin/bring-in-commands.ts';
import type { CampaignCommand } from '../campaigns/campaign-commands.ts';
import type { CareCommand } from '../care/care-commands.ts';
import type { GroupCommand } from '../groups/group-commands.ts';
import type { HealthCommand } from '../health/health-commands.ts';
import type { HelpCommand } from '../help/help-commands.ts';
import type { LoanCommand } from '../loans/loan-commands.ts';
import type { MeetingCommand } from '../meetings/meeting-commands.ts';
import type { MonthCommand } from '../months/month-commands.ts';
import type { NeedCommand } from '../needs/need-commands.ts';
import type { ConsentCommand } from '../people/consent-commands.ts';
import type { PeopleCommand } from '../people/people-commands.ts';
import type { PlanCommand } from '../planning/plan-commands.ts';
import type { PrivacyCommand } from '../privacy/privacy-commands.ts';
import type { RightsCommand } from '../rights/rights-commands.ts';
import type { SuggestionCommand } from '../suggestions/suggestion-commands.ts';
import type { TypingCommand } from '../typing/typing-commands.ts';
import type { CorrectingCommand } from './correcting-commands.ts';
import type { FoundingCommand } from './founding-commands.ts';

export type ClubCommand =
  | FoundingCommand
  | CorrectingCommand
  | PeopleCommand
  | ConsentCommand
  | MeetingCommand
  | MonthCommand
  | MoneyCommand
  | BringInCommand
  | LoanCommand
  | CareCommand
  | HealthCommand
  | HelpCommand
  | NeedCommand
  | CampaignCommand
  | SuggestionCommand
  | AssetCommand
  | PlanCommand
  | AnsweringCommand
  | ActivityCommand
  | GroupCommand
  | RightsCommand
  | PrivacyCommand
  | TypingCommand
  | ApprovalCommand;

export type CommandKind = ClubCommand['kind'];
export type CommandOf<Kind extends CommandKind> = Extract<ClubCommand, { readonly kind: Kind }>;

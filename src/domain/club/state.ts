// A club's book folded into memory. The Maps are owned by the fold and changed in place; the values in them are
// replaced, never changed, so that a copy of the Maps is a copy of the state.

import type { Id } from '../../kernel/ids.ts';
import type { LocalDate, Month } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import { type ActivityState, emptyActivities } from '../activities/activity-state.ts';
import { type AnsweringState, emptyAnswering } from '../answering/answering.ts';
import type { BoardKey } from '../approvals/board-key.ts';
import type { Asset } from '../assets/asset.ts';
import type { Account, Fund } from '../books/account.ts';
import type { DatedBankAccount, Reconciliation } from '../books/bank.ts';
import type { Exemption } from '../books/dues.ts';
import type { Slip, SlipKind } from '../books/slips.ts';
import type { Campaign } from '../campaigns/campaign.ts';
import { type CareState, emptyCare } from '../care/care-state.ts';
import type { CheckUp, CheckUpAttendance } from '../health/check-up.ts';
import type { HealthNote } from '../health/noting.ts';
import type { DatedReading } from '../health/reading.ts';
import type { Referral } from '../health/referral.ts';
import type { Seen } from '../health/seen.ts';
import type { GoodsInStore } from '../help/goods.ts';
import type { Loan } from '../loans/loan.ts';
import type { LoanRequest } from '../loans/request.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Minutes } from '../meetings/minutes.ts';
import type { MovedMeeting } from '../meetings/moving.ts';
import type { Resolution } from '../meetings/resolution.ts';
import type { ClosedMonth, ClosedYear, Reopening } from '../months/month.ts';
import type { Need } from '../needs/need.ts';
import type { ConsentWord } from '../people/consent.ts';
import type { ConsentPurpose } from '../people/consent-commands.ts';
import type { Member } from '../people/member.ts';
import type { Plan } from '../planning/plan.ts';
import { emptyPrivacy, type PrivacyBook } from '../privacy/privacy-state.ts';
import { emptyRights, type RightsBook } from '../rights/rights-state.ts';
import type { AppealAnswer, Suggestion } from '../suggestions/suggestion.ts';
import { noTyping, type TypingState } from '../typing/typist.ts';
import { type Charter, DEFAULT_CHARTER } from './charter.ts';
import type { ClubEvent } from './event.ts';
import type { Review } from './review.ts';
import type { StatusSpell } from './status-spell.ts';

export interface Profile {
  readonly name: string;
  readonly decisionNumber: string;
  readonly decisionOn: LocalDate;
  readonly launchedOn: LocalDate;
}

export interface Placement {
  readonly unitId: string;
  readonly hamlet: string;
  readonly from: LocalDate;
  readonly document: string;
}

export interface DatedCharter {
  readonly from: LocalDate;
  readonly charter: Charter;
  /** Adopted before the day it holds from. */
  readonly ahead?: boolean;
}

export interface ClubState extends CareState, ActivityState, RightsBook, AnsweringState, PrivacyBook, TypingState {
  readonly clubId: Id;
  profile: Profile | null;
  /** The charter in force at the newest date; for a day, ask charterOn. */
  charter: Charter;
  /** Every charter ever adopted, by the day it holds from. */
  charters: readonly DatedCharter[];
  placements: readonly Placement[];
  statuses: readonly StatusSpell[];
  latestOn: LocalDate | '';
  readonly members: Map<Id, Member>;
  /** Entry → the entry it is read as, when two were one person. */
  readonly merged: Map<Id, Id>;
  /** The own entries of merged persons, not yet joined. */
  readonly apart: Map<Id, Member>;
  /** Account → the member who said it is theirs. */
  readonly accountPersons: Map<Id, Id>;
  readonly meetings: Map<Id, Meeting>;
  readonly resolutions: Map<Id, Resolution>;
  /** Names of the tổ, by number. */
  readonly groupNames: Map<string, string>;
  readonly assets: Map<Id, Asset>;
  /** Year → the plan adopted last for it. */
  readonly plans: Map<string, Plan>;
  /** Meeting → its minutes as they were written, newest last. */
  readonly minutes: Map<Id, readonly Minutes[]>;
  /** Meetings held on another day than the charter's, by the month they belong to. */
  readonly movedMeetings: Map<Month, MovedMeeting>;
  meetingCount: number;
  lastPageDigest: string;
  /** "fund/account" → balance, debit positive. */
  readonly balances: Map<`${Fund}/${Account}`, Dong>;
  /** Money kept for a member until it is settled. */
  readonly held: Map<Id, Dong>;
  /** "person/month" → command that paid it. */
  readonly duesPaid: Map<`${Id}/${Month}`, Id>;
  readonly loans: Map<Id, Loan>;
  /** Requests by the id of the loan they ask for, in the order of asking. */
  readonly loanRequests: Map<Id, LoanRequest>;
  /** Kept records of a loan, in the order of the book. */
  readonly loanLog: Map<Id, readonly Id[]>;
  /** Persons the club has ever lent to. */
  readonly everLent: Map<Id, LocalDate>;
  /** "meeting/loan" → device that took a repayment there. */
  readonly repaidAt: Map<`${Id}/${Id}`, Id>;
  /** Every reading of a person, newest last. */
  readonly readings: Map<Id, readonly DatedReading[]>;
  /** "measured/2026-11" → persons seen in that month. */
  readonly seen: Map<`${Seen}/${Month}`, readonly Id[]>;
  /** People who came along and are no members: only their names, for those who may read them. */
  readonly guestNames: Map<Id, string>;
  readonly checkUps: Map<Id, CheckUp>;
  /** Check-up day → who came, in the room of care. */
  readonly attendances: Map<Id, CheckUpAttendance>;
  readonly referrals: Map<Id, Referral>;
  /** What a person told of their own health, newest word. */
  readonly healthNotes: Map<Id, HealthNote>;
  /** Help given, "month" → persons helped. */
  readonly helped: Map<Month, readonly Id[]>;
  /** Who owes no dues for which months, by the command that said so. */
  readonly exemptions: Map<Id, Exemption>;
  /** The club's accounts at a bank, by the day each was taken into use. */
  bankAccounts: readonly DatedBankAccount[];
  /** Statements held against the book. */
  readonly reconciliations: Map<Id, Reconciliation>;
  /** What is left in the store of goods. */
  readonly goods: Map<string, GoodsInStore>;
  readonly needs: Map<Id, Need>;
  readonly campaigns: Map<Id, Campaign>;
  readonly suggestions: Map<Id, Suggestion>;
  /** By the id of what was answered. */
  readonly appealAnswers: Map<Id, AppealAnswer>;
  /** "person/purpose" → what the person said about it, in the order of the book. */
  readonly consents: Map<`${Id}/${ConsentPurpose}`, readonly ConsentWord[]>;
  readonly reviews: Map<string, Review>;
  /** Records a person may open or reverse: command → its events. */
  readonly records: Map<Id, readonly ClubEvent[]>;
  /** Reversed command → command of the reversal. */
  readonly reversed: Map<Id, Id>;
  /** Slip of a record that moved money. */
  readonly slips: Map<Id, Slip>;
  /** "device/year/kind" → newest number of that booklet. */
  readonly lastSlips: Map<`${Id}/${string}/${SlipKind}`, number>;
  /** Keys behind the codes of board members, in the order they were registered. */
  readonly keys: Map<Id, BoardKey>;
  /** "month/fund/account" → what its records added, debit positive; with it a month can be added up whenever it is closed. */
  readonly flows: Map<`${Month}/${Fund}/${Account}`, Dong>;
  /** Month → day of its newest money record. */
  readonly newestMoney: Map<Month, LocalDate>;
  /** The newest closed month; everything before it is closed too. */
  closedThrough: Month | '';
  /** Chains the closings and reopenings of months and years. */
  lastMonthDigest: string;
  readonly closedMonths: Map<Month, ClosedMonth>;
  /** "2026" → the closed year. */
  readonly closedYears: Map<string, ClosedYear>;
  /** Command → who opened what again, and why. */
  readonly reopenings: Map<Id, Reopening>;
}

export function emptyClub(clubId: Id): ClubState {
  return {
    clubId,
    profile: null,
    charter: DEFAULT_CHARTER,
    charters: [],
    placements: [],
    statuses: [],
    latestOn: '',
    members: new Map(),
    merged: new Map(),
    apart: new Map(),
    accountPersons: new Map(),
    meetings: new Map(),
    resolutions: new Map(),
    groupNames: new Map(),
    assets: new Map(),
    plans: new Map(),
    minutes: new Map(),
    movedMeetings: new Map(),
    meetingCount: 0,
    lastPageDigest: '',
    balances: new Map(),
    held: new Map(),
    duesPaid: new Map(),
    loans: new Map(),
    loanRequests: new Map(),
    loanLog: new Map(),
    everLent: new Map(),
    repaidAt: new Map(),
    ...emptyCare(),
    ...emptyHealth(),
    helped: new Map(),
    exemptions: new Map(),
    bankAccounts: [],
    reconciliations: new Map(),
    goods: new Map(),
    needs: new Map(),
    campaigns: new Map(),
    suggestions: new Map(),
    ...emptyPrivacy(),
    appealAnswers: new Map(),
    consents: new Map(),
    ...emptyActivities(),
    ...emptyAnswering(),
    ...noTyping(),
    reviews: new Map(),
    records: new Map(),
    reversed: new Map(),
    slips: new Map(),
    lastSlips: new Map(),
    keys: new Map(),
    flows: new Map(),
    newestMoney: new Map(),
    ...nothingClosed(),
    ...emptyRights(),
  };
}

type HealthMaps = 'readings' | 'seen' | 'guestNames' | 'checkUps' | 'attendances' | 'referrals' | 'healthNotes';

function emptyHealth(): Pick<ClubState, HealthMaps> {
  return {
    readings: new Map(),
    seen: new Map(),
    guestNames: new Map(),
    checkUps: new Map(),
    attendances: new Map(),
    referrals: new Map(),
    healthNotes: new Map(),
  };
}

function nothingClosed(): Pick<ClubState, 'closedThrough' | 'lastMonthDigest' | 'closedMonths' | 'closedYears' | 'reopenings'> {
  return {
    closedThrough: '',
    lastMonthDigest: '',
    closedMonths: new Map(),
    closedYears: new Map(),
    reopenings: new Map(),
  };
}

/** An independent copy; cheap, because the values are shared and never changed. */
export function copyClub(state: ClubState): ClubState {
  const copy: ClubState = { ...state };
  for (const [key, value] of Object.entries(state)) if (value instanceof Map) Object.assign(copy, { [key]: new Map(value) });
  return copy;
}

export function balanceOf(state: ClubState, fund: Fund, account: Account): Dong {
  return state.balances.get(`${fund}/${account}`) ?? (0 as Dong);
}

/** The two chief funds, those of the charter in its order, then any other with an entry. */
export function fundsOf(state: ClubState): readonly Fund[] {
  const found = new Set<Fund>(['income', 'activity', ...(state.charter.funds ?? []).map((fund) => fund.id)]);
  for (const key of [...state.balances.keys()].sort()) found.add(key.slice(0, key.lastIndexOf('/')) as Fund);
  return [...found];
}

/** Cash in the box over all funds. */
export function cashInBox(state: ClubState): Dong {
  let total = 0;
  for (const [key, amount] of state.balances) if (key.endsWith('/cash')) total += amount;
  return total as Dong;
}

/** A fund's balance: cash + bank + loans out + what was paid out twice, less what is held for members. */
export function fundBalance(state: ClubState, fund: Fund): Dong {
  return (balanceOf(state, fund, 'cash') +
    balanceOf(state, fund, 'bank') +
    balanceOf(state, fund, 'loans') +
    balanceOf(state, fund, 'to-return') +
    balanceOf(state, fund, 'held')) as Dong;
}

export function statusOn(state: ClubState, on: LocalDate): StatusSpell['status'] | 'not-founded' {
  let status: StatusSpell['status'] | 'not-founded' = 'not-founded';
  for (const spell of state.statuses) if (spell.from <= on) status = spell.status;
  return status;
}

/** The charter that held on a day: the newest adopted on or before it, or the first one when the day is earlier. */
export function charterOn(state: ClubState, on: LocalDate): Charter {
  let found = state.charters[0]?.charter ?? state.charter;
  for (const dated of state.charters) if (dated.from <= on) found = dated.charter;
  return found;
}

/** Where the club lay on a day; the first placement when the day is earlier. */
export function placementOn(state: ClubState, on: LocalDate): Placement | undefined {
  let found = state.placements[0];
  for (const placement of state.placements) if (placement.from <= on) found = placement;
  return found;
}

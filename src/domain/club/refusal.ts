// Why a request was not granted: a closed union. The order in which each request checks them is fixed and tested
// (law 13); the sentence for each lies in src/text.

import type { LocalDate, Month } from '../../kernel/local-date.ts';
import type { Fund } from '../books/account.ts';
import type { TypingRefusal } from '../typing/typing-refusals.ts';

export type Refusal =
  | { readonly why: 'club-already-founded' }
  | { readonly why: 'club-not-founded' }
  | { readonly why: 'club-already-there' }
  | { readonly why: 'split-adds-to-nothing' }
  | { readonly why: 'status-unchanged' }
  | { readonly why: 'resolution-unknown' }
  | { readonly why: 'resolution-not-passed' }
  | { readonly why: 'club-not-active' }
  | { readonly why: 'member-unknown' }
  | { readonly why: 'member-not-active' }
  | { readonly why: 'already-one-person' }
  | { readonly why: 'loan-already-decided' }
  | { readonly why: 'approvers-too-few'; readonly needed: number }
  | { readonly why: 'approver-is-borrower' }
  | { readonly why: 'approver-not-on-board' }
  | { readonly why: 'too-many-instalments'; readonly most: number }
  | { readonly why: 'over-ceiling'; readonly ceiling: number; readonly owed: number }
  | { readonly why: 'over-step-ceiling'; readonly step: number; readonly ceiling: number }
  | { readonly why: 'borrower-in-arrears'; readonly amount: number }
  | { readonly why: 'fund-cash-too-small'; readonly cash: number }
  | { readonly why: 'fund-still-has-money'; readonly fund: Fund }
  | { readonly why: 'funds-are-the-same' }
  | { readonly why: 'fund-money-too-small'; readonly cash: number }
  | { readonly why: 'request-unknown' }
  | { readonly why: 'request-not-waiting' }
  | { readonly why: 'loan-not-in-book' }
  | { readonly why: 'loan-not-waiting' }
  | { readonly why: 'loan-not-open' }
  | { readonly why: 'meeting-already-held' }
  | { readonly why: 'meeting-already-there' }
  | { readonly why: 'move-too-far'; readonly days: number }
  | { readonly why: 'meeting-unknown' }
  | { readonly why: 'meeting-already-closed' }
  | { readonly why: 'cash-not-counted' }
  | { readonly why: 'records-after-count'; readonly records: number }
  | { readonly why: 'difference-without-reason'; readonly difference: number }
  | { readonly why: 'signatures-too-few' }
  | { readonly why: 'book-already-has-money' }
  | { readonly why: 'board-has-not-signed' }
  | { readonly why: 'member-named-twice' }
  | { readonly why: 'later-than-cut-off' }
  | { readonly why: 'loan-sum-impossible' }
  | { readonly why: 'sheet-does-not-add-up'; readonly difference: number }
  | { readonly why: 'record-unknown' }
  | { readonly why: 'record-already-reversed' }
  | { readonly why: 'record-not-reversible' }
  | { readonly why: 'review-unknown' }
  | { readonly why: 'review-already-settled' }
  | { readonly why: 'choice-not-possible' }
  | { readonly why: 'approver-code-missing'; readonly personId: string }
  | { readonly why: 'approver-code-wrong'; readonly personId: string }
  | { readonly why: 'key-already-registered' }
  | { readonly why: 'witness-missing' }
  | { readonly why: 'key-unknown' }
  | { readonly why: 'key-already-retired' }
  | { readonly why: 'reversal-is-final' }
  | { readonly why: 'payment-not-movable' }
  | { readonly why: 'moved-to-same-member' }
  | { readonly why: 'no-open-loan' }
  | { readonly why: 'not-the-holder' }
  | { readonly why: 'handed-to-oneself' }
  | { readonly why: 'not-counted-for-hand-over' }
  | { readonly why: 'cash-changed-since-count' }
  | { readonly why: 'receiver-must-sign' }
  | { readonly why: 'signer-not-on-board' }
  | { readonly why: 'need-unknown' }
  | { readonly why: 'need-already-closed' }
  | { readonly why: 'deciders-too-few'; readonly needed: number }
  | { readonly why: 'decider-is-in-need' }
  | { readonly why: 'campaign-unknown' }
  | { readonly why: 'campaign-already-closed' }
  | { readonly why: 'campaign-left-differs'; readonly left: number }
  | { readonly why: 'campaign-goods-differ' }
  | { readonly why: 'suggestion-unknown' }
  | { readonly why: 'suggestion-already-answered' }
  | { readonly why: 'data-request-unknown' }
  | { readonly why: 'data-request-ended' }
  | { readonly why: 'data-request-told' }
  | { readonly why: 'data-request-extension'; readonly most: number }
  | { readonly why: 'erase-is-signed' }
  | { readonly why: 'already-erased' }
  | { readonly why: 'still-member' }
  | { readonly why: 'money-open' }
  | { readonly why: 'care-runs' }
  | TypingRefusal
  | { readonly why: 'activity-not-in-book' }
  | { readonly why: 'picture-already-there' }
  | { readonly why: 'pictures-too-many'; readonly most: number }
  | { readonly why: 'picture-not-there' }
  | { readonly why: 'month-closed'; readonly month: Month }
  | { readonly why: 'month-not-over'; readonly month: Month }
  | { readonly why: 'month-already-closed'; readonly month: Month }
  | { readonly why: 'month-out-of-order'; readonly next: Month }
  | { readonly why: 'month-without-records'; readonly month: Month }
  | { readonly why: 'meeting-still-open'; readonly on: LocalDate }
  | { readonly why: 'signed-page-differs' }
  | { readonly why: 'month-not-closed'; readonly month: Month }
  | { readonly why: 'later-month-closed'; readonly month: Month }
  | { readonly why: 'reason-missing' }
  | { readonly why: 'year-already-closed'; readonly year: string }
  | { readonly why: 'december-not-closed'; readonly year: string }
  | { readonly why: 'year-out-of-order'; readonly year: string }
  | { readonly why: 'year-closed'; readonly year: string }
  | { readonly why: 'year-not-closed'; readonly year: string }
  | { readonly why: 'later-year-closed'; readonly year: string };

export type RefusalReason = Refusal['why'];

/** The order of checks of each request. */
export const REFUSAL_ORDER = {
  'found-club': ['club-already-founded', 'split-adds-to-nothing'],
  'place-club': ['club-not-founded', 'club-already-there'],
  'adopt-charter': [
    'month-closed',
    'club-not-founded',
    'split-adds-to-nothing',
    'resolution-unknown',
    'resolution-not-passed',
    'fund-still-has-money',
  ],
  'adopt-plan': ['club-not-founded', 'resolution-unknown', 'resolution-not-passed'],
  'change-club-status': ['club-not-founded', 'status-unchanged'],
  'merge-members': ['member-unknown', 'already-one-person'],
  'approve-loan': [
    'month-closed',
    'club-not-active',
    'member-unknown',
    'member-not-active',
    'loan-already-decided',
    'approvers-too-few',
    'approver-is-borrower',
    'approver-not-on-board',
    'too-many-instalments',
    'over-ceiling',
    'over-step-ceiling',
    'borrower-in-arrears',
    'fund-cash-too-small',
    'approver-code-missing',
    'approver-code-wrong',
  ],
  'decline-loan': ['request-unknown', 'request-not-waiting'],
  'withdraw-loan-request': ['request-unknown', 'request-not-waiting'],
  'lapse-loan-approval': ['loan-not-in-book', 'loan-not-waiting'],
  'reschedule-loan': [
    'month-closed',
    'loan-not-in-book',
    'loan-not-open',
    'approvers-too-few',
    'approver-is-borrower',
    'approver-not-on-board',
    'approver-code-missing',
    'approver-code-wrong',
  ],
  'write-off-loan': ['month-closed', 'loan-not-in-book', 'loan-not-open', 'resolution-unknown', 'resolution-not-passed'],
  'move-meeting': ['club-not-active', 'meeting-already-held', 'meeting-already-there', 'move-too-far'],
  'close-meeting': [
    'meeting-unknown',
    'meeting-already-closed',
    'cash-not-counted',
    'records-after-count',
    'difference-without-reason',
    'signatures-too-few',
    'approver-code-missing',
    'approver-code-wrong',
  ],
  'bring-in-book': [
    'month-closed',
    'club-not-founded',
    'book-already-has-money',
    'signatures-too-few',
    'board-has-not-signed',
    'member-named-twice',
    'member-unknown',
    'loan-already-decided',
    'later-than-cut-off',
    'loan-sum-impossible',
    'sheet-does-not-add-up',
  ],
  'reverse-record': ['record-unknown', 'record-already-reversed', 'reversal-is-final', 'record-not-reversible'],
  'transfer-money': ['resolution-unknown', 'resolution-not-passed', 'funds-are-the-same', 'fund-money-too-small'],
  'decide-need': [
    'need-unknown',
    'need-already-closed',
    'deciders-too-few',
    'decider-is-in-need',
    'approver-not-on-board',
    'resolution-unknown',
    'resolution-not-passed',
  ],
  'close-need': ['need-unknown', 'need-already-closed'],
  'close-campaign': [
    'month-closed',
    'campaign-unknown',
    'campaign-already-closed',
    'campaign-left-differs',
    'campaign-goods-differ',
    'resolution-unknown',
    'resolution-not-passed',
    'fund-money-too-small',
  ],
  'answer-suggestion': ['suggestion-unknown', 'suggestion-already-answered'],
  'answer-appeal': ['suggestion-unknown', 'suggestion-already-answered'],
  'answer-data-request': [
    'data-request-unknown',
    'data-request-ended',
    'data-request-told',
    'data-request-extension',
    'erase-is-signed',
    'reason-missing',
  ],
  'erase-person': [
    'data-request-unknown',
    'data-request-ended',
    'already-erased',
    'still-member',
    'money-open',
    'care-runs',
    'approvers-too-few',
    'approver-not-on-board',
    'approver-code-missing',
    'approver-code-wrong',
  ],
  'settle-review': ['review-unknown', 'review-already-settled', 'choice-not-possible'],
  'register-key': [
    'member-unknown',
    'approver-not-on-board',
    'key-already-registered',
    'witness-missing',
    'approver-code-missing',
    'approver-code-wrong',
  ],
  'retire-key': ['key-unknown', 'key-already-retired', 'approver-code-missing', 'approver-code-wrong'],
  'move-payment': [
    'record-unknown',
    'record-already-reversed',
    'payment-not-movable',
    'moved-to-same-member',
    'member-unknown',
    'no-open-loan',
    'record-not-reversible',
  ],
  'hand-over': [
    'month-closed',
    'club-not-founded',
    'not-the-holder',
    'handed-to-oneself',
    'member-unknown',
    'member-not-active',
    'not-counted-for-hand-over',
    'cash-changed-since-count',
    'signatures-too-few',
    'receiver-must-sign',
    'approver-code-missing',
    'approver-code-wrong',
  ],
  'enrol-typist': ['club-not-founded', 'typist-until-past', 'typist-too-long', 'member-unknown', 'typist-on-board'],
  'end-typist': ['typist-unknown', 'typist-already-ended'],
  'add-picture': ['activity-not-in-book', 'picture-already-there', 'pictures-too-many'],
  'take-down-picture': ['picture-not-there'],
  'close-month': [
    'club-not-founded',
    'month-not-over',
    'month-already-closed',
    'month-out-of-order',
    'month-without-records',
    'meeting-still-open',
    'signatures-too-few',
    'signer-not-on-board',
    'signed-page-differs',
    'approver-code-missing',
    'approver-code-wrong',
  ],
  'reopen-month': ['month-not-closed', 'year-closed', 'later-month-closed', 'reason-missing'],
  'close-year': [
    'club-not-founded',
    'year-already-closed',
    'december-not-closed',
    'year-out-of-order',
    'signatures-too-few',
    'signer-not-on-board',
    'signed-page-differs',
    'approver-code-missing',
    'approver-code-wrong',
  ],
  'reopen-year': ['year-not-closed', 'later-year-closed', 'reason-missing'],
} as const satisfies Record<string, readonly RefusalReason[]>;

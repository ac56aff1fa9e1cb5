// Why a request was not granted: a closed union. The order in which each request checks them is fixed and tested
// (law 13); the sentence for each lies in src/text.

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
  | { readonly why: 'borrower-in-arrears'; readonly amount: number }
  | { readonly why: 'fund-cash-too-small'; readonly cash: number }
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
  | { readonly why: 'key-already-retired' };

export type RefusalReason = Refusal['why'];

/** The order of checks of each request. */
export const REFUSAL_ORDER = {
  'found-club': ['club-already-founded', 'split-adds-to-nothing'],
  'place-club': ['club-not-founded', 'club-already-there'],
  'adopt-charter': ['club-not-founded', 'split-adds-to-nothing', 'resolution-unknown', 'resolution-not-passed'],
  'change-club-status': ['club-not-founded', 'status-unchanged'],
  'merge-members': ['member-unknown', 'already-one-person'],
  'approve-loan': [
    'club-not-active',
    'member-unknown',
    'member-not-active',
    'loan-already-decided',
    'approvers-too-few',
    'approver-is-borrower',
    'approver-not-on-board',
    'too-many-instalments',
    'over-ceiling',
    'borrower-in-arrears',
    'fund-cash-too-small',
    'approver-code-missing',
    'approver-code-wrong',
  ],
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
  'reverse-record': ['record-unknown', 'record-already-reversed', 'record-not-reversible'],
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
} as const satisfies Record<string, readonly RefusalReason[]>;

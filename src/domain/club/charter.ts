// A club's charter (quy chế) as dated settings. No source gives the rates, splits and quorums (domain notes §12), so
// the defaults below are shown everywhere as "giá trị mặc định, chưa có văn bản" until a club adopts its own.

import { type Dong, dong } from '../../kernel/money.ts';
import type { Fund } from '../books/account.ts';
import type { CareRules } from '../care/care-rules.ts';
import type { HealthRules } from '../health/health-rules.ts';
import type { LoanPenalty } from '../loans/penalty.ts';
import { LEGAL_CEILING, type LoanMethod } from '../loans/terms.ts';
import type { Majority } from '../meetings/resolution.ts';
import type { AgeSetting } from '../rights/legal-age.ts';

/** A ring-fenced fund beside the two chief ones: a home-care fund, a golden-heart book. */
export interface CharterFund {
  readonly id: Fund;
  readonly name: string;
  /** What its money may be used for, in the charter's words. */
  readonly purpose: string;
}

export interface Charter {
  /** False while a value is only a default nobody has decided on. */
  readonly adopted: boolean;
  /** Fixed calendar day of the monthly meeting, 1–31; a short month meets on its last day. */
  readonly meetingDay: number;
  /** 'HH:MM' in Vietnam; absent: the charter knows the day and no hour. */
  readonly meetingTime?: string;
  /** Where the club meets, in the charter's words. */
  readonly meetingPlace?: string;
  readonly duesPerMonth: Dong;
  readonly loanMethod: LoanMethod;
  readonly loanRateBasisPointsPerMonth: number;
  readonly loanInstalments: number;
  readonly loanMaxInstalments: number;
  readonly loanCeiling: Dong;
  readonly roundPrincipalTo: number;
  /** Who gets the interest: weights by fund, largest remainder, sum > 0. */
  readonly interestSplit: readonly { readonly fund: Fund; readonly weight: number }[];
  /** Different board members who must approve a loan. */
  readonly loanApprovals: number;
  /** Fund that bears a cash difference. */
  readonly differenceFund: Fund;
  /** "Mẫu số 01-TT …" printed on slips; absent: no such line (no circular plainly binds a club, conventions §2). */
  readonly slipFormLine?: string;
  /** Percent of the members who must be present for a vote to count; none when not set. */
  readonly resolutionQuorum?: number;
  /** More than half of the votes for and against when not set. */
  readonly resolutionMajority?: Majority;
  /** Spending over this takes two of the board; absent: no limit set. */
  readonly spendingLimit?: Dong;
  /** Everybody who approves must confirm with a code; absent: only those who have set one. */
  readonly approvalByCode?: boolean;
  /** Funds beside the two chief ones, in the order of the charter; absent = none. */
  readonly funds?: readonly CharterFund[];
  /** Age from which members owe no dues; absent = everybody owes them. */
  readonly duesFreeFromAge?: number;
  /** How the commune counts an age where no text says it; absent: the defaults of rights/legal-age.ts. */
  readonly legalAge?: Partial<AgeSetting>;
  /** Ceilings of a member's first, second, third loan…; absent: only `loanCeiling` holds. */
  readonly loanSteps?: readonly Dong[];
  /** How many of the board decide on a need between two meetings; absent: the default. */
  readonly decidersBetweenMeetings?: number;
  /** Days the board, and the level above, have to answer a suggestion; absent: the defaults. */
  readonly suggestionAnswerDays?: number;
  readonly appealAnswerDays?: number;
  /** How often recipients are visited and their needs looked at; what is absent is the default of care-rules.ts. */
  readonly careRules?: Partial<CareRules>;
  /** How health is followed up; what is absent is the default of health-rules.ts. */
  readonly healthRules?: Partial<HealthRules>;
  /** Money for being late; absent: none is asked. */
  readonly loanPenalty?: LoanPenalty;
}

export const DEFAULT_CHARTER: Charter = {
  adopted: false,
  meetingDay: 15,
  duesPerMonth: dong(5000),
  loanMethod: 'declining-equal-principal',
  loanRateBasisPointsPerMonth: 80,
  loanInstalments: 10,
  loanMaxInstalments: 24,
  loanCeiling: dong(LEGAL_CEILING),
  roundPrincipalTo: 1000,
  interestSplit: [{ fund: 'activity', weight: 100 }],
  loanApprovals: 2,
  differenceFund: 'activity',
};

// decide(state, command) → events, or a refusal: the same function on phone and server. Pure; changes nothing.

import { monthOf } from '../../kernel/local-date.ts';
import { decideHoldActivity, decideLinkActivityMoney, decideNameTopic } from '../activities/holding.ts';
import { decideAddPicture, decideTakeDownPicture } from '../activities/pictures.ts';
import { decideAnswerInspectionResult, decideAssessOwnClub } from '../answering/answering.ts';
import { decideRegisterKey, decideRetireKey } from '../approvals/keys.ts';
import { decideCheckAsset, decideLendAsset, decideRecordAsset, decideRetireAsset } from '../assets/keeping.ts';
import { decideReconcileBank, decideSetBankAccount } from '../books/bank.ts';
import { decideExemptDues } from '../books/dues.ts';
import { decideMoveCash, decideTransferMoney } from '../books/moving.ts';
import { decideReceiveDues, decideReceiveMoney, decideSpendMoney } from '../books/receipts.ts';
import { decideBringInBook } from '../bringin/bringing-in.ts';
import { decideCloseCampaign, decideOpenCampaign } from '../campaigns/campaigning.ts';
import { decideAssessNeeds } from '../care/assessing.ts';
import { decideDescribeRecipient, decideEndCare, decideRecordVisit, decideStartCare } from '../care/care.ts';
import { decideHandOverCare, decideSetRota, decideSwapVisit } from '../care/rota.ts';
import { decideDescribeVolunteer, decideNoteAbsence, decideStopVolunteering, decideTrainVolunteers } from '../care/volunteering.ts';
import { decideEndInterestGroup, decideJoinInterestGroup, decideLeaveInterestGroup, decideSetInterestGroup } from '../groups/grouping.ts';
import { decideHoldCheckUp, decidePlanCheckUp } from '../health/check-up.ts';
import { decideNoteHealth } from '../health/noting.ts';
import { decideCloseReferral, decideReferPerson } from '../health/referral.ts';
import { decideMeasureHealth } from '../health/taking-measures.ts';
import { decideGiveHelp } from '../help/giving.ts';
import { decideReceiveGoods, decideUseGoods } from '../help/goods.ts';
import { decideNoteFollowUp } from '../loans/follow-up.ts';
import { decideApproveLoan, decideLapseLoanApproval, decidePostponeRepayment, decideReceiveRepayment } from '../loans/lending.ts';
import { decideDisburseLoan } from '../loans/paying-out.ts';
import { decideDeclineLoan, decideRequestLoan, decideWithdrawLoanRequest } from '../loans/request.ts';
import { decideRescheduleLoan } from '../loans/rescheduling.ts';
import { decideWriteOffLoan } from '../loans/writing-off.ts';
import { decideCloseMeeting, decideCountCash } from '../meetings/closing.ts';
import { decideMarkAttendance, decideOpenMeeting } from '../meetings/gathering.ts';
import { decideRecordMinutes } from '../meetings/minutes.ts';
import { decideMoveMeeting } from '../meetings/moving.ts';
import { decidePassResolution } from '../meetings/resolving.ts';
import { decideCloseMonth, decideCloseYear } from '../months/closing-month.ts';
import { isRefusedThen } from '../months/dating.ts';
import { decideReopenMonth, decideReopenYear } from '../months/reopening.ts';
import { decideCloseNeed, decideDecideNeed, decideRaiseNeed } from '../needs/deciding.ts';
import { decideGiveConsent, decideWithdrawConsent } from '../people/consent.ts';
import { decideChangeGroup, decideCorrectMember, decideRecordHousehold } from '../people/describing.ts';
import { decideHandOver } from '../people/handing-over.ts';
import { decideEndMembership, decideEndRole, decideEnrolMember, decideGiveRole } from '../people/membership.ts';
import { decideMergeMembers } from '../people/merging.ts';
import { decideLinkAccount } from '../people/own-entry.ts';
import { decideAdoptPlan } from '../planning/adopting.ts';
import { decideErasePerson } from '../privacy/erasing.ts';
import { decideAnswerDataRequest, decideAskAboutData } from '../privacy/requesting.ts';
import {
  decideAnswerApplication,
  decideCheckRights,
  decideCloseSweep,
  decideOpenSweep,
  decideRecordBenefit,
  decideRecordRightsFacts,
  decideSendApplication,
  decideSetBenefitAmount,
} from '../rights/recording.ts';
import { decideAnswerAppeal, decideAnswerSuggestion, decideMakeSuggestion, decidePassSuggestionUp } from '../suggestions/suggesting.ts';
import { decideEndTypist, decideEnrolTypist } from '../typing/enrolling.ts';
import { typedOddities, typedRefusal } from '../typing/typed-records.ts';
import type { ClubCommand, CommandKind, CommandOf } from './command.ts';
import { decideReverseRecord, decideSettleReview } from './correcting.ts';
import type { Decision } from './decision.ts';
import type { ClubEvent } from './event.ts';
import { decideAdoptCharter, decideChangeClubStatus, decideFoundClub, decideNameGroup, decidePlaceClub } from './founding.ts';
import { decideMovePayment } from './moving.ts';
import type { Refusal } from './refusal.ts';
import { stamped } from './stamping.ts';
import type { ClubState } from './state.ts';

export type Decided = { readonly ok: true; readonly events: readonly ClubEvent[] } | { readonly ok: false; readonly refusal: Refusal };

/** Who decides what: one line a kind of command. */
const DECIDERS: { readonly [Kind in CommandKind]: (state: ClubState, command: CommandOf<Kind>) => Decision } = {
  'found-club': decideFoundClub,
  'place-club': decidePlaceClub,
  'adopt-charter': decideAdoptCharter,
  'change-club-status': decideChangeClubStatus,
  'name-group': decideNameGroup,
  'record-asset': decideRecordAsset,
  'lend-asset': decideLendAsset,
  'check-asset': decideCheckAsset,
  'retire-asset': decideRetireAsset,
  'adopt-plan': decideAdoptPlan,
  'answer-inspection-result': decideAnswerInspectionResult,
  'assess-own-club': decideAssessOwnClub,
  'enrol-member': decideEnrolMember,
  'end-membership': decideEndMembership,
  'give-role': decideGiveRole,
  'end-role': decideEndRole,
  'correct-member': decideCorrectMember,
  'record-household': decideRecordHousehold,
  'change-group': decideChangeGroup,
  'link-account': decideLinkAccount,
  'merge-members': decideMergeMembers,
  'give-consent': decideGiveConsent,
  'withdraw-consent': decideWithdrawConsent,
  'open-meeting': decideOpenMeeting,
  'mark-attendance': decideMarkAttendance,
  'move-meeting': decideMoveMeeting,
  'receive-dues': decideReceiveDues,
  'exempt-dues': decideExemptDues,
  'move-cash': decideMoveCash,
  'transfer-money': decideTransferMoney,
  'set-bank-account': decideSetBankAccount,
  'reconcile-bank': decideReconcileBank,
  'receive-goods': decideReceiveGoods,
  'use-goods': decideUseGoods,
  'receive-repayment': decideReceiveRepayment,
  'postpone-repayment': decidePostponeRepayment,
  'receive-money': decideReceiveMoney,
  'bring-in-book': decideBringInBook,
  'request-loan': decideRequestLoan,
  'decline-loan': decideDeclineLoan,
  'withdraw-loan-request': decideWithdrawLoanRequest,
  'approve-loan': decideApproveLoan,
  'lapse-loan-approval': decideLapseLoanApproval,
  'disburse-loan': decideDisburseLoan,
  'reschedule-loan': decideRescheduleLoan,
  'write-off-loan': decideWriteOffLoan,
  'note-follow-up': decideNoteFollowUp,
  'spend-money': decideSpendMoney,
  'give-help': decideGiveHelp,
  'raise-need': decideRaiseNeed,
  'decide-need': decideDecideNeed,
  'close-need': decideCloseNeed,
  'open-campaign': decideOpenCampaign,
  'close-campaign': decideCloseCampaign,
  'make-suggestion': decideMakeSuggestion,
  'answer-suggestion': decideAnswerSuggestion,
  'pass-suggestion-up': decidePassSuggestionUp,
  'answer-appeal': decideAnswerAppeal,
  'start-care': decideStartCare,
  'describe-recipient': decideDescribeRecipient,
  'end-care': decideEndCare,
  'assess-needs': decideAssessNeeds,
  'set-rota': decideSetRota,
  'swap-visit': decideSwapVisit,
  'note-absence': decideNoteAbsence,
  'hand-over-care': decideHandOverCare,
  'describe-volunteer': decideDescribeVolunteer,
  'train-volunteers': decideTrainVolunteers,
  'stop-volunteering': decideStopVolunteering,
  'record-visit': decideRecordVisit,
  'measure-health': decideMeasureHealth,
  'plan-check-up': decidePlanCheckUp,
  'hold-check-up': decideHoldCheckUp,
  'refer-person': decideReferPerson,
  'close-referral': decideCloseReferral,
  'note-health': decideNoteHealth,
  'hold-activity': decideHoldActivity,
  'link-activity-money': decideLinkActivityMoney,
  'add-picture': decideAddPicture,
  'take-down-picture': decideTakeDownPicture,
  'name-topic': decideNameTopic,
  'set-interest-group': decideSetInterestGroup,
  'join-interest-group': decideJoinInterestGroup,
  'leave-interest-group': decideLeaveInterestGroup,
  'end-interest-group': decideEndInterestGroup,
  'pass-resolution': decidePassResolution,
  'record-minutes': decideRecordMinutes,
  'count-cash': decideCountCash,
  'close-meeting': decideCloseMeeting,
  'reverse-record': decideReverseRecord,
  'settle-review': decideSettleReview,
  'register-key': decideRegisterKey,
  'retire-key': decideRetireKey,
  'move-payment': decideMovePayment,
  'hand-over': decideHandOver,
  'close-month': decideCloseMonth,
  'reopen-month': decideReopenMonth,
  'close-year': decideCloseYear,
  'reopen-year': decideReopenYear,
  'record-rights-facts': decideRecordRightsFacts,
  'record-benefit': decideRecordBenefit,
  'open-sweep': decideOpenSweep,
  'check-rights': decideCheckRights,
  'close-sweep': decideCloseSweep,
  'send-application': decideSendApplication,
  'answer-application': decideAnswerApplication,
  'set-benefit-amount': decideSetBenefitAmount,
  'ask-about-data': decideAskAboutData,
  'answer-data-request': decideAnswerDataRequest,
  'erase-person': decideErasePerson,
  'enrol-typist': decideEnrolTypist,
  'end-typist': decideEndTypist,
};

/**
 * Events of a command, stamped with their place in it; facts always give events or, repeated to no effect, none. Money of a
 * closed month lands in the open one, whatever the kind (months/dating.ts).
 */
export function decide(state: ClubState, command: ClubCommand): Decided {
  if (isRefusedThen(state, command.kind, command.on)) return { ok: false, refusal: { why: 'month-closed', month: monthOf(command.on) } };
  const typed = typedRefusal(state, command);
  if (typed !== null) return { ok: false, refusal: typed };
  const decision = decideKind(state, command);
  if (!decision.ok) return decision;
  const found = decision.events.length === 0 ? decision.events : [...decision.events, ...typedOddities(state, command)];
  return { ok: true, events: stamped(state, command, found) };
}

function decideKind<Kind extends CommandKind>(state: ClubState, command: CommandOf<Kind>): Decision {
  const decider: (state: ClubState, command: CommandOf<Kind>) => Decision = DECIDERS[command.kind as Kind];
  return decider(state, command);
}

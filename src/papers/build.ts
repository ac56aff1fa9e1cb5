// The one way from "which paper" to the paper.
import type { ClubState } from '../domain/club/state.ts';
import type { Asked } from './asked.ts';
import { campaignPaper } from './campaign-paper.ts';
import { cashBookPaper } from './cash-book-paper.ts';
import { consentPaper } from './consent-paper.ts';
import { countPaper } from './count-paper.ts';
import { dataAnswerPaper } from './data-answer-paper.ts';
import { dataCopyPaper } from './data-copy-paper.ts';
import { duesPaper } from './dues-paper.ts';
import { campaignLettersPaper, needLettersPaper } from './giver-letters-paper.ts';
import { giverThanksPaper } from './giver-thanks-paper.ts';
import { handoverPaper } from './handover-paper.ts';
import { loanBookPaper } from './loan-book-paper.ts';
import { loanPaper } from './loan-paper.ts';
import { longLifePaper } from './long-life-paper.ts';
import { meetingPagePaper } from './meeting-page-paper.ts';
import { memberListPaper } from './member-list-paper.ts';
import { minutesPaper } from './minutes-paper.ts';
import type { Paper } from './paper.ts';
import { passbookPaper } from './passbook-paper.ts';
import { receiptPaper } from './receipt-paper.ts';
import { healthSlipPaper, referralPaper } from './referral-paper.ts';
import { requestLetterPaper, requestLettersPaper } from './request-letter-paper.ts';
import type { Setting } from './setting.ts';
import { slipPaper } from './slip-paper.ts';
import { thanksPaper } from './thanks-paper.ts';
import { visitBookPaper } from './visit-book-paper.ts';
import { wallPaper } from './wall-paper.ts';

/** Null when the book has no such record, loan, member or meeting. */
export function buildPaper(state: ClubState, setting: Setting, asked: Asked): Paper | null {
  switch (asked.paper) {
    case 'slips':
      return slipPaper(state, setting, asked.cmdIds, asked.size);
    case 'cash-book':
      return cashBookPaper(state, setting, asked.fund, asked.place, asked.from, asked.to);
    case 'loan-book':
      return loanBookPaper(state, setting, asked.from, asked.to);
    case 'dues':
      return duesPaper(state, setting, asked.year);
    case 'long-life':
      return longLifePaper(state, setting, asked.year);
    case 'count':
      return countPaper(state, setting, asked.cmdId);
    case 'handover':
      return handoverPaper(state, setting, asked.cmdId);
    case 'meeting-page':
      return meetingPagePaper(state, setting, asked.meetingId);
    case 'minutes':
      return minutesPaper(state, setting, asked.meetingId);
    case 'wall':
      return wallPaper(state, setting, asked.meetingId);
    case 'passbook':
      return passbookPaper(state, setting, asked.personId, asked.year);
    case 'request-letter':
      return requestLetterPaper(state, setting, asked.personId, asked.rule);
    case 'request-letters':
      return requestLettersPaper(state, setting);
    case 'loan':
      return loanPaper(state, setting, asked.loanId);
    case 'campaign':
      return campaignPaper(state, setting, asked.campaignId);
    case 'thanks':
      return thanksPaper(state, setting, asked.needId);
    case 'need-letters':
      return needLettersPaper(state, setting, asked.needId);
    case 'campaign-letters':
      return campaignLettersPaper(state, setting, asked.campaignId);
    case 'giver-thanks':
      return giverThanksPaper(state, setting, asked.cmdId, asked.year);
    case 'receipt':
      return receiptPaper(state, setting, asked);
    case 'consent':
      return consentPaper(state, setting, asked.purpose, asked.on);
    case 'referral':
      return referralPaper(state, setting, asked.referralId);
    case 'health-slip':
      return healthSlipPaper(state, setting, asked.personId, asked.on);
    case 'visit-book':
      return visitBookPaper(state, setting, asked);
    case 'data-answer':
      return dataAnswerPaper(state, setting, asked.requestId);
    case 'data-copy':
      return dataCopyPaper(state, setting, asked.personId, asked.on);
    case 'members':
      return memberListPaper(state, setting, asked.on);
  }
}

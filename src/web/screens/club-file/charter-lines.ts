// A charter in words, rule by rule, and what one version changes against another: "Mỗi thành viên đóng một tháng: 8.000 đ
// thay vì 5.000 đ". Every rule of a charter has its line; one that came later still shows that it changed.
import { CLUB_RULE_IDS, type ClubRule, DEFAULT_RULES, ownValue } from '../../../domain/care/club-rules.ts';
import type { Charter } from '../../../domain/club/charter.ts';
import { decidersBetween } from '../../../domain/needs/need.ts';
import { answerDays, appealDays } from '../../../domain/suggestions/suggestion.ts';
import { formatBasisPoints, formatDong } from '../../../text/format.ts';
import type { clubFile } from '../../text/vi/club-file.ts';
import type { founding } from '../../text/vi/founding.ts';

export interface LineWords {
  readonly file: typeof clubFile;
  readonly methods: typeof founding.charter.methods;
  readonly fund: (fund: Charter['interestSplit'][number]['fund']) => string;
}

export interface CharterLine {
  readonly rule: keyof typeof clubFile.rule;
  readonly value: string;
}

export function charterLines(charter: Charter, { file, methods, fund }: LineWords): readonly CharterLine[] {
  const split = charter.interestSplit.map((share) => `${fund(share.fund)} ${share.weight}`).join(', ');
  return [
    { rule: 'adopted', value: charter.adopted ? file.has : file.hasNot },
    { rule: 'meetingDay', value: file.day(charter.meetingDay) },
    { rule: 'meetingTime', value: charter.meetingTime ?? file.none },
    { rule: 'meetingPlace', value: charter.meetingPlace ?? file.none },
    { rule: 'dues', value: formatDong(charter.duesPerMonth) },
    { rule: 'free', value: charter.duesFreeFromAge === undefined ? file.none : file.years(charter.duesFreeFromAge) },
    { rule: 'method', value: methods[charter.loanMethod] },
    { rule: 'rate', value: formatBasisPoints(charter.loanRateBasisPointsPerMonth) },
    { rule: 'instalments', value: file.periods(charter.loanInstalments) },
    { rule: 'most', value: file.periods(charter.loanMaxInstalments) },
    { rule: 'ceiling', value: formatDong(charter.loanCeiling) },
    { rule: 'steps', value: (charter.loanSteps ?? []).map(formatDong).join(', ') || file.none },
    { rule: 'penalty', value: penaltyOf(charter, file) },
    { rule: 'approvals', value: file.peopleOf(charter.loanApprovals) },
    { rule: 'limit', value: charter.spendingLimit === undefined ? file.none : formatDong(charter.spendingLimit) },
    { rule: 'code', value: charter.approvalByCode === true ? file.required : file.free },
    { rule: 'split', value: split },
    { rule: 'funds', value: (charter.funds ?? []).map(({ name }) => name).join(', ') || file.none },
    { rule: 'quorum', value: charter.resolutionQuorum === undefined ? file.none : file.ofMembers(charter.resolutionQuorum) },
    {
      rule: 'deciders',
      value:
        charter.decidersBetweenMeetings === undefined
          ? file.byDefault(file.peopleOf(decidersBetween(charter)))
          : file.peopleOf(charter.decidersBetweenMeetings),
    },
    {
      rule: 'answer',
      value:
        charter.suggestionAnswerDays === undefined
          ? file.byDefault(file.daysOf(answerDays(charter)))
          : file.daysOf(charter.suggestionAnswerDays),
    },
    {
      rule: 'appeal',
      value:
        charter.appealAnswerDays === undefined ? file.byDefault(file.daysOf(appealDays(charter))) : file.daysOf(charter.appealAnswerDays),
    },
    ...CLUB_RULE_IDS.map((rule) => ({ rule, value: ruleLine(charter, rule, file) })),
    { rule: 'majority', value: file.majorities[charter.resolutionMajority ?? 'more-than-half'] },
  ];
}

/** A number of care or health with its unit. */
export function ruleValue(rule: ClubRule, value: number, file: LineWords['file']): string {
  return file.ruleUnits[rule](value);
}

function ruleLine(charter: Charter, rule: ClubRule, file: LineWords['file']): string {
  const own = ownValue(charter, rule);
  return own === undefined ? file.byDefault(ruleValue(rule, DEFAULT_RULES[rule], file)) : ruleValue(rule, own, file);
}

function penaltyOf({ loanPenalty }: Charter, file: LineWords['file']): string {
  if (loanPenalty === undefined) return file.none;
  return loanPenalty.by === 'month'
    ? file.penaltyMonth(formatBasisPoints(loanPenalty.basisPoints))
    : file.penaltyMeeting(formatDong(loanPenalty.amount));
}

const SAID: ReadonlySet<string> = new Set<keyof Charter>([
  'adopted',
  'meetingDay',
  'meetingTime',
  'meetingPlace',
  'duesPerMonth',
  'duesFreeFromAge',
  'loanMethod',
  'loanRateBasisPointsPerMonth',
  'loanInstalments',
  'loanMaxInstalments',
  'loanCeiling',
  'loanApprovals',
  'loanSteps',
  'loanPenalty',
  'spendingLimit',
  'approvalByCode',
  'interestSplit',
  'funds',
  'resolutionQuorum',
  'resolutionMajority',
  'decidersBetweenMeetings',
  'suggestionAnswerDays',
  'appealAnswerDays',
  'careRules',
  'healthRules',
]);

/** One sentence a rule that changed. */
export function charterChanges(before: Charter, after: Charter, words: LineWords): readonly string[] {
  const { file } = words;
  const old = charterLines(before, words);
  const said = charterLines(after, words).flatMap(({ rule, value }, index) => {
    const was = old[index]?.value ?? '';
    return was === value ? [] : [file.arrow(file.rule[rule], value, was)];
  });
  const others = restOf(before) === restOf(after) ? [] : [file.arrow(file.rule.others, file.otherAfter, file.otherBefore)];
  return [...said, ...others];
}

function restOf(charter: Charter): string {
  const rest = Object.entries(charter).filter(([rule]) => !SAID.has(rule));
  return JSON.stringify(rest.sort(([a], [b]) => (a < b ? -1 : 1)));
}

// One short proof that two machines folded the same log to the same state (law 3). Private parts are left out: erasing
// a person, or a reader who may not see a name, changes no figure and no digest (law 11).
import { type Canonical, canonicalText } from '../../kernel/canonical.ts';
import { digestHex } from '../../kernel/digest.ts';
import type { Referral } from '../health/referral.ts';
import type { ClubState } from './state.ts';

/** SHA-256 of the state's canonical text, 64 hex digits. Two readers compare equal only with the same rooms. */
export function stateDigest(state: ClubState): string {
  const { clubId, profile, charter, charters, placements, statuses, latestOn, meetingCount, lastPageDigest } = state;
  // What was put right names old names and phones; whatever of it counts stands in the member.
  const members = listed(state.members, ({ name, bornOn, phone, corrected, ...kept }) => kept);
  const recipients = listed(state.recipients, ({ name, place, need, contact, ended, ...kept }) => kept);
  const maps = [
    state.meetings,
    state.balances,
    state.held,
    state.duesPaid,
    state.loans,
    state.everLent,
    state.repaidAt,
    state.helped,
    state.reviews,
    state.reversed,
  ];
  const rest = maps.map((map: ReadonlyMap<string, unknown>) => listed(map, (value) => value));
  // What came after the first release is named only when a book has it, so that an old log keeps the digest it had.
  const later = {
    ...(charters.length > 1 ? { charters } : {}),
    ...whenAny('resolutions', state.resolutions, ({ text, ...kept }) => kept),
    ...whenAny('accountPersons', state.accountPersons, (personId) => personId),
    ...whenAny('groupNames', state.groupNames, (name) => name),
    ...whenAny('assets', state.assets, (asset) => asset),
    ...whenAny('plans', state.plans, (plan) => plan),
    ...homeCare(state),
    ...whenAny('merged', state.merged, (keepId) => keepId),
    ...whenAny('apart', state.apart, ({ name, bornOn, phone, corrected, ...kept }) => kept),
    ...whenAny('minutes', state.minutes, (written) => written.map(({ discussion, nextMonth, guests, ...kept }) => kept)),
    ...whenAny('keys', state.keys, (key) => key),
    ...closings(state),
    ...whenAny('exemptions', state.exemptions, (value) => value),
    ...whenAny('reconciliations', state.reconciliations, (value) => value),
    ...whenAny('goods', state.goods, (value) => value),
    ...(state.bankAccounts.length > 0 ? { bankAccounts: state.bankAccounts.map(({ number, name, ...kept }) => kept) } : {}),
    ...checkUps(state),
    ...whenAny('loanRequests', state.loanRequests, (request) => request),
    ...toldAndAsked(state),
    ...rightsTold(state),
    ...whenAny('movedMeetings', state.movedMeetings, (moved) => moved),
    ...whenAny('consents', state.consents, (words) => words),
    ...activitiesOf(state),
  };
  const whole = {
    clubId,
    profile,
    charter,
    placements,
    statuses,
    latestOn,
    meetingCount,
    lastPageDigest,
    members,
    recipients,
    rest,
    ...later,
  };
  return digestHex(canonicalText(whole as unknown as Canonical));
}

/** Needs, campaigns and suggestions, without what was said in them. */
function toldAndAsked(state: ClubState): object {
  return {
    ...whenAny('needs', state.needs, ({ name, words, decisions, closed, ...kept }) => ({
      ...kept,
      decisions: decisions.map(({ words: _said, ...decision }) => decision),
      ...(closed === undefined ? {} : { closed: { ...closed, words: '' } }),
    })),
    ...whenAny('campaigns', state.campaigns, (campaign) => campaign),
    ...whenAny('suggestions', state.suggestions, ({ name, words, answer, ...kept }) => ({
      ...kept,
      ...(answer === undefined ? {} : { answer: { ...answer, words: '' } }),
    })),
    ...whenAny('dataRequests', state.dataRequests, ({ words, asker, answers, ...kept }) => ({
      ...kept,
      answers: answers.map(({ words: _said, ...answer }) => answer),
    })),
    ...whenAny('erased', state.erased, (erased) => erased),
    ...whenAny('typists', state.typists, ({ name, ...kept }) => kept),
    ...whenAny('appealAnswers', state.appealAnswers, ({ words, ...kept }) => kept),
    ...whenAny('inspectionAnswers', state.inspectionAnswers, ({ words, ...kept }) => kept),
    ...whenAny('ownAssessments', state.ownAssessments, ({ words, ...kept }) => kept),
  };
}

function activitiesOf({ activityMoney, pictures, topics, interestGroups }: ClubState): object {
  return {
    ...whenAny('activityMoney', activityMoney, (links) => links),
    ...whenAny('pictures', pictures, (added) => added),
    ...whenAny('topics', topics, (topic) => topic),
    ...whenAny('interestGroups', interestGroups, (group) => group),
  };
}

/** Rights, without what is private: sums, numbers of decisions, reasons. */
function rightsTold({ personRights, applications, sweeps, rightsChecks, benefitAmounts }: ClubState): object {
  const open = <Told extends { readonly priv: unknown }>({ priv: _, ...kept }: Told): object => kept;
  return {
    ...whenAny('personRights', personRights, ({ facts, benefits }) => ({ facts: facts.map(open), benefits: benefits.map(open) })),
    ...whenAny('applications', applications, (one) => ({ ...open(one), answers: one.answers.map(open) })),
    ...whenAny('sweeps', sweeps, (sweep) => sweep),
    ...whenAny('rightsChecks', rightsChecks, (checks) => checks.map(open)),
    ...whenAny('benefitAmounts', benefitAmounts, (amount) => amount),
  };
}

function whenAny<Value>(name: string, map: ReadonlyMap<string, Value>, kept: (value: Value) => unknown): { [name: string]: unknown } {
  return map.size === 0 ? {} : { [name]: listed(map, kept) };
}

function publicReferral({ guestName, place, why, reading, end, ...kept }: Referral): object {
  return { ...kept, end: end === null ? null : { outcome: end.outcome, on: end.on, cmdId: end.cmdId } };
}

function homeCare(state: ClubState): object {
  return {
    ...whenAny('rotas', state.rotas, (rotas) => rotas),
    ...whenAny('visitSwaps', state.visitSwaps, (swap) => swap),
    ...whenAny('absences', state.absences, (absence) => absence),
    ...whenAny('assessments', state.assessments, (made) => made),
    ...whenAny('volunteers', state.volunteers, (card) => card),
  };
}

function checkUps(state: ClubState): object {
  return {
    ...whenAny('checkUps', state.checkUps, (day) => day),
    ...whenAny('attendances', state.attendances, ({ findings, ...kept }) => kept),
    ...whenAny('referrals', state.referrals, publicReferral),
  };
}

function closings({ closedThrough, lastMonthDigest, closedMonths, closedYears, reopenings }: ClubState): object {
  if (lastMonthDigest === '') return {};
  const all = [closedMonths, closedYears, reopenings].map((map: ReadonlyMap<string, unknown>) => listed(map, (value) => value));
  return { closedThrough, lastMonthDigest, closings: all };
}

function listed<Value>(map: ReadonlyMap<string, Value>, kept: (value: Value) => unknown): unknown[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([key, value]) => [key, kept(value)]);
}

// Deciding and folding what is told of rights. Facts are never refused: an answer to a request nobody wrote down, or dated
// before it was sent, is kept and asked about.
import { digestBytes } from '../../kernel/digest.ts';
import { type Id, idFromDigest } from '../../kernel/ids.ts';
import { firstDayOf } from '../../kernel/local-date.ts';
import { type Decision, events, oddities, oddPersons, question } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { applicationsOf, stepOf } from './person-facts.ts';
import type {
  AnswerApplication,
  CheckRights,
  CloseSweep,
  OpenSweep,
  RecordBenefit,
  RecordRightsFacts,
  SendApplication,
  SetBenefitAmount,
} from './rights-commands.ts';
import type { RightsEvent } from './rights-events.ts';
import type { Answer, PersonRights } from './rights-state.ts';

/** One check of a club in a year, whichever phone begins it. */
export function sweepIdOf(clubId: Id, year: number): Id {
  return idFromDigest(digestBytes(`rights ${clubId} ${year}`));
}

export function decideRecordRightsFacts(state: ClubState, command: RecordRightsFacts): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events(
    { kind: 'rights-facts-recorded', room: 'rights', pub: command.body, ...priv },
    ...oddities(state, command, 'rights'),
    ...oddPersons(state, command, 'rights', [command.body.personId]),
  );
}

export function decideRecordBenefit(state: ClubState, command: RecordBenefit): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events(
    { kind: 'benefit-recorded', room: 'rights', pub: command.body, ...priv },
    ...oddities(state, command, 'rights'),
    ...oddPersons(state, command, 'rights', [command.body.personId]),
  );
}

/** A second phone beginning the same year's check adds nothing. */
export function decideOpenSweep(state: ClubState, command: OpenSweep): Decision {
  if (state.sweeps.has(command.body.sweepId)) return events();
  return events({ kind: 'sweep-opened', room: 'common', pub: command.body }, ...oddities(state, command, 'common'));
}

export function decideCheckRights(state: ClubState, command: CheckRights): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events(
    { kind: 'rights-checked', room: 'rights', pub: command.body, ...priv },
    ...oddities(state, command, 'rights'),
    ...oddPersons(state, command, 'rights', [command.body.personId]),
  );
}

export function decideCloseSweep(state: ClubState, command: CloseSweep): Decision {
  return events({ kind: 'sweep-closed', room: 'common', pub: command.body }, ...oddities(state, command, 'common'));
}

export function decideSendApplication(state: ClubState, command: SendApplication): Decision {
  const { personId, rule } = command.body;
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const waiting = applicationsOf(state, personId, rule).some((one) => stepOf(one) === 'waiting');
  return events(
    { kind: 'application-sent', room: 'rights', pub: command.body, ...priv },
    ...oddities(state, command, 'rights'),
    ...oddPersons(state, command, 'rights', [personId]),
    ...(waiting ? [question('rights', 'application-sent-twice', command.id, { personId })] : []),
  );
}

export function decideAnswerApplication(state: ClubState, command: AnswerApplication): Decision {
  const application = state.applications.get(command.body.applicationId);
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const odd =
    application === undefined
      ? [question('rights', 'application-unknown', command.id)]
      : command.on < application.sentOn
        ? [question('rights', 'answer-before-application', command.id, { personId: application.personId })]
        : [];
  return events(
    { kind: 'application-answered', room: 'rights', pub: command.body, ...priv },
    ...oddities(state, command, 'rights'),
    ...odd,
  );
}

export function decideSetBenefitAmount(state: ClubState, command: SetBenefitAmount): Decision {
  return events({ kind: 'benefit-amount-set', room: 'rights', pub: command.body }, ...oddities(state, command, 'rights'));
}

export function evolveRights(state: ClubState, event: ClubEvent & RightsEvent): void {
  const { cmdId, on } = event;
  switch (event.kind) {
    case 'rights-facts-recorded': {
      const { personId, concerns: _, ...told } = event.pub;
      const before = rightsOfPerson(state, personId);
      state.personRights.set(personId, { ...before, facts: [...before.facts, { ...told, cmdId, on, priv: event.priv ?? {} }] });
      return;
    }
    case 'benefit-recorded': {
      const { personId, rule, change, since = on } = event.pub;
      const before = rightsOfPerson(state, personId);
      const benefit = { cmdId, on, rule, change, since, priv: event.priv ?? {} };
      state.personRights.set(personId, { ...before, benefits: [...before.benefits, benefit] });
      return;
    }
    case 'sweep-opened':
      state.sweeps.set(event.pub.sweepId, { sweepId: event.pub.sweepId, year: event.pub.year, openedOn: on, closed: null });
      return;
    case 'sweep-closed': {
      const { sweepId, people, missing, unknown, requested } = event.pub;
      const sweep = state.sweeps.get(sweepId);
      if (sweep !== undefined) state.sweeps.set(sweepId, { ...sweep, closed: { cmdId, on, people, missing, unknown, requested } });
      return;
    }
    case 'rights-checked': {
      const { sweepId, personId, province, findings, followerId = '' } = event.pub;
      const check = { cmdId, sweepId, personId, on, province, findings, followerId, priv: event.priv ?? {} } as const;
      const key = `${sweepId}/${personId}` as const;
      state.rightsChecks.set(key, [...(state.rightsChecks.get(key) ?? []), check]);
      return;
    }
    case 'benefit-amount-set':
      state.benefitAmounts.set(cmdId, { ...event.pub, cmdId, reading: 'text' });
      return;
    default:
      evolveApplication(state, event);
  }
}

function evolveApplication(
  state: ClubState,
  event: ClubEvent & Extract<RightsEvent, { kind: 'application-sent' | 'application-answered' }>,
): void {
  const { cmdId, on } = event;
  if (event.kind === 'application-sent') {
    const { applicationId, personId, rule, version, way } = event.pub;
    const sent = { applicationId, cmdId, personId, rule, version, sentOn: on, way, priv: event.priv ?? {}, answers: [] };
    state.applications.set(applicationId, sent);
    return;
  }
  const { applicationId, outcome, fromMonth } = event.pub;
  const application = state.applications.get(applicationId);
  if (application === undefined) return;
  const answer: Answer = { cmdId, on, outcome, fromMonth: fromMonth ?? '', priv: event.priv ?? {} };
  state.applications.set(applicationId, { ...application, answers: [...application.answers, answer] });
  if (outcome === 'granted') grant(state, event, application.personId);
}

/** What was granted is received from its month on. */
function grant(state: ClubState, event: ClubEvent & Extract<RightsEvent, { kind: 'application-answered' }>, personId: Id): void {
  const rule = state.applications.get(event.pub.applicationId)?.rule;
  if (rule === undefined) return;
  const { number, amount } = event.priv ?? {};
  const priv = { ...(amount === undefined ? {} : { amount }), ...(number === undefined ? {} : { decision: number }) };
  const since = event.pub.fromMonth === undefined ? event.on : firstDayOf(event.pub.fromMonth);
  const before = rightsOfPerson(state, personId);
  const benefit = { cmdId: event.cmdId, on: event.on, rule, change: 'receives', since, priv } as const;
  state.personRights.set(personId, { ...before, benefits: [...before.benefits, benefit] });
}

/** A record taken back takes its line with it. */
export function undoRights(state: ClubState, event: ClubEvent): void {
  const { cmdId } = event;
  switch (event.kind) {
    case 'rights-facts-recorded':
    case 'benefit-recorded':
      forget(state, event.pub.personId, cmdId);
      return;
    case 'sweep-opened':
      state.sweeps.delete(event.pub.sweepId);
      return;
    case 'rights-checked': {
      const key = `${event.pub.sweepId}/${event.pub.personId}` as const;
      const left = (state.rightsChecks.get(key) ?? []).filter((check) => check.cmdId !== cmdId);
      if (left.length === 0) state.rightsChecks.delete(key);
      else state.rightsChecks.set(key, left);
      return;
    }
    case 'application-sent':
      state.applications.delete(event.pub.applicationId);
      return;
    case 'application-answered': {
      const application = state.applications.get(event.pub.applicationId);
      if (application === undefined) return;
      state.applications.set(application.applicationId, {
        ...application,
        answers: application.answers.filter((one) => one.cmdId !== cmdId),
      });
      forget(state, application.personId, cmdId);
      return;
    }
    case 'benefit-amount-set':
      state.benefitAmounts.delete(cmdId);
      return;
    default:
  }
}

function forget(state: ClubState, personId: Id, cmdId: Id): void {
  const { facts, benefits } = rightsOfPerson(state, personId);
  const left = { facts: facts.filter((one) => one.cmdId !== cmdId), benefits: benefits.filter((one) => one.cmdId !== cmdId) };
  if (left.facts.length + left.benefits.length === 0) state.personRights.delete(personId);
  else state.personRights.set(personId, left);
}

function rightsOfPerson(state: ClubState, personId: Id): PersonRights {
  return state.personRights.get(personId) ?? { facts: [], benefits: [] };
}

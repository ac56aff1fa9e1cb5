// Erasing a person (xóa theo yêu cầu): names, phones, birth days and what was noted about them leave the book for good; amounts,
// figures and the chain stay, under a pseudonym. Refused while the club still has something to settle with the person, because then
// the purpose is not over. What leaves which record is leaving-out.ts.
import type { Id } from '../../kernel/ids.ts';
import { codeRefusal } from '../approvals/codes.ts';
import { type DecidedBody, type Decision, events, oddities, refuse } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { Refusal } from '../club/refusal.ts';
import type { ClubState } from '../club/state.ts';
import { isActive, isOnBoard } from '../people/member.ts';
import { idsOf, whoIs } from '../people/same-person.ts';
import { endOf } from './data-request.ts';
import type { ErasePerson } from './privacy-commands.ts';
import type { PersonErased, Stays } from './privacy-events.ts';

/** One of the board alone cannot make a person vanish. Our setting, no paper says so. */
export const ERASURE_APPROVALS = 2;

/** Order of refusals: REFUSAL_ORDER['erase-person']. */
export function decideErasePerson(state: ClubState, command: ErasePerson): Decision {
  const { requestId, personId, approvedBy, proofs } = command.body;
  const request = state.dataRequests.get(requestId);
  const asked = request !== undefined && request.ask === 'erase' && whoIs(state, request.personId) === whoIs(state, personId);
  if (!asked) return refuse({ why: 'data-request-unknown' });
  if (endOf(request) !== undefined) return refuse({ why: 'data-request-ended' });
  const problem = notYet(state, personId) ?? approvalProblem(state, command) ?? codeRefusal(state, command, approvedBy);
  if (problem !== null) return refuse(problem);
  const number = new Set([...state.erased.values()].map((one) => one.number)).size + 1;
  const personIds = idsOf(state, personId);
  const stays = staysOf(state, personIds);
  const knownAs = command.body.knownAs.replaceAll('#', String(number));
  const signed = proofs === undefined ? { approvedBy } : { approvedBy, proofs };
  const ended: DecidedBody = {
    kind: 'data-request-answered',
    room: 'board',
    pub: stays.includes('money') ? { requestId, answer: 'partly', reason: 'accounting' } : { requestId, answer: 'done' },
  };
  return events(
    { kind: 'person-erased', room: 'common', pub: { requestId, personIds, number, knownAs, stays, ...signed } },
    ended,
    ...oddities(state, command, 'common'),
  );
}

/** What is still to be settled with the person. */
export function notYet(state: ClubState, personId: Id): Refusal | null {
  const ids = idsOf(state, personId);
  const member = state.members.get(whoIs(state, personId));
  if (ids.some((one) => state.erased.has(one))) return { why: 'already-erased' };
  if (member !== undefined && isActive(member)) return { why: 'still-member' };
  if (ids.some((one) => hasMoneyOpen(state, one))) return { why: 'money-open' };
  return ids.some((one) => state.recipients.get(one)?.to === '') ? { why: 'care-runs' } : null;
}

function hasMoneyOpen(state: ClubState, personId: Id): boolean {
  if ((state.held.get(personId) ?? 0) !== 0) return true;
  return [...state.loans.values()].some((loan) => loan.personId === personId && (loan.status === 'open' || loan.status === 'approved'));
}

function approvalProblem(state: ClubState, { body, on }: ErasePerson): Refusal | null {
  const different = new Set(body.approvedBy.map((by) => whoIs(state, by)));
  if (different.size < ERASURE_APPROVALS) return { why: 'approvers-too-few', needed: ERASURE_APPROVALS };
  const onBoard = [...different].every((by) => {
    const member = state.members.get(by);
    return member !== undefined && isOnBoard(member, on);
  });
  return onBoard ? null : { why: 'approver-not-on-board' };
}

function staysOf(state: ClubState, personIds: readonly Id[]): readonly Stays[] {
  const paid = [...state.duesPaid.keys()].some((key) => personIds.some((one) => key.startsWith(`${one}/`)));
  const money = paid || personIds.some((one) => state.everLent.has(one) || state.held.has(one));
  return money ? ['money', 'figures', 'papers'] : ['figures', 'papers'];
}

/** The name goes at once; what else a fold had read is gone when the book is read again without it. */
export function evolveErased(state: ClubState, { on, pub }: ClubEvent & PersonErased): void {
  const { requestId, number, knownAs, stays } = pub;
  for (const personId of pub.personIds) {
    state.erased.set(personId, { personId, requestId, on, number, knownAs, stays });
    for (const people of [state.members, state.apart]) {
      const member = people.get(personId);
      if (member === undefined) continue;
      const { corrected: _corrected, ...kept } = member;
      people.set(personId, { ...kept, name: knownAs, bornOn: '', phone: '' });
    }
    const recipient = state.recipients.get(personId);
    if (recipient !== undefined) state.recipients.set(personId, { ...recipient, name: knownAs, place: '', need: '', contact: '' });
    state.readings.delete(personId);
    state.healthNotes.delete(personId);
    if (state.guestNames.has(personId)) state.guestNames.set(personId, knownAs);
  }
}

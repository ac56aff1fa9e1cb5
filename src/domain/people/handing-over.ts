// Handing over the box and the books, or the chair: the old role ends and the new one begins on the same day, with what passed
// from hand to hand written down and signed by who takes it.
import type { Id } from '../../kernel/ids.ts';
import { dong } from '../../kernel/money.ts';
import { codeRefusal } from '../approvals/codes.ts';
import { type Decision, events, refuse } from '../club/decision.ts';
import type { ClubEvent, EventBody } from '../club/event.ts';
import type { Refusal } from '../club/refusal.ts';
import { balanceOf, type ClubState, cashInBox, fundsOf } from '../club/state.ts';
import { hasRoleOn, isActive, type Member } from './member.ts';
import type { HandOver } from './people-commands.ts';
import type { FundPlaces } from './people-events.ts';

type Counted = Extract<ClubEvent, { readonly kind: 'cash-counted' }>;

/** Order of refusals: REFUSAL_ORDER['hand-over']. */
export function decideHandOver(state: ClubState, command: HandOver): Decision {
  const { role, from, to, countId, signatures } = command.body;
  const why = whyNot(state, command);
  if (why !== null) return refuse(why);
  const counted = countOf(state, countId);
  const open = [...state.loans.values()].filter(({ status }) => status === 'open');
  const pub = {
    role,
    to,
    ...(from === undefined ? {} : { from }),
    ...(countId === undefined || counted === undefined ? {} : { countId, counted: counted.pub.counted }),
    funds: fundPlaces(state),
    openLoans: open.length,
    owed: dong(open.reduce((total, loan) => total + loan.balance, 0)),
    signatures,
  };
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const ended: readonly EventBody[] = from === undefined ? [] : [{ kind: 'role-ended', room: 'common', pub: { personId: from, role } }];
  return events({ kind: 'office-handed-over', room: 'money', pub, ...priv }, ...ended, {
    kind: 'role-given',
    room: 'common',
    pub: { personId: to, role },
  });
}

function whyNot(state: ClubState, command: HandOver): Refusal | null {
  const { role, from, to, countId, signatures } = command.body;
  if (state.profile === null) return { why: 'club-not-founded' };
  const holders = holdersNow(state, command);
  if (from === undefined ? holders.length > 0 : !holders.some(({ personId }) => personId === from)) return { why: 'not-the-holder' };
  if (from === to) return { why: 'handed-to-oneself' };
  const taking = state.members.get(to);
  if (taking === undefined) return { why: 'member-unknown' };
  if (!isActive(taking)) return { why: 'member-not-active' };
  if (role === 'treasurer') {
    const counted = countOf(state, countId);
    if (counted === undefined) return { why: 'not-counted-for-hand-over' };
    if (counted.pub.counted !== cashInBox(state)) return { why: 'cash-changed-since-count' };
  }
  if (new Set(signatures.map(({ personId }) => personId)).size < 2) return { why: 'signatures-too-few' };
  if (!signatures.some(({ personId }) => personId === to)) return { why: 'receiver-must-sign' };
  return codeRefusal(
    state,
    command,
    signatures.map(({ personId }) => personId),
    'where there is one',
  );
}

function holdersNow(state: ClubState, { on, body }: HandOver): readonly Member[] {
  return [...state.members.values()].filter(
    (member) => hasRoleOn(member, body.role, on) && member.roles.some((held) => held.role === body.role && held.to === ''),
  );
}

function countOf(state: ClubState, countId: Id | undefined): Counted | undefined {
  if (countId === undefined) return undefined;
  return state.records.get(countId)?.find((event) => event.kind === 'cash-counted');
}

function fundPlaces(state: ClubState): readonly FundPlaces[] {
  return fundsOf(state).map((fund) => ({
    fund,
    cash: balanceOf(state, fund, 'cash'),
    bank: balanceOf(state, fund, 'bank'),
    loans: balanceOf(state, fund, 'loans'),
    held: balanceOf(state, fund, 'held'),
  }));
}

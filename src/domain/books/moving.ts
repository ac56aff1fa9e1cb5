// Money that changes its place (box, bank) or its fund. Carrying notes to the bank is a fact; giving one fund's money to
// another is a request that only a resolution of the members can grant.
import { type Decision, events, oddities, refuse } from '../club/decision.ts';
import { balanceOf, type ClubState } from '../club/state.ts';
import { refusedByResolution } from '../meetings/resolving.ts';
import type { MoveCash, TransferMoney } from './money-commands.ts';
import { belowZero } from './receipts.ts';

export function decideMoveCash(state: ClubState, command: MoveCash): Decision {
  const { fund, direction, amount } = command.body;
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events(
    { kind: 'cash-moved', room: 'money', pub: command.body, ...priv },
    ...belowZero(state, command.id, fund, direction === 'to-bank' ? 'cash' : 'bank', amount),
    ...oddities(state, command, 'money'),
  );
}

/** Order of refusals: REFUSAL_ORDER['transfer-money']. */
export function decideTransferMoney(state: ClubState, command: TransferMoney): Decision {
  const { from, to, place, amount, resolutionId } = command.body;
  const refusal = refusedByResolution(state, resolutionId);
  if (refusal !== null) return refuse(refusal);
  if (from === to) return refuse({ why: 'funds-are-the-same' });
  const left = balanceOf(state, from, place);
  if (amount > left) return refuse({ why: 'fund-money-too-small', cash: left });
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'money-transferred', room: 'money', pub: command.body, ...priv }, ...oddities(state, command, 'money'));
}

// Spending over the charter's limit takes two of the board. The money has left the box all the same, so what is missing
// is asked about and never refused.
import type { Id } from '../../kernel/ids.ts';
import type { Dong } from '../../kernel/money.ts';
import type { SpendMoney } from '../books/money-commands.ts';
import type { Charter } from '../club/charter.ts';
import type { ReviewRaised } from '../club/correcting-events.ts';
import { question } from '../club/decision.ts';
import { type ClubState, charterOn } from '../club/state.ts';
import type { GiveHelp } from '../help/help-commands.ts';
import { isOnBoard } from '../people/member.ts';
import { codeQuestions } from './codes.ts';

const SPENDING_APPROVALS = 2;

/** From how much on spending needs two people; null while no charter says. */
export function spendingLimitOf(charter: Charter): Dong | null {
  return charter.spendingLimit ?? null;
}

export function needsTwo(charter: Charter, amount: number): boolean {
  const limit = spendingLimitOf(charter);
  return limit !== null && amount > limit;
}

/** What is missing for money that left a fund, whether it was spent or given as help. */
export function paymentQuestions(
  state: ClubState,
  command: SpendMoney | GiveHelp,
  amount: Dong,
  approvedBy: readonly Id[],
): readonly ReviewRaised[] {
  const approvers = new Set(
    approvedBy.filter((personId) => {
      const member = state.members.get(personId);
      return member !== undefined && isOnBoard(member, command.on);
    }),
  );
  const missing = needsTwo(charterOn(state, command.on), amount) && approvers.size < SPENDING_APPROVALS;
  return [
    ...(missing ? [question('money', 'spending-not-approved', command.id, { amount })] : []),
    ...codeQuestions(state, command, 'money', approvedBy),
  ];
}

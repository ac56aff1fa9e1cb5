// One going-round of a phone: who has confirmed what, so far. A seal belongs to the very text it was made over; when the
// record on the screen changes, the seal no longer counts and the person is asked again.
import { codeNeeded } from '../../../domain/approvals/board-key.ts';
import { approvalText, type Proof, type Signable } from '../../../domain/approvals/proof.ts';
import type { ClubState } from '../../../domain/club/state.ts';
import type { Id } from '../../../kernel/ids.ts';
import { timeOfDay } from '../../store/dice.ts';

interface Sealed {
  readonly text: string;
  readonly proof: Proof;
  readonly at: string;
}

export interface Round {
  /** Whose turn it is with the phone. */
  readonly asking: Id | null;
  ask(personId: Id | null): void;
  seal(text: string, proof: Proof): void;
  sealOf(proposal: Signable | null, personId: Id): { readonly at: string } | undefined;
  /** For the body of the record; absent when nobody had to confirm. */
  proofs(proposal: Signable): { readonly proofs?: readonly Proof[] };
  /** True when seals were made over something else than what stands here now. */
  isStale(proposal: Signable | null): boolean;
}

export function openRound(): Round {
  let sealed = $state.raw<readonly Sealed[]>([]);
  let asking = $state<Id | null>(null);
  const over = (proposal: Signable | null): readonly Sealed[] => {
    if (proposal === null) return [];
    const text = approvalText(proposal);
    return sealed.filter((one) => one.text === text);
  };
  return {
    get asking() {
      return asking;
    },
    ask(personId) {
      asking = personId;
    },
    seal(text, proof) {
      sealed = [...sealed.filter((one) => one.text === text && one.proof.personId !== proof.personId), { text, proof, at: timeOfDay() }];
      asking = null;
    },
    sealOf: (proposal, personId) => over(proposal).find((one) => one.proof.personId === personId),
    proofs(proposal) {
      const proofs = over(proposal).map((one) => one.proof);
      return proofs.length === 0 ? {} : { proofs };
    },
    isStale: (proposal) => proposal !== null && sealed.length > 0 && over(proposal).length === 0,
  };
}

/** The first person whose code is still missing. */
export function nextToAsk(state: ClubState, proposal: Signable | null, persons: readonly Id[], round: Round): Id | undefined {
  if (proposal === null) return undefined;
  return persons.find((personId) => codeNeeded(state, personId, proposal.on) && round.sealOf(proposal, personId) === undefined);
}

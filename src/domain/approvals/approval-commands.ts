// What is asked about the keys that approvals are signed with.
import type { Id } from '../../kernel/ids.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { Proof } from './proof.ts';

/** `proofs` holds one made with the new key itself, and the witness's when they have a code. */
export type RegisterKey = CommandShape<
  'register-key',
  { personId: Id; keyId: Id; publicKey: string; witnessId: Id; proofs: readonly Proof[] }
>;
export type RetireKey = CommandShape<'retire-key', { keyId: Id; reason: RetireReason; proofs?: readonly Proof[] }>;

/** After `given-up` the person is named without a code again; after the others a new code must be set first. */
export type RetireReason = 'phone-lost' | 'left-board' | 'given-up';

export type ApprovalCommand = RegisterKey | RetireKey;

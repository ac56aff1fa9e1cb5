// Keys of board members: who can confirm with a code, from when to when. Open to every reader of the book.
import type { Id } from '../../kernel/ids.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { RetireReason } from './approval-commands.ts';
import type { Proof } from './proof.ts';

export type KeyRegistered = EventShape<
  'key-registered',
  'common',
  { personId: Id; keyId: Id; publicKey: string; witnessId: Id; proofs: readonly Proof[] }
>;
export type KeyRetired = EventShape<'key-retired', 'common', { keyId: Id; reason: RetireReason; proofs?: readonly Proof[] }>;

export type ApprovalEvent = KeyRegistered | KeyRetired;

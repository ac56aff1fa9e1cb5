// Shapes of the commands about the keys behind the codes.
import { anId, command, oneOf, proofs, proved, publicKey, shape } from './parts.ts';

export const APPROVALS_SCHEMAS = [
  command('register-key', shape({ personId: anId, keyId: anId, publicKey, witnessId: anId, proofs })),
  command('retire-key', shape({ keyId: anId, reason: oneOf(['phone-lost', 'left-board', 'given-up']), ...proved })),
] as const;

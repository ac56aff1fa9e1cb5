// A proposal read off another phone, held against the book on this one: what forbids signing it, what to look at first,
// and whether the two agree. The signature is made over what was read, never over what this book believes.
import { liveKeysOf } from '../../../domain/approvals/board-key.ts';
import { proofHolds } from '../../../domain/approvals/codes.ts';
import { approvalText, type Proof } from '../../../domain/approvals/proof.ts';
import type { ClubCommand } from '../../../domain/club/command.ts';
import type { Refusal } from '../../../domain/club/refusal.ts';
import type { ClubState } from '../../../domain/club/state.ts';
import { pageDigest, pageOf } from '../../../domain/meetings/closing.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Proposal } from '../../../protocol/approval-qr.ts';
import { parseCommand } from '../../../protocol/command-schema.ts';
import { standsAgainst } from './draft-record.ts';

export type Stop = 'other-club' | 'newer' | 'damaged' | 'proof-wrong' | 'no-key-here';

export interface Checked {
  readonly command: ClubCommand;
  /** Confirmations whose keys this book knows, and which hold. */
  readonly sealedBy: readonly Id[];
  /** Persons or keys this book has not heard of. */
  readonly bookOlder: boolean;
  readonly otherNames: readonly { readonly here: string; readonly there: string }[];
  readonly pageDiffers: boolean;
  /** Why this book would not grant it. */
  readonly against: Refusal | null;
}

export type Outcome = { readonly ok: true; readonly checked: Checked } | { readonly ok: false; readonly stop: Stop };

const NO_SALT = '0'.repeat(32);

export function checkProposal(state: ClubState, proposal: Proposal, keysHere: readonly Id[], asked: (kind: string) => boolean): Outcome {
  const { ask, to, proofs, names } = proposal;
  if (ask.clubId !== state.clubId) return { ok: false, stop: 'other-club' };
  if (!asked(ask.kind)) return { ok: false, stop: 'newer' };
  const command = commandOf(proposal);
  if (command === null) return { ok: false, stop: 'damaged' };
  const text = approvalText(ask);
  if (proofs.some((proof) => state.keys.has(proof.keyId) && !proofHolds(state, text, proof))) return { ok: false, stop: 'proof-wrong' };
  if (!liveKeysOf(state, to).some((key) => keysHere.includes(key.keyId))) return { ok: false, stop: 'no-key-here' };
  const persons = Object.entries(names).map(([personId, there]) => ({ here: nameOf(state, personId), there }));
  return {
    ok: true,
    checked: {
      command,
      sealedBy: proofs.filter((proof) => state.keys.has(proof.keyId)).map((proof) => proof.personId),
      bookOlder: persons.some(({ here }) => here === undefined) || proofs.some((proof: Proof) => !state.keys.has(proof.keyId)),
      otherNames: persons.flatMap(({ here, there }) => (here === undefined || here === '' || here === there ? [] : [{ here, there }])),
      pageDiffers: pageDiffers(state, command),
      against: standsAgainst(state, command),
    },
  };
}

/** The command as the first phone will record it, its shape checked like everything that comes from outside. */
function commandOf({ ask }: Proposal): ClubCommand | null {
  const { kind, id, clubId, on, salt, body, priv } = ask;
  const proofs = kind === 'register-key' ? { proofs: [] } : {};
  const whole = {
    ...{ id, clubId, kind, v: 1, on, at: '', actor: id, device: id, salt: salt === '' ? NO_SALT : salt },
    body: { ...body, ...proofs },
    ...(priv === undefined ? {} : { priv }),
  };
  const parsed = parseCommand(whole);
  return parsed.ok ? parsed.command : null;
}

function pageDiffers(state: ClubState, command: ClubCommand): boolean {
  if (command.kind !== 'close-meeting') return false;
  const meeting = state.meetings.get(command.body.meetingId);
  return meeting?.status === 'open' && pageDigest(pageOf(state, meeting)) !== command.body.pageDigest;
}

function nameOf(state: ClubState, personId: string): string | undefined {
  return [...state.members.values()].find((member) => member.personId === personId)?.name;
}

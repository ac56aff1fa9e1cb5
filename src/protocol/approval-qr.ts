// Two phones without a network: the first shows a proposal as a QR code, the second answers with a signature. What the
// second must see to decide is all in the code; what it signs it puts together itself from what it showed.
import { approvalText, type Proof, type Signable } from '../domain/approvals/proof.ts';
import { type Canonical, canonicalText } from '../kernel/canonical.ts';
import { digestHex } from '../kernel/digest.ts';
import { type Id, isId } from '../kernel/ids.ts';
import { isLocalDate } from '../kernel/local-date.ts';
import { isSignature } from '../kernel/signature.ts';
import { fromBase45, toBase45 } from './base45.ts';
import { checkWordText } from './check-word.ts';
import { packText, unpackText } from './packed-text.ts';

const PROPOSAL = 'LALANHD1:';
const ANSWER = 'LALANHT1:';

export interface Proposal {
  readonly ask: Signable;
  /** Whose turn it is. */
  readonly to: Id;
  /** Confirmations given so far. */
  readonly proofs: readonly Proof[];
  /** Names as the first phone knows them. */
  readonly names: Readonly<Record<string, string>>;
}

export interface ApprovalAnswer {
  /** Command that is approved. */
  readonly id: Id;
  readonly proof: Proof;
}

export type ReadCode<Value> =
  | { readonly ok: true; readonly value: Value }
  /** 'not-ours': some other code; 'newer': ours, of a version unknown here; 'damaged': ours and unreadable. */
  | { readonly ok: false; readonly why: 'not-ours' | 'newer' | 'damaged' | 'other-half' };

export function proposalCode({ ask, to, proofs, names }: Proposal): string {
  const { kind, id, clubId, on, salt, body, priv } = ask;
  const listed = idsIn(body).map((one) => names[one] ?? '');
  const plain = { kind, id, club: clubId, on, body, to, proofs, names: listed, ...(priv === undefined ? {} : { priv, salt }) };
  return PROPOSAL + toBase45(packText(canonicalText(plain as unknown as Canonical)));
}

export function answerCode({ id, proof }: ApprovalAnswer): string {
  return ANSWER + toBase45(packText(canonicalText({ id, proof: { ...proof } })));
}

/** Three words and four figures of what is signed: both phones show them, people compare by ear. */
export function approvalCheckWord(ask: Signable): string {
  return checkWordText(digestHex(approvalText(ask)));
}

export function readProposal(code: string): ReadCode<Proposal> {
  const read = opened(code, PROPOSAL, ANSWER);
  if (!read.ok) return read;
  const { kind, id, club, on, body, to, proofs, names, priv, salt } = read.value;
  if (typeof kind !== 'string' || !anId(id) || !anId(club) || !anId(to) || !aDay(on) || !isPlain(body) || !Array.isArray(names))
    return damaged;
  const listed = Array.isArray(proofs) ? proofs.filter(isProof) : [];
  const known = Object.fromEntries(
    idsIn(body).flatMap((one, n): [string, string][] => (typeof names[n] === 'string' && names[n] !== '' ? [[one, names[n]]] : [])),
  );
  const ask = { kind, id, clubId: club, on, salt: typeof salt === 'string' ? salt : '', body };
  return { ok: true, value: { ask: isPlain(priv) ? { ...ask, priv } : ask, to, proofs: listed, names: known } };
}

export function readAnswer(code: string): ReadCode<ApprovalAnswer> {
  const read = opened(code, ANSWER, PROPOSAL);
  if (!read.ok) return read;
  const { id, proof } = read.value;
  return anId(id) && isProof(proof) ? { ok: true, value: { id, proof } } : damaged;
}

const damaged = { ok: false, why: 'damaged' } as const;

function opened(code: string, head: string, other: string): ReadCode<Record<string, unknown>> {
  const text = code.trim();
  if (text.startsWith(other)) return { ok: false, why: 'other-half' };
  if (/^LALANH[DT]\d+:/.test(text) && !text.startsWith(head)) return { ok: false, why: 'newer' };
  if (!text.startsWith(head)) return { ok: false, why: 'not-ours' };
  const bytes = fromBase45(text.slice(head.length));
  const plain = bytes === null ? null : unpackText(bytes);
  if (plain === null) return damaged;
  try {
    const value: unknown = JSON.parse(plain);
    return isPlain(value) ? { ok: true, value } : damaged;
  } catch {
    return damaged;
  }
}

/** Ids in a body, each once, in the order of its canonical text: both phones count them alike, so names need no ids. */
function idsIn(body: object): readonly string[] {
  const text = canonicalText(body as unknown as Canonical);
  return [...new Set(text.match(/(?<=")[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=")/g) ?? [])];
}

function anId(value: unknown): value is Id {
  return typeof value === 'string' && isId(value);
}

function aDay(value: unknown): value is Signable['on'] {
  return typeof value === 'string' && isLocalDate(value);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isProof(value: unknown): value is Proof {
  return (
    isPlain(value) &&
    anId(value['personId']) &&
    anId(value['keyId']) &&
    typeof value['signature'] === 'string' &&
    isSignature(value['signature'])
  );
}

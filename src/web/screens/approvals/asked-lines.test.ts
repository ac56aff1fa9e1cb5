// Every record that people confirm with their codes is told in words on the second phone; what cannot be told cannot be asked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLUB, HOA, LUA, numberedId, TERMS, THANG } from '../../../domain/club/book-player.ts';
import type { ClubCommand, CommandKind } from '../../../domain/club/command.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { dong } from '../../../kernel/money.ts';
import { parseCommand } from '../../../protocol/command-schema.ts';
import { approvals } from '../../text/vi/approvals.ts';
import { vi } from '../../text/vi.ts';
import { askedLines, canBeAsked } from './asked-lines.ts';

const signatures = [
  { personId: HOA, role: 'treasurer' },
  { personId: THANG, role: 'chair' },
];
const pageDigest = 'ab'.repeat(32);
const examples: { readonly [kind in CommandKind]?: { readonly body: object; readonly priv?: object } } = {
  'approve-loan': { body: { loanId: numberedId(5), personId: LUA, fund: 'income', terms: TERMS, purpose: 'gà', approvedBy: [HOA, THANG] } },
  'reschedule-loan': {
    body: { loanId: numberedId(5), personId: LUA, reason: 'ill', pauseMonths: 2, instalments: 8, approvedBy: [HOA, THANG] },
  },
  'spend-money': {
    body: { fund: 'activity', place: 'cash', category: 'equipment', amount: dong(2_000_000), approvedBy: [HOA, THANG] },
    priv: { what: 'loa kéo' },
  },
  'close-meeting': { body: { meetingId: numberedId(6), signatures, pageDigest } },
  'close-month': { body: { month: '2026-10', signatures, pageDigest } },
  'close-year': { body: { year: '2025', signatures, pageDigest } },
  'hand-over': { body: { role: 'chair', from: THANG, to: LUA, signatures } },
  'register-key': { body: { personId: THANG, keyId: numberedId(7), publicKey: 'ab'.repeat(32), witnessId: HOA, proofs: [] } },
  'erase-person': { body: { requestId: numberedId(8), personId: LUA, knownAs: 'Thành viên đã xóa số #', approvedBy: [HOA, THANG] } },
  'retire-key': { body: { keyId: numberedId(7), reason: 'given-up' } },
};

for (const [kind, { body, priv }] of Object.entries(examples)) {
  test(`told in words: ${kind}`, () => {
    const envelope = { id: numberedId(1), clubId: CLUB, kind, v: 1, on: localDate('2026-11-24'), at: '', actor: HOA, device: HOA };
    const parsed = parseCommand({ ...envelope, salt: '0'.repeat(32), body, ...(priv === undefined ? {} : { priv }) });
    assert.ok(parsed.ok, JSON.stringify(parsed));
    assert.ok(canBeAsked(kind));
    const command: ClubCommand = parsed.command;
    const told = { person: (id: string) => `người ${id.slice(-1)}`, fund: (fund: string) => fund, asked: approvals.asked, words: vi };
    const asked = askedLines(command, told);
    assert.ok(asked);
    const { heading, lines } = asked;
    assert.ok(heading.length > 0 && lines.length > 0);
    assert.ok(lines.every(({ value }) => value !== '' && !value.includes('undefined')));
  });
}

test('a kind without words cannot be asked', () => {
  assert.equal(canBeAsked('receive-dues'), false);
});

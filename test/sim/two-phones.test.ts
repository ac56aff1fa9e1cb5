// Three afternoons of two phones without a network, told one by one: the same loan paid out twice, a month closed while the
// other phone still holds dues of it, and a date ten years off. Nothing is lost, and both phones end in one state.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_CHARTER } from '../../src/domain/club/charter.ts';
import type { ClubCommand } from '../../src/domain/club/command.ts';
import { ROOMS } from '../../src/domain/club/event-shape.ts';
import { balanceOf, type ClubState } from '../../src/domain/club/state.ts';
import { stateDigest } from '../../src/domain/club/state-digest.ts';
import { monthDigest, monthPageOf } from '../../src/domain/months/closing-month.ts';
import { localDate, month } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { makeDice } from './dice.ts';
import { type CommandDraft, complete, memberOf, newId } from './people-at-work.ts';
import { newPhone, type Phone, takeAnswer, toSend, write } from './phone.ts';
import { memoryServer, type SimServer } from './server.ts';

test('two treasurers pay out one loan offline: the book counts it once and asks about the other', async () => {
  const { hoa, thang, meet, persons, tell, loanId } = await twoPhones();
  const terms = {
    method: 'flat',
    principal: dong(2_000_000),
    instalments: 4,
    rateBasisPointsPerMonth: 80,
    roundPrincipalTo: 1000,
    graceInstalments: 0,
  } as const;
  const order = { loanId, personId: persons[2], fund: 'income', terms, purpose: 'gà' } as const;
  tell(hoa, { kind: 'approve-loan', body: { ...order, approvedBy: persons.slice(0, 2) } } as CommandDraft, '2026-10-15');
  await meet();
  for (const phone of [hoa, thang]) tell(phone, { kind: 'disburse-loan', body: order } as CommandDraft, '2026-10-15');
  assert.equal(balanceOf(thang.replica.view, 'income', 'cash'), 18_000_000, 'each phone saw its own');
  const state = await meet();
  assert.equal(balanceOf(state, 'income', 'loans'), 2_000_000);
  assert.deepEqual(questions(state), ['loan-disbursed-twice']);
});

test('a month closed on one phone while the other holds dues of it: they land in the open month, named', async () => {
  const { hoa, thang, meet, persons, tell } = await twoPhones();
  const [one, two] = persons;
  assert.ok(one && two);
  tell(thang, duesOf(two), '2026-10-20');
  const signatures = [one, two].map((personId) => ({ personId, role: 'chair' }) as const);
  const closing = (state: ClubState): CommandDraft => ({
    kind: 'close-month',
    body: { month: month('2026-10'), signatures, pageDigest: monthDigest(monthPageOf(state, month('2026-10'))) },
  });
  tell(hoa, closing(hoa.replica.view), '2026-10-31');
  await meet(hoa, thang);
  const state = thang.replica.view;
  assert.equal(state.closedThrough, '2026-10');
  const late = [...state.records.values()].flat().find(({ kind }) => kind === 'dues-received');
  assert.deepEqual([late?.on, late?.pub.concerns], ['2026-11-01', '2026-10-20']);
  assert.equal(state.closedMonths.get(month('2026-10'))?.page.funds.find(({ fund }) => fund === 'activity')?.closing, 0);
});

test('when the dues arrive first, the month signed without them is not closed: people look again and sign again', async () => {
  const { hoa, thang, meet, persons, tell } = await twoPhones();
  const [one, two] = persons;
  assert.ok(one && two);
  tell(thang, duesOf(two), '2026-10-20');
  const signatures = [one, two].map((personId) => ({ personId, role: 'chair' }) as const);
  const closing = (): CommandDraft => ({
    kind: 'close-month',
    body: { month: month('2026-10'), signatures, pageDigest: monthDigest(monthPageOf(hoa.replica.view, month('2026-10'))) },
  });
  tell(hoa, closing(), '2026-10-31');
  assert.equal(hoa.replica.view.closedThrough, '2026-10', 'as far as this phone knows');
  const state = await meet(thang, hoa);
  assert.equal(state.closedThrough, '');
  assert.equal(hoa.outbox[0]?.state, 'refused');
  tell(hoa, closing(), '2026-10-31');
  const after = await meet(hoa, thang);
  assert.equal(after.closedMonths.get(month('2026-10'))?.page.funds.find(({ fund }) => fund === 'activity')?.closing, 5000);
});

test('a phone ten years ahead records, is asked about its date, and stops nobody', async () => {
  const { hoa, thang, meet, persons, tell } = await twoPhones();
  const [one, two] = persons;
  assert.ok(one && two);
  tell(thang, duesOf(two), '2036-10-20');
  tell(hoa, duesOf(one), '2026-10-20');
  const state = await meet();
  assert.deepEqual(questions(state), ['dated-far-ahead']);
  assert.equal(balanceOf(state, 'activity', 'cash'), 10_000);
});

function duesOf(personId: Phone['device']): CommandDraft {
  return { kind: 'receive-dues', body: { payers: [{ personId, months: [month('2026-10')], amount: dong(5000) }] } };
}

function questions(state: ClubState): readonly string[] {
  return [...state.reviews.values()].filter(({ settled }) => !settled).map(({ review }) => review);
}

async function twoPhones() {
  const dice = makeDice(7);
  const clubId = newId(dice);
  const persons = Array.from({ length: 3 }, () => newId(dice));
  const hoa = newPhone('treasurer', clubId, newId(dice), ['common', 'money'], 0);
  const thang = newPhone('chair', clubId, newId(dice), ROOMS, 10);
  const server = memoryServer(clubId);
  const tell = (phone: Phone, draft: CommandDraft, on: string): ClubCommand => {
    const command = complete(draft, phone, localDate(on), dice);
    write(phone, command, false);
    return command;
  };
  const meet = async (first: Phone = hoa, second: Phone = thang): Promise<ClubState> => {
    for (const phone of [first, second, first]) await talk(phone, server);
    const [a, b] = [hoa, thang].map((phone) => [phone.replica.head.hash, stateDigest(phone.replica.view)]);
    assert.deepEqual(a, b, 'both phones hold one state');
    return hoa.replica.view;
  };
  for (const deed of beginning(persons)) tell(thang, deed, '2026-01-10');
  tell(thang, capital, '2026-10-01');
  await meet(thang, hoa);
  return { hoa, thang, meet, persons, tell, loanId: newId(dice) };
}

const capital: CommandDraft = {
  kind: 'receive-money',
  body: { fund: 'income', place: 'cash', source: 'association', asCapital: true, amount: dong(20_000_000) },
};

function beginning(persons: readonly Phone['device'][]): readonly CommandDraft[] {
  const day = localDate('2026-01-10');
  const named = { name: 'CLB', unitId: 'qn-07168-2025', hamlet: 'Thôn 5', decisionNumber: '1' };
  const founding = { ...named, decisionOn: day, launchedOn: day, charter: DEFAULT_CHARTER };
  return [
    { kind: 'found-club', body: founding },
    ...persons.map((personId): CommandDraft => ({ kind: 'enrol-member', body: memberOf(personId), priv: { name: 'Bà Năm' } })),
    ...persons.slice(0, 2).map((personId): CommandDraft => ({ kind: 'give-role', body: { personId, role: 'chair' } })),
  ];
}

async function talk(phone: Phone, server: SimServer): Promise<void> {
  for (let turn = 0; turn < 9; turn += 1) {
    const request = { device: phone.device, commands: toSend(phone, 500), after: phone.replica.head.seq };
    const answer = await server.exchange(request, phone.rooms, 500);
    assert.ok(answer !== null && takeAnswer(phone, answer));
    if (request.commands.length === 0 && answer.head.seq === phone.replica.head.seq) return;
  }
}

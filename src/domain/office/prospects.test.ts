// A club on its way: the stage is the first thing still missing, the dossier says what lacks, and one club is the outcome of one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Id, id } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { DOSSIER_PAPERS } from './dossier.ts';
import { decideOffice, foldOffice } from './office-book.ts';
import type { OfficeKind, OfficeOrder, OfficeRecord } from './office-record.ts';
import { lastStirredOn, type ProspectStep, papersMissing, stageOf } from './prospects.ts';

const UNIT = 'qn-07168-2025';
const ONE = numbered(1);
const TWO = numbered(2);
const CLUB = numbered(900);
const by = { accountId: numbered(901), name: 'Cán bộ', unitId: UNIT };
function numbered(n: number): Id {
  return id(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`);
}
let made = 100;
function order<Kind extends OfficeKind>(kind: Kind, on: string, body: OfficeOrder<Kind>['body'], rest: object = {}): OfficeOrder<Kind> {
  made += 1;
  return { recordId: numbered(made), kind, unitId: UNIT, on: localDate(on), body, ...rest } as OfficeOrder<Kind>;
}
const fold = (...orders: readonly OfficeOrder[]) =>
  foldOffice(orders.map((one, index) => ({ ...one, seq: index + 1, by, writtenAt: '' }) as OfficeRecord));
const begun = (recordId = ONE) =>
  order('begin-prospect', '2026-03-01', { hamlet: 'thôn 7', name: 'CLB thôn 7', lead: 'Bà Mai' }, { recordId });
const stepped = (step: ProspectStep, on: string) => order('step-prospect', on, { prospectId: ONE, step, number: '12/QĐ-UBND' });
const found = (prospectId = ONE) => order('found-prospect', '2026-06-20', { prospectId }, { clubId: CLUB });
function prospectIn(...orders: readonly OfficeOrder[]) {
  const prospect = fold(begun(), ...orders).growing.prospects.get(ONE);
  assert.ok(prospect);
  return prospect;
}

test('the stage is the first thing missing, in whatever order the days lie', () => {
  const all = [stepped('committee', '2026-03-02'), stepped('dossier', '2026-04-01'), stepped('decision', '2026-05-05')];
  assert.equal(stageOf(prospectIn(), null), 'committee');
  assert.equal(
    stageOf(prospectIn(stepped('decision', '2026-02-01')), null),
    'committee',
    'a decision before the committee is written down',
  );
  assert.equal(stageOf(prospectIn(...all), null), 'launch');
  const launched = [...all, stepped('launch', '2026-06-12')];
  assert.equal(stageOf(prospectIn(...launched), null), 'in-app');
  assert.equal(stageOf(prospectIn(...launched, found()), null), 'first-meeting');
  assert.equal(stageOf(prospectIn(...launched, found()), localDate('2026-07-20')), 'done');
  assert.equal(lastStirredOn(prospectIn(...launched)), '2026-06-12');
});

test('what the dossier lacks is what the last look did not find', () => {
  assert.deepEqual(papersMissing(prospectIn()), DOSSIER_PAPERS);
  const looked = order('check-dossier', '2026-03-20', { prospectId: ONE, have: ['applications', 'member-list'] });
  assert.deepEqual(papersMissing(prospectIn(looked)), ['board-minutes', 'draft-charter', 'proposal']);
  const again = order('check-dossier', '2026-03-25', { prospectId: ONE, have: [...DOSSIER_PAPERS] });
  assert.deepEqual(papersMissing(prospectIn(looked, again)), []);
});

test('a decision has a number, a dropped one takes no step, one club is the outcome of one', () => {
  const why = (book: ReturnType<typeof fold>, sent: OfficeOrder) => decideOffice(book, sent, 'own')?.why ?? null;
  const bare = order('step-prospect', '2026-05-05', { prospectId: ONE, step: 'decision' });
  assert.equal(why(fold(begun()), bare), 'prospect-number-missing');
  assert.equal(why(fold(), stepped('launch', '2026-05-05')), 'prospect-not-open');
  assert.equal(why(fold(begun()), { ...stepped('launch', '2026-05-05'), unitId: 'qn-07180-2025' }), 'prospect-not-open');
  const dropped = order('drop-prospect', '2026-05-06', { prospectId: ONE, reason: 'Chưa đủ người' });
  assert.equal(why(fold(begun(), dropped), stepped('launch', '2026-05-07')), 'prospect-not-open');
  assert.equal(why(fold(begun(), found()), dropped), 'prospect-stands');
  assert.equal(why(fold(begun(), begun(TWO), found()), found(TWO)), 'prospect-club-taken');
  assert.equal(why(fold(begun(), begun(TWO)), found(TWO)), null);
});

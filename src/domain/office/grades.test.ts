// A club's grade: computed points by the sheet's steps, judged points checked against the club's own, and what is turned down.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestBytes } from '../../kernel/digest.ts';
import { idFromDigest } from '../../kernel/ids.ts';
import { localDate, month } from '../../kernel/local-date.ts';
import { changedSince, type GradeBody, gradeOf, problemsOfGrade, resultOf } from './grades.ts';
import { decideOffice, EMPTY_OFFICE_BOOK, foldOffice } from './office-book.ts';
import type { OfficeOrder, OfficeRecord } from './office-record.ts';
import { praisesOf } from './praise.ts';
import { classOf, DEFAULT_SHEET, isScored, pointsOf, problemsOfSheet, type ScoreSheet, sheetFor, wholeOf } from './score-sheet.ts';

const idOf = (what: string) => idFromDigest(digestBytes(what));
const CLUB = idOf('club');
const CHAIN = ['xa', 'tinh', 'vn'];
const COMPUTED = DEFAULT_SHEET.criteria.flatMap(({ criterionId, measure }) =>
  measure.by === 'figure' ? [{ criterionId, value: 12, points: 10 }] : [],
);
const CHECKED = [
  { criterionId: 'board', points: 4 },
  { criterionId: 'standing', points: 5 },
];

let seq = 0;
function recordOf<Kind extends OfficeRecord['kind']>(kind: Kind, body: object, rest: object = {}): OfficeRecord<Kind> {
  seq += 1;
  const by = { accountId: idOf('officer'), name: 'Cán bộ', unitId: 'xa' };
  const about = { recordId: idOf(`record ${seq}`), unitId: 'xa', clubId: CLUB, on: localDate('2026-11-20') };
  return { ...about, seq, kind, body, by, writtenAt: '2026-11-20T03:00:00Z', ...rest } as unknown as OfficeRecord<Kind>;
}

function frozen(sheetSeq = 0, checked: readonly { criterionId: string; points: number }[] = CHECKED): NonNullable<GradeBody['frozen']> {
  return { sheetSeq, sheet: DEFAULT_SHEET, upTo: month('2026-11'), computed: COMPUTED, ...resultOf(DEFAULT_SHEET, COMPUTED, checked) };
}

const grade = (body: Partial<GradeBody> = {}, rest: object = {}): OfficeOrder<'grade-club'> =>
  recordOf('grade-club', { year: 2026, checked: CHECKED, frozen: frozen(), ...body }, rest);
const whys = (order: OfficeOrder<'grade-club'>, book = EMPTY_OFFICE_BOOK) =>
  problemsOfGrade(book.merits, order, CHAIN).map(({ why }) => why);

test('our sheet is whole, gives a hundred points, and says of itself that no document gives it', () => {
  assert.deepEqual(problemsOfSheet(DEFAULT_SHEET), []);
  assert.deepEqual([wholeOf(DEFAULT_SHEET), DEFAULT_SHEET.source], [100, '']);
});

test('a figure earns the points of the first step it reaches, and none where nothing can be computed', () => {
  const bands = [
    { atLeast: 12, points: 10 },
    { atLeast: 4, points: 4 },
  ];
  assert.deepEqual(
    [13, 12, 11, 4, 3, 0, null].map((value) => pointsOf(bands, value)),
    [10, 10, 4, 4, 0, 0, 0],
  );
  assert.deepEqual(
    [100, 85, 84, 70, 50, 49, 0].map((total) => classOf(DEFAULT_SHEET, total)?.classId),
    ['good', 'good', 'fair', 'fair', 'average', 'weak', 'weak'],
  );
});

test('everything wrong with a sheet is said at once', () => {
  const steps = [
    { atLeast: 4, points: 4 },
    { atLeast: 12, points: 20 },
  ];
  const criterion = { criterionId: 'a', name: 'Sinh hoạt', points: 10 };
  const wrong: ScoreSheet = {
    ...DEFAULT_SHEET,
    criteria: [
      { ...criterion, measure: { by: 'figure', indicator: 'care-recipients', bands: steps } },
      { ...criterion, measure: { by: 'judgement' } },
    ],
    classes: [
      { classId: 'x', name: 'Tốt', atLeast: 90 },
      { classId: 'y', name: 'Khá', atLeast: 95 },
    ],
  };
  assert.deepEqual(
    problemsOfSheet(wrong).map(({ why }) => why),
    ['sheet-figure-not-scored', 'sheet-bands-not-falling', 'sheet-criterion-twice', 'sheet-classes-not-falling', 'sheet-class-over-whole'],
  );
});

test('no sheet measures by a count that could be of few people, nor by one no single club has', () => {
  assert.deepEqual(['care-recipients', 'members-poor', 'communes-covered', 'nothing'].map(isScored), [false, false, false, false]);
  assert.deepEqual(['meetings-held', 'area-health', 'ever-lent-share'].map(isScored), [true, true, true]);
});

test('a year is graded by the nearest unit’s sheet that holds in it, the one written last of two from one day', () => {
  const body = (source: string, from: string): ScoreSheet => ({ ...DEFAULT_SHEET, source, from: localDate(from) });
  const { merits } = foldOffice([
    recordOf('adopt-score-sheet', body('tỉnh 2024', '2024-01-01'), { unitId: 'tinh' }),
    recordOf('adopt-score-sheet', body('xã 2026', '2026-07-01'), { unitId: 'xa' }),
    recordOf('adopt-score-sheet', body('xã 2026 sửa', '2026-07-01'), { unitId: 'xa' }),
  ]);
  assert.deepEqual(
    [2023, 2025, 2026, 2027].map((year) => sheetFor(merits.sheets, CHAIN, year).sheet.source),
    ['', 'tỉnh 2024', 'xã 2026 sửa', 'xã 2026 sửa'],
  );
  assert.equal(sheetFor(merits.sheets, ['tinh', 'vn'], 2027).sheet.source, 'tỉnh 2024');
});

test('a grade: points within the most, all criteria once, a reason where the check differs from the club’s own word', () => {
  assert.deepEqual(whys(grade()), []);
  assert.deepEqual(whys(grade({ year: 2027 })), ['grade-year-not-begun']);
  assert.deepEqual(whys(grade({ frozen: frozen(7) })), ['grade-sheet-changed'], 'computed by another sheet');
  const [board, standing] = CHECKED;
  assert.ok(board && standing);
  assert.deepEqual(whys(grade({ checked: [board] })), ['grade-criteria-not-all']);
  assert.deepEqual(whys(grade({ checked: [board, board] })), ['grade-criteria-not-all']);
  assert.deepEqual(whys(grade({ checked: [{ ...board, points: 6 }, standing] })), ['grade-points-over']);
  const heard = { on: localDate('2026-11-18'), points: [{ ...board, points: 5 }, standing] };
  assert.deepEqual(whys(grade({ heard })), ['grade-say-why']);
  assert.deepEqual(whys(grade({ heard, checked: [{ ...board, reason: 'Sổ họp thiếu hai tháng' }, standing] })), []);
  const self = { cmdId: idOf('own'), on: localDate('2026-11-19'), points: heard.points };
  assert.deepEqual(whys(grade({ frozen: { ...frozen(), self } })), ['grade-say-why'], 'the club’s own record speaks for it');
  assert.deepEqual(whys(grade({ heard, frozen: { ...frozen(), self } })), ['grade-club-said-itself', 'grade-say-why']);
  assert.deepEqual(whys(grade({ heard: { ...heard, on: localDate('2026-11-21') }, checked: heard.points })), ['grade-heard-later']);
});

test('a grade that stands is given anew with a reason only, and the last one counts', () => {
  const first = recordOf('grade-club', { year: 2026, checked: CHECKED, frozen: frozen() });
  const book = foldOffice([first]);
  assert.deepEqual(whys(grade(), book), ['grade-stands']);
  assert.deepEqual(whys(grade({ anew: 'Tính thiếu một buổi' }), book), []);
  const second = recordOf('grade-club', { year: 2026, checked: CHECKED, frozen: frozen(), anew: 'Tính thiếu một buổi' });
  assert.equal(gradeOf(foldOffice([first, second]).merits.grades, CLUB, 2026)?.recordId, second.recordId);
});

test('a figure that changed after the grade is named with both values; the grade itself stays', () => {
  const now = COMPUTED.map((one) => (one.criterionId === 'meetings' ? { ...one, value: 11, points: 7 } : one));
  assert.deepEqual(
    changedSince(frozen(), now).map((one) => [one.criterionId, one.before.value, one.now.value]),
    [['meetings', 12, 11]],
  );
  assert.equal(frozen().total, 99);
});

test('praise: for a club or a person, decided once, with a number or a reason', () => {
  const body = { year: 2026, form: 'certificate-of-merit', deed: 'Dẫn đầu phong trào', giver: 'Hội Người cao tuổi xã' };
  const propose = (more: object, rest: object = {}) => recordOf('propose-praise', { ...body, ...more }, rest);
  const decide = (order: OfficeOrder, book = EMPTY_OFFICE_BOOK) => decideOffice(book, order, 'own', CHAIN)?.why ?? null;
  const nobody = { clubId: undefined };
  assert.deepEqual(
    [decide(propose({}, nobody)), decide(propose({ person: 'Bà Mơ' }, nobody)), decide(propose({}))],
    ['praise-for-whom', null, null],
  );
  const proposed = propose({});
  const book = foldOffice([proposed]);
  const answer = (more: object, rest: object = {}) => recordOf('decide-praise', { praiseId: proposed.recordId, ...more }, rest);
  assert.equal(decide(answer({}), book), 'praise-say-how');
  assert.equal(decide(answer({ number: '12/QĐ-HNCT', reason: 'x' }), book), 'praise-say-how');
  assert.equal(decide(answer({ number: '12/QĐ-HNCT' }, { on: localDate('2026-11-01') }), book), 'praise-before-proposal');
  assert.equal(decide(answer({ number: '12/QĐ-HNCT' }, nobody), book), 'praise-not-known');
  const given = answer({ number: '12/QĐ-HNCT' });
  assert.equal(decide(given, book), null);
  const after = foldOffice([proposed, given]);
  assert.equal(decide(answer({ reason: 'Trùng' }), after), 'praise-decided');
  assert.deepEqual(
    praisesOf(after.merits.praises, 2026).map(({ decided }) => decided?.body.number),
    ['12/QĐ-HNCT'],
  );
});

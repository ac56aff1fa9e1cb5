// An office's document as text: sentences that follow the figures, numbers and days as the decree writes them, everything typed
// wrong at once, and no figure that would tell of few people.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BASE_INDICATORS, isBaseId } from '../../src/domain/network/indicators/catalogue.ts';
import { isOfFew } from '../../src/domain/network/of-few.ts';
import { VIETNAM } from '../../src/domain/network/units/vietnam.ts';
import { nextNumber, problemOfIssue } from '../../src/domain/office/issued-documents.ts';
import { foldOffice } from '../../src/domain/office/office-book.ts';
import type { OfficeRecord } from '../../src/domain/office/office-record.ts';
import { id } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { type PeriodFacts, REPORT_INDICATORS, type Told, YEAR_INDICATORS } from '../../src/papers/office/facts.ts';
import { documentKind } from '../../src/papers/office/kinds.ts';
import { defaultLetterhead, numberAndSign, placeAndDay } from '../../src/papers/office/letterhead.ts';
import { officePaper } from '../../src/papers/office/making.ts';
import { problemsOfTyped } from '../../src/papers/office/typed.ts';
import { paperText } from '../../src/papers/paper-text.ts';

const UNIT = 'qn-07168-2025';
const told = (value: number): Told => ({ value });
const WITHHELD: Told = { value: null, withheld: true };

function facts(more: Partial<PeriodFacts> = {}): PeriodFacts {
  return {
    unit: { unitId: UNIT, level: 'commune', type: 'phường', name: 'Hà An' },
    from: localDate('2026-01-01'),
    to: localDate('2026-06-30'),
    demo: false,
    now: {},
    before: null,
    yearTo: localDate('2026-06-30'),
    thisYear: {},
    statistics: [],
    years: [],
    areas: [],
    clubsWithVolunteers: 0,
    clubs: [],
    coverageNow: null,
    targets: [],
    ...more,
  };
}

const on = localDate('2026-07-05');
const making = {
  kind: 'so-ket' as const,
  unitId: UNIT,
  unitName: 'phường Hà An',
  on,
  number: 5,
  letterhead: defaultLetterhead(UNIT, on, VIETNAM),
  typed: {},
};
const reportOf = (more: Partial<PeriodFacts>): string => paperText(officePaper({ ...making, facts: facts(more) }));

test('a sentence rises, falls, stays, or says nothing of what it cannot compare', () => {
  const of = (value: number, before: number | null): string =>
    reportOf({
      now: { 'clubs-founded': told(3), members: told(value) },
      before: before === null ? null : { 'clubs-founded': told(3), members: told(before) },
    });
  assert.match(of(1200, 1000), /1\.200 thành viên, tăng 200 so với đầu kỳ/);
  assert.match(of(900, 1000), /900 thành viên, giảm 100 so với đầu kỳ/);
  assert.match(of(900, 900), /900 thành viên, không thay đổi so với đầu kỳ/);
  assert.match(of(900, null), /900 thành viên\. Trong đó/);
});

test('where there was nothing it says so, and where few people are concerned it tells no number', () => {
  const nothing = reportOf({});
  for (const sentence of [
    'chưa có câu lạc bộ nào được thành lập',
    'Trong kỳ chưa ghi nhận việc giúp nhau nào.',
    'Trong kỳ các câu lạc bộ chưa cho vay khoản nào.',
    'Chưa có chỉ tiêu nào được giao cho đơn vị.',
  ])
    assert.ok(nothing.includes(sentence), sentence);
  const few = reportOf({ now: { 'clubs-founded': told(1), members: told(50), 'members-poor': WITHHELD, 'care-recipients': WITHHELD } });
  assert.match(few, /hộ nghèo, cận nghèo \| số người ít nên không nêu/);
  assert.match(few, /Số người đang được chăm sóc tại nhà không nêu, vì số người ít\./);
});

test('no figure of a report is a flow of few people: two periods would tell a month that is kept back', () => {
  const flows = [...REPORT_INDICATORS, ...YEAR_INDICATORS].filter(
    (indicator) => isOfFew(indicator) && !(isBaseId(indicator) && BASE_INDICATORS[indicator].time === 'stock'),
  );
  assert.deepEqual(flows, []);
});

test('a target short of its goal says by how much, "trên 5.000" is not reached by 5.000', () => {
  const line = (value: number, strict?: true) =>
    reportOf({
      targets: [
        { programme: '205/KH-UBND', words: 'X', goal: { kind: 'count', atLeast: 5000, ...(strict && { strict }) }, told: told(value) },
      ],
    });
  assert.match(line(4000), /4\.000 trên 5\.000 = 80,0%, còn 1\.000/);
  assert.match(line(5000), /\| đạt/);
  assert.doesNotMatch(line(5000, true), /\| đạt/);
});

test('numbers and days as the decree writes them', () => {
  assert.equal(numberAndSign('Số: {so}/{loai}-HNCT', 'BC', 5), 'Số: 05/BC-HNCT');
  assert.equal(numberAndSign('{so}/CV-HNCT', 'BC', 206), '206/CV-HNCT');
  assert.equal(placeAndDay('Hạ Long', localDate('2026-01-05')), 'Hạ Long, ngày 05 tháng 01 năm 2026');
  assert.deepEqual(
    [
      defaultLetterhead('vn-quang-ninh', on, VIETNAM).body,
      defaultLetterhead(UNIT, on, VIETNAM).above,
      defaultLetterhead(UNIT, on, VIETNAM).body,
    ],
    ['HỘI NGƯỜI CAO TUỔI\nTỈNH QUẢNG NINH', 'HỘI NGƯỜI CAO TUỔI\nTỈNH QUẢNG NINH', 'HỘI NGƯỜI CAO TUỔI\nPHƯỜNG HÀ AN'],
  );
});

test('a request adds its estimate up and says it in words; wrong rows are named, all of them', () => {
  const kind = documentKind('to-trinh');
  const typed = {
    trich_yeu: 'Về kinh phí',
    kinh_gui: 'UBND',
    ly_do: 'Cần',
    kien_nghi: 'Đề nghị',
    du_toan: 'Tập huấn | 12.500.000\nLễ ra mắt | 5000000 đ',
  };
  assert.deepEqual(problemsOfTyped(kind, typed), []);
  const text = paperText(officePaper({ ...making, kind: 'to-trinh', typed, facts: facts() }));
  assert.match(text, /Cộng \| 17\.500\.000/);
  assert.ok(text.includes('Bằng chữ: Mười bảy triệu năm trăm nghìn đồng.'));
  const wrong = problemsOfTyped(kind, { ...typed, kinh_gui: ' ', du_toan: 'Tập huấn\nLễ | nhiều\nQuà | 1.25\nHoa | 0', thua: 'x' });
  assert.deepEqual(
    wrong.map((one) => `${one.field} ${one.why}${'row' in one ? ` ${one.row}` : ''}`),
    [
      'kinh_gui missing',
      'du_toan row-cells 1',
      'du_toan row-amount 2',
      'du_toan row-amount 3',
      'du_toan row-amount 4',
      'thua unknown-field',
    ],
  );
});

test('numbering begins anew each year, each sign by itself', () => {
  const issued = (seq: number, day: string, sign: string, number: number) =>
    ({
      recordId: id(`00000000-0000-7000-8000-${String(seq).padStart(12, '0')}`),
      kind: 'issue-document',
      unitId: UNIT,
      on: localDate(day),
      body: { kind: 'so-ket', sign, number, title: 'x', digest: 'x' },
      seq,
      by: { accountId: id('00000000-0000-7000-8000-0000000000aa'), name: 'A', unitId: UNIT },
      writtenAt: '2026-01-01T00:00:00Z',
    }) as OfficeRecord<'issue-document'>;
  const { issued: state } = foldOffice([
    issued(1, '2025-12-30', 'BC', 40),
    issued(2, '2026-02-01', 'BC', 3),
    issued(3, '2026-02-02', 'KH', 9),
  ]);
  assert.deepEqual(
    [
      nextNumber(state, UNIT, 'BC', '2026-03-01'),
      nextNumber(state, UNIT, 'KH', '2026-03-01'),
      nextNumber(state, UNIT, 'BC', '2027-01-02'),
      nextNumber(state, 'other', 'BC', '2026-03-01'),
    ],
    [4, 10, 1, 1],
  );
  assert.deepEqual(problemOfIssue(state, issued(4, '2026-04-01', 'BC', 3)), { why: 'document-number-taken', number: 3, next: 4 });
  assert.equal(problemOfIssue(state, issued(5, '2027-01-01', 'BC', 3)), null);
});

// Forms of the offices as text: what is known is written in, what is not is left open, and no layout is claimed that no document gives.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VIETNAM } from '../../src/domain/network/units/vietnam.ts';
import type { ConferenceBody } from '../../src/domain/office/conferences.ts';
import { FOUNDING_FORMS } from '../../src/domain/office/dossier.ts';
import type { Prospect } from '../../src/domain/office/prospects.ts';
import { id } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { attendanceSheet } from '../../src/papers/office/attendance-sheet.ts';
import { foundingForm } from '../../src/papers/office/founding-forms.ts';
import { invitationOf } from '../../src/papers/office/invitation.ts';
import { documentKind } from '../../src/papers/office/kinds.ts';
import { defaultLetterhead } from '../../src/papers/office/letterhead.ts';
import { problemsOfTyped } from '../../src/papers/office/typed.ts';
import { paperText } from '../../src/papers/paper-text.ts';

const UNIT = 'qn-07168-2025';
const on = localDate('2026-11-20');
const begun = { unitId: UNIT, on, body: { name: 'CLB LTHTGN thôn 6', hamlet: 'thôn 6', lead: 'Bà Vũ Thị Mơ' } };
const bare = { begun, steps: new Map() } as unknown as Prospect;
const met = {
  ...bare,
  steps: new Map([['committee', { on: '2026-09-12', body: { step: 'committee', note: 'Năm người dự' } }]]),
} as unknown as Prospect;
const textOf = (prospect: Prospect, form: (typeof FOUNDING_FORMS)[number]): string =>
  paperText(foundingForm(form, { prospect, unit: 'phường Hà An', place: 'Hà An', on }));

test('every founding form names the club and its committee, and says that no document prescribes it', () => {
  for (const form of FOUNDING_FORMS) {
    const text = textOf(bare, form);
    assert.match(text, /CLB LTHTGN THÔN 6/, form);
    assert.match(text, /Bà Vũ Thị Mơ/, form);
    assert.match(text, /Chưa có văn bản quy định riêng mẫu này/, form);
    assert.match(text, /Hà An, ngày …… tháng …… năm 2026/, form);
    assert.doesNotMatch(text, /undefined|null|\{/, form);
  }
});

test('what the office has written down stands in the form, what it has not is left open', () => {
  assert.match(textOf(met, 'don-thanh-lap'), /Ban vận động đã họp ngày 12\/09\/2026 \(Năm người dự\)/);
  assert.match(textOf(bare, 'don-thanh-lap'), /Ban vận động họp ngày …… tháng/);
  assert.match(textOf(met, 'bien-ban-van-dong'), /giờ, ngày 12\/09\/2026\.?\n/);
  assert.match(textOf(bare, 'du-thao-quy-che'), /CLB LTHTGN thôn 6 ở thôn 6, phường Hà An, là tổ chức xã hội/);
  assert.match(textOf(bare, 'ban-chu-nhiem-du-kien'), /CLB LTHTGN thôn 6, phường Hà An/, 'the hamlet is not said twice');
  assert.equal(textOf(bare, 'danh-sach-thanh-vien').match(/^\d+ \|/gm)?.length, 60);
});

const people = [{ name: 'Bà Mai', role: 'thủ quỹ', from: 'thôn 5' }];
const sheet = (until: string): string =>
  paperText(
    attendanceSheet({
      letterhead: defaultLetterhead(UNIT, on, VIETNAM),
      what: 'Lớp ghi sổ',
      from: localDate('2026-10-01'),
      until: localDate(until),
      place: 'Nhà văn hóa',
      people,
    }),
  );

test('the sheet to sign has a column a day while days are few, and lines for those who come unasked', () => {
  assert.match(sheet('2026-10-02'), /Ký ngày 01\/10 \| Ký ngày 02\/10/);
  assert.match(sheet('2026-10-09'), /Ký tên/);
  assert.match(sheet('2026-10-01'), /1 \| Bà Mai \| thủ quỹ \| thôn 5/);
  assert.equal(sheet('2026-10-01').match(/^\d+ \|/gm)?.length, 7);
});

test('an invitation filled from a conference is one that can be issued as it stands', () => {
  const conference: ConferenceBody = {
    conferenceId: id('00000000-0000-7000-8000-000000000001'),
    kind: 'so-ket',
    topic: 'Hội nghị sơ kết 6 tháng',
    on,
    at: '08:00',
    place: 'Hội trường phường',
    chair: 'Chủ tịch Hội',
    agenda: [{ at: '08:00', what: 'Khai mạc', who: 'Chủ tịch' }, { what: 'Thảo luận' }],
    delegates: [{ name: 'Bà Mai', role: 'chủ nhiệm | thủ quỹ', from: 'thôn 5', group: 'clubs' }],
    cost: 0,
    source: 'association',
  };
  const typed = invitationOf(conference);
  assert.deepEqual(problemsOfTyped(documentKind('giay-moi'), typed), []);
  assert.deepEqual(problemsOfTyped(documentKind('giay-moi'), invitationOf({ ...conference, delegates: [] })), []);
  assert.equal(typed['thoi_gian'], '8 giờ 00, ngày 20/11/2026');
  assert.equal(typed['noi_dung'], '08:00: Khai mạc (Chủ tịch)\n- Thảo luận');
  assert.equal(typed['dai_bieu'], 'Bà Mai | chủ nhiệm / thủ quỹ | thôn 5');
});

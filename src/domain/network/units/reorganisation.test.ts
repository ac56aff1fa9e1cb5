// Each thing that can be wrong with a reorganisation is said, and all of them at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { id } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { bordersFrom, whereaboutsOfClub, withDocument } from './borders.ts';
import { newUnitId } from './new-unit-id.ts';
import { type BorderChange, type FormUnit, mapAfter, type Reorganisation } from './reorganisation.ts';
import { type BorderProblem, problemsOf } from './reorganisation-problems.ts';
import { ancestorsOn, nameOn, unitOf } from './unit-tree.ts';
import { COUNTRY, QUANG_NINH, VIETNAM } from './vietnam.ts';

const HA_AN = 'qn-07168-2025';
const LIEN_HOA = 'qn-07180-2025';
const YEN_TU = 'qn-06820-2025';
const ENDED = 'qn-07156-2017';
const HAI_PHONG =
  VIETNAM.units.find(({ level, names, until }) => level === 'province' && until === undefined && names[0]?.name === 'Hải Phòng')?.id ?? '';
const on = localDate('2027-01-01');
const today = localDate('2027-02-01');

function decree(changes: readonly BorderChange[], more: Partial<Reorganisation> = {}): Reorganisation {
  return {
    number: '12/NQ',
    issuer: 'Quốc hội',
    issuedOn: localDate('2026-12-01'),
    effectiveOn: on,
    within: QUANG_NINH,
    changes,
    assigned: [],
    ...more,
  };
}
const form = (more: Partial<FormUnit> = {}): FormUnit => ({
  do: 'form',
  unit: 'qn-moi-2027',
  level: 'commune',
  type: 'phường',
  name: 'Sông Chanh',
  parent: QUANG_NINH,
  of: [
    { unit: HA_AN, extent: 'whole' },
    { unit: LIEN_HOA, extent: 'whole' },
  ],
  ...more,
});
const of = (said: Reorganisation, documents: readonly Reorganisation[] = []) => problemsOf(VIETNAM, said, { documents, today });

test('a merge without a fault has none, and what it makes has a lineage', () => {
  const said = decree([form(), { do: 'rename', unit: YEN_TU, name: 'Yên Tử mới' }, { do: 'reclassify', unit: YEN_TU, type: 'xã' }]);
  assert.deepEqual(of(said), []);
  const after = mapAfter(VIETNAM, said);
  assert.equal(unitOf(after, HA_AN).until, on);
  assert.deepEqual(ancestorsOn(after, 'qn-moi-2027', on), [QUANG_NINH, COUNTRY]);
  assert.deepEqual(nameOn(unitOf(after, YEN_TU), on), { from: on, type: 'xã', name: 'Yên Tử mới' });
  assert.equal(nameOn(unitOf(after, YEN_TU), localDate('2026-12-31')).type, nameOn(unitOf(VIETNAM, YEN_TU), on).type);
});

test('where a club of a split unit lies is what a person said, from that day on', () => {
  const [one, other] = [id('00000000-0000-7000-8000-000000000001'), id('00000000-0000-7000-8000-000000000002')];
  const half = (unit: string, name: string) => form({ unit, name, of: [{ unit: HA_AN, extent: 'part' }] });
  const said = decree([half('qn-a', 'Hà Đông'), half('qn-b', 'Hà Tây')], { assigned: [{ clubId: one, unit: 'qn-b' }] });
  const borders = withDocument(bordersFrom(VIETNAM), said);
  assert.deepEqual(whereaboutsOfClub(borders, one, ENDED, on), { kind: 'one', unit: 'qn-b' });
  assert.deepEqual(whereaboutsOfClub(borders, one, ENDED, localDate('2026-12-31')), { kind: 'one', unit: HA_AN });
  assert.deepEqual(whereaboutsOfClub(borders, other, ENDED, on), { kind: 'ask', candidates: ['qn-a', 'qn-b'] });
});

const cases: readonly (readonly [name: string, said: Reorganisation, found: readonly BorderProblem[]])[] = [
  ['nothing is changed', decree([]), [{ what: 'no-changes' }]],
  [
    'the day has not come',
    decree([form()], { effectiveOn: localDate('2027-02-02') }),
    [{ what: 'day-not-come', on: localDate('2027-02-02') }],
  ],
  [
    'a day before what the map already knows',
    decree([{ do: 'move', unit: HA_AN, parent: QUANG_NINH }], { effectiveOn: localDate('2025-07-01') }),
    [
      { what: 'unit-not-begun', unit: HA_AN, on: localDate('2025-07-01'), line: 0 },
      { what: 'nothing-changed', unit: HA_AN, line: 0 },
    ],
  ],
  [
    'dates overlap: a unit changed on that very day or later',
    decree([{ do: 'rename', unit: 'qn-06967-2017', name: 'x' }], { effectiveOn: localDate('2025-07-01') }),
    [{ what: 'changed-later', unit: 'qn-06967-2017', on: localDate('2025-07-01') }],
  ],
  ['an unknown unit', decree([{ do: 'rename', unit: 'qn-0', name: 'x' }]), [{ what: 'unknown-unit', unit: 'qn-0', line: 0 }]],
  [
    'a unit that ended',
    decree([form({ of: [{ unit: ENDED, extent: 'whole' }] })]),
    [{ what: 'unit-ended', unit: ENDED, on: localDate('2025-07-01'), line: 0 }],
  ],
  [
    'what is not below the office',
    decree([
      { do: 'rename', unit: HAI_PHONG, name: 'x' },
      { do: 'move', unit: HA_AN, parent: HAI_PHONG },
    ]),
    [
      { what: 'outside', unit: HAI_PHONG, line: 0 },
      { what: 'outside', unit: HAI_PHONG, line: 1 },
    ],
  ],
  [
    'a whole that goes to two places',
    decree([form(), form({ unit: 'qn-b', name: 'B', of: [{ unit: HA_AN, extent: 'whole' }] })]),
    [{ what: 'ends-twice', unit: HA_AN }],
  ],
  ['half a unit forgotten', decree([form({ of: [{ unit: HA_AN, extent: 'part' }] })]), [{ what: 'rest-forgotten', unit: HA_AN }]],
  ['a commune that ends and goes nowhere', decree([{ do: 'end', unit: HA_AN }]), [{ what: 'no-successor', unit: HA_AN, line: 0 }]],
  [
    'renamed and ended at once',
    decree([form(), { do: 'rename', unit: HA_AN, name: 'x' }]),
    [{ what: 'changed-and-ended', unit: HA_AN, line: 1 }],
  ],
  [
    'renamed twice',
    decree([
      { do: 'rename', unit: HA_AN, name: 'x' },
      { do: 'rename', unit: HA_AN, name: 'y' },
    ]),
    [{ what: 'said-twice', unit: HA_AN, line: 1 }],
  ],
  ['a new unit of nothing', decree([form({ of: [] })]), [{ what: 'no-predecessor', name: 'Sông Chanh', line: 0 }]],
  ['an id that is taken', decree([form({ unit: YEN_TU })]), [{ what: 'id-taken', unit: YEN_TU, line: 0 }]],
  ['a circle', decree([form({ parent: 'qn-moi-2027' })]), [{ what: 'circle', unit: 'qn-moi-2027' }]],
  ['a commune under a commune', decree([form({ parent: YEN_TU })]), [{ what: 'level-not-allowed', unit: 'qn-moi-2027', parent: YEN_TU }]],
  [
    'under a unit that ends',
    decree([form({ parent: HA_AN })]),
    [
      { what: 'parent-ended', unit: HA_AN, line: 0 },
      { what: 'level-not-allowed', unit: 'qn-moi-2027', parent: HA_AN },
    ],
  ],
  ['under nothing known', decree([form({ parent: 'qn-0' })]), [{ what: 'parent-unknown', unit: 'qn-0', line: 0 }]],
  ['a type of another level', decree([form({ type: 'huyện' })]), [{ what: 'type-not-allowed', type: 'huyện', level: 'commune', line: 0 }]],
  [
    'a name twice under one roof',
    decree([form({ name: nameOn(unitOf(VIETNAM, YEN_TU), on).name, type: nameOn(unitOf(VIETNAM, YEN_TU), on).type })]),
    [
      {
        what: 'name-twice',
        type: nameOn(unitOf(VIETNAM, YEN_TU), on).type,
        name: nameOn(unitOf(VIETNAM, YEN_TU), on).name,
        parent: QUANG_NINH,
      },
    ],
  ],
  ['a count that differs', decree([form()], { communesAfter: 54 }), [{ what: 'count-differs', stated: 54, found: 53 }]],
  ['a level that is gone', decree([{ do: 'end-level', level: 'district' }]), [{ what: 'level-ended', level: 'district', line: 0 }]],
  ['a level that stays', decree([{ do: 'end-level', level: 'commune' }]), [{ what: 'level-stays', level: 'commune', line: 0 }]],
];

for (const [name, said, found] of cases) test(`said: ${name}`, () => assert.deepEqual(of(said), found));

test('two faults, two sentences', () => {
  const found = of(
    decree([{ do: 'rename', unit: 'qn-0', name: 'x' }, form({ of: [{ unit: HA_AN, extent: 'part' }], type: 'tỉnh' })], {
      communesAfter: 54,
    }),
  );
  assert.deepEqual(
    found.map(({ what }) => what),
    ['unknown-unit', 'type-not-allowed', 'rest-forgotten'],
  );
});

test('a document comes once, and not before a later one of the same place', () => {
  const first = decree([form()]);
  const again = { ...decree([{ do: 'rename', unit: YEN_TU, name: 'x' }]), effectiveOn: localDate('2026-12-15') };
  assert.deepEqual(of(again, [first]), [
    { what: 'document-twice', number: '12/NQ' },
    { what: 'before-earlier-document', number: '12/NQ', on },
  ]);
});

test('a province split leaves each of its communes to be named', () => {
  const half = (unit: string, name: string) =>
    form({ unit, name, level: 'province', type: 'tỉnh', parent: COUNTRY, of: [{ unit: QUANG_NINH, extent: 'part' }] });
  const said = decree([half('vn-a', 'Đông'), half('vn-b', 'Tây')], { within: COUNTRY });
  const forgotten = of(said).filter(({ what }) => what === 'child-forgotten');
  assert.equal(forgotten.length, 54);
  const named = VIETNAM.units.filter(({ id: one, level, until }) => one.startsWith('qn-') && level === 'commune' && until === undefined);
  const moves = named.map((one, n) => ({ do: 'move', unit: one.id, parent: n % 2 ? 'vn-a' : 'vn-b' }) as const);
  assert.deepEqual(of({ ...said, changes: [...said.changes, ...moves] }), []);
});

test('a new unit gets an id like those beside it, and never one that is taken', () => {
  const wanted = { parent: QUANG_NINH, code: '', name: 'Sông Chanh', on };
  assert.equal(
    newUnitId(VIETNAM, wanted, () => false),
    'qn-song-chanh-20270101',
  );
  assert.equal(
    newUnitId(VIETNAM, { ...wanted, code: '07168' }, (one) => one === 'qn-07168-20270101'),
    'qn-07168-20270101-2',
  );
  assert.equal(
    newUnitId(VIETNAM, { ...wanted, parent: COUNTRY, name: 'Đông Bắc' }, () => false),
    'vn-dong-bac-20270101',
  );
});

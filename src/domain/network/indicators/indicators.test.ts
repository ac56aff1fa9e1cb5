// What figures mean, told in small clubs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestBytes } from '../../../kernel/digest.ts';
import { type Id, idFromDigest } from '../../../kernel/ids.ts';
import { type LocalDate, localDate, month } from '../../../kernel/local-date.ts';
import { dong } from '../../../kernel/money.ts';
import { DEFAULT_CHARTER } from '../../club/charter.ts';
import type { ClubCommand } from '../../club/command.ts';
import { decide } from '../../club/decide.ts';
import { emptyClub } from '../../club/state.ts';
import { PROGRAMMES } from '../programmes/programmes.ts';
import { progressOf } from '../programmes/progress.ts';
import { QUANG_NINH, VIETNAM } from '../units/vietnam.ts';
import { BASE_INDICATORS, type BaseId, INDICATORS, isIndicatorId } from './catalogue.ts';
import { clubFigures } from './club-figures.ts';
import { evolveAndCount } from './contributions.ts';
import { measure } from './measuring.ts';
import type { Contribution } from './steps.ts';

const idOf = (name: string): Id => idFromDigest(digestBytes(name));
const CLUB = idOf('club');
const day = localDate;

type Told = { readonly [K in ClubCommand['kind']]: readonly [K, string, Extract<ClubCommand, { kind: K }>['body']] }[ClubCommand['kind']];

/** Plays commands through decide and collects what they add to the figures. */
function play(told: readonly Told[]) {
  const state = emptyClub(CLUB);
  const counted: Contribution[] = [];
  for (const [index, [kind, on, body]] of told.entries()) {
    const command = {
      id: idOf(`c${index}`),
      clubId: CLUB,
      kind,
      v: 1,
      on: day(on),
      at: '',
      actor: CLUB,
      device: CLUB,
      salt: '',
      body,
      priv: { name: 'x' },
    } as unknown as ClubCommand;
    const decided = decide(state, command);
    assert.ok(decided.ok, `${kind} refused`);
    for (const event of decided.events) counted.push(...evolveAndCount(state, event));
  }
  const figures = clubFigures(counted);
  return { state, counted, figures, at: (indicator: BaseId, on: string) => figures.upTo(indicator, day(on)) };
}

const FOUNDED: Told = [
  'found-club',
  '2018-09-12',
  {
    name: 'CLB thôn 5',
    unitId: 'qn-07156-2017',
    hamlet: 'thôn 5',
    decisionNumber: '12/QĐ-UBND',
    decisionOn: day('2018-09-12'),
    launchedOn: day('2018-09-24'),
    charter: { ...DEFAULT_CHARTER, meetingDay: 24 },
  },
];
const enrol = (
  name: string,
  on: string,
  born: string,
  more: Partial<Extract<ClubCommand, { kind: 'enrol-member' }>['body']> = {},
): Told => [
  'enrol-member',
  on,
  { personId: idOf(name), group: 1, sex: 'female', born, household: 'other', minority: false, associationMember: true, ...more },
];
const TERMS = {
  method: 'declining-equal-principal',
  principal: dong(5_000_000),
  instalments: 10,
  rateBasisPointsPerMonth: 80,
  roundPrincipalTo: 1000,
  graceInstalments: 0,
} as const;
const CAPITAL: Told = [
  'receive-money',
  '2018-09-24',
  { fund: 'income', place: 'cash', source: 'state-budget', asCapital: true, amount: dong(20_000_000) },
];
const LENT: Told = [
  'disburse-loan',
  '2018-09-24',
  { loanId: idOf('loan'), personId: idOf('Lụa'), fund: 'income', terms: TERMS, purpose: 'gà' },
];

test('there are at least 25 indicators, each with a name, a sentence and a source in both languages', () => {
  assert.ok(Object.keys(BASE_INDICATORS).length >= 25);
  for (const [indicatorId, definition] of Object.entries(INDICATORS)) {
    assert.ok(definition.name.vi !== '' && definition.name.en !== '' && definition.source !== '', indicatorId);
    assert.match(definition.meaning.vi, /\.$/u, indicatorId);
    assert.match(definition.meaning.en, /\.$/u, indicatorId);
    if (definition.kind === 'ratio') assert.ok(isIndicatorId(definition.numerator) && isIndicatorId(definition.denominator), indicatorId);
  }
});

test('a club counts from its decision, not from the day it was typed', () => {
  const told: Told = ['found-club', '2018-10-01', { ...(FOUNDED[2] as Extract<ClubCommand, { kind: 'found-club' }>['body']) }];
  const { at } = play([told]);
  assert.deepEqual([at('clubs-founded', '2018-09-11'), at('clubs-founded', '2018-09-12')], [0, 1]);
});

test('a member turns 60 by birth month without any record, and a year alone counts as January', () => {
  const { at } = play([FOUNDED, enrol('Lụa', '2018-09-24', '1964-03'), enrol('Sen', '2018-09-24', '1964')]);
  assert.deepEqual(
    ['2023-12-31', '2024-01-01', '2024-02-29', '2024-03-01'].map((on) => at('members-60-plus', on)),
    [0, 1, 1, 2],
  );
  assert.deepEqual([at('members-under-60', '2024-02-29'), at('members', '2024-03-01')], [1, 2]);
});

test('the last day of a member still counts, rejoining counts again, birthdays after leaving do not', () => {
  const left: Told = ['end-membership', '2020-05-10', { personId: idOf('Lụa'), reason: 'moved' }];
  const { at, figures } = play([FOUNDED, enrol('Lụa', '2018-09-24', '1961-03'), left, enrol('Lụa', '2022-01-24', '1961-03')]);
  assert.deepEqual(
    ['2020-05-10', '2020-05-11', '2022-01-23', '2022-01-24'].map((on) => at('members', on)),
    [1, 0, 0, 1],
  );
  assert.deepEqual(
    ['2021-03-01', '2022-01-24'].map((on) => at('members-60-plus', on)),
    [0, 1],
  );
  assert.equal(figures.within('members-joined', day('2018-01-01'), day('2022-12-31')), 2);
});

test('lending moves money without changing the funds in total', () => {
  const { at } = play([FOUNDED, enrol('Lụa', '2018-09-24', '1956'), CAPITAL, LENT]);
  assert.deepEqual(
    (
      [
        'fund-total',
        'cash',
        'loans-outstanding',
        'income-fund',
        'members-borrowing',
        'members-ever-lent',
        'clubs-with-income-fund',
      ] as const
    ).map((id) => at(id, '2018-09-24')),
    [20_000_000, 15_000_000, 5_000_000, 20_000_000, 1, 1, 1],
  );
});

test('an instalment nobody pays is overdue when its month is over, at risk after 30 days, and no longer once paid', () => {
  const paid: Told = ['receive-repayment', '2018-12-05', { loanId: idOf('loan'), personId: idOf('Lụa'), amount: dong(540_000) }];
  const { at, figures } = play([FOUNDED, enrol('Lụa', '2018-09-24', '1956'), CAPITAL, LENT, paid]);
  assert.deepEqual(
    ['2018-10-31', '2018-11-01', '2018-11-24', '2018-12-01', '2018-12-05'].map((on) => [
      at('principal-overdue', on),
      at('principal-at-risk', on),
    ]),
    [
      [0, 0],
      [500_000, 0],
      [500_000, 5_000_000],
      [1_000_000, 5_000_000],
      [500_000, 0],
    ],
  );
  assert.equal(figures.within('instalments-due', day('2018-10-01'), day('2018-12-31')), 3);
  assert.equal(figures.within('instalments-on-time', day('2018-10-01'), day('2018-12-31')), 0);
});

test('an instalment paid on its day is on time; taken back, it is not', () => {
  const paid: Told = ['receive-repayment', '2018-10-24', { loanId: idOf('loan'), personId: idOf('Lụa'), amount: dong(540_000) }];
  const story = [FOUNDED, enrol('Lụa', '2018-09-24', '1956'), CAPITAL, LENT, paid];
  const kept = play(story);
  assert.equal(kept.at('instalments-on-time', '2018-10-31'), 1);
  assert.deepEqual([kept.at('interest-received', '2018-10-31'), kept.at('principal-repaid', '2018-10-31')], [40_000, 500_000]);
  const turned = play([...story, ['reverse-record', '2018-11-24', { cmdId: idOf('c4'), reason: 'typed-wrong' }]]);
  assert.equal(turned.at('instalments-on-time', '2018-11-30'), 0);
  assert.deepEqual([turned.at('interest-received', '2018-10-31'), turned.at('interest-received', '2018-11-30')], [40_000, 0]);
  assert.equal(turned.at('fund-total', '2018-11-30'), 20_000_000);
  assert.equal(turned.at('area-income', '2018-11-30'), 1);
});

test('help of two kinds for one person in a month helps one person', () => {
  const meal: Told = ['give-help', '2018-10-24', { personId: idOf('Mến'), help: { how: 'labour', halfDays: 3 }, helpers: [] }];
  const rice: Told = [
    'give-help',
    '2018-10-25',
    { personId: idOf('Mến'), help: { how: 'goods', item: 'rice', quantity: 20, unit: 'kg', worth: dong(0) }, helpers: [] },
  ];
  const { at } = play([FOUNDED, enrol('Mến', '2018-09-24', '1950'), meal, rice]);
  assert.deepEqual(
    (['people-helped', 'months-with-help', 'labour-half-days', 'help-in-kind', 'area-mutual-help'] as const).map((id) =>
      at(id, '2018-10-31'),
    ),
    [1, 1, 3, 1, 2],
  );
});

test('first capital is judged at the end of the first month with money, and a club that falls short stays short', () => {
  const small: Told = [
    'receive-money',
    '2018-09-24',
    { fund: 'income', place: 'cash', source: 'donor', asCapital: true, amount: dong(12_000_000) },
  ];
  const later: Told = [
    'receive-money',
    '2019-03-24',
    { fund: 'income', place: 'cash', source: 'donor', asCapital: true, amount: dong(10_000_000) },
  ];
  const club = play([FOUNDED, small, later]);
  const value = (indicator: 'clubs-first-capital-20m' | 'clubs-fund-20m', on: string) =>
    measure(
      indicator,
      [{ figures: club.figures, unit: 'qn-07156-2017' }],
      { from: day('2017-01-01'), to: day(on) },
      { tree: VIETNAM, within: QUANG_NINH },
    ).value;
  assert.deepEqual(
    [value('clubs-first-capital-20m', '2022-11-04'), value('clubs-fund-20m', '2019-02-28'), value('clubs-fund-20m', '2022-11-04')],
    [0, 0, 1],
  );
});

test('a meeting is held when somebody was there, and dues land in the month they were paid', () => {
  const meetingId = idOf('m1');
  const { figures } = play([
    FOUNDED,
    enrol('Lụa', '2018-09-24', '1956'),
    ['open-meeting', '2018-10-24', { meetingId }],
    ['mark-attendance', '2018-10-24', { meetingId, marks: [{ personId: idOf('Lụa'), mark: 'present' }] }],
    ['receive-dues', '2018-10-24', { meetingId, payers: [{ personId: idOf('Lụa'), months: [month('2018-10')], amount: dong(5000) }] }],
  ]);
  const october = (id: BaseId) => figures.within(id, day('2018-10-01'), day('2018-10-31'));
  assert.deepEqual(
    (['meetings-held', 'attendances', 'roll-calls', 'dues-collected', 'activity-fund'] as const).map(october),
    [1, 1, 1, 5000, 5000],
  );
});

test('165 of 191 is 86,39% with 26 to go, and 100% of communes is judged on the map of the day', () => {
  const kh205 = PROGRAMMES.find((programme) => programme.id === 'kh-205');
  const clubs = kh205?.targets.find((target) => target.id === 'clubs');
  assert.ok(clubs !== undefined);
  assert.deepEqual(progressOf(clubs.goal, 165), { reached: false, missing: 26, over: 0, doneBasisPoints: 8639 });
  const { figures } = play([FOUNDED]);
  const communes = (unit: string, to: LocalDate) =>
    measure('communes-with-club-share', [{ figures, unit }], { from: to, to }, { tree: VIETNAM, within: QUANG_NINH });
  assert.deepEqual(communes('qn-07156-2017', day('2022-11-04')), { value: 56, numerator: 1, denominator: 177 });
  assert.deepEqual(communes('qn-07168-2025', day('2026-11-23')), { value: 185, numerator: 1, denominator: 54 });
});

test('every target of a programme names its source, and an indicator or why there is none', () => {
  for (const programme of PROGRAMMES) {
    for (const target of programme.targets) {
      assert.notEqual(target.citation, '');
      assert.ok(target.indicator !== null || target.open !== undefined, `${programme.id} ${target.id}`);
    }
  }
});

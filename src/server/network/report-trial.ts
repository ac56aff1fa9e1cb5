// For tests only: three clubs of the sample, offices of three levels above them, and templates of the province.
import assert from 'node:assert/strict';
import type { ComputedReport } from '../../domain/network/reports/computed.ts';
import type { ReportPeriod } from '../../domain/network/reports/period.ts';
import { COUNTRY, QUANG_NINH } from '../../domain/network/units/vietnam.ts';
import { makeAppender } from '../log/append.ts';
import {
  commandsOf,
  everythingCounted,
  grantIn,
  type Json,
  numbered,
  type Person,
  type Reply,
  startTrial,
  type Trial,
  trialClub,
} from '../trial.ts';

export const REPORT_CLUBS = [0, 1, 2].map(trialClub);
export const COMMUNE = REPORT_CLUBS[0]?.unitId ?? '';
export const FIGURES = [
  'members',
  'members-women',
  'fund-total',
  'dues-collected',
  'spending',
  'loans-disbursed-amount',
  'meetings-held',
  'attendance-share',
  'fund-per-club',
  'members-joined',
  'labour-half-days',
  'visits',
] as const;
export const TEMPLATE = 'tinh-quy';
export const CUT_ON_14 = 'chot-14';

export type ReportTrial = {
  readonly trial: Trial;
  readonly province: Person;
  readonly second: Person;
  readonly commune: Person;
  readonly centre: Person;
  readonly treasurer: Person;
};

export async function startReportTrial(): Promise<ReportTrial> {
  const trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  for (const club of REPORT_CLUBS) await appender.append(club.clubId, commandsOf(club, club.played.length));
  await everythingCounted(trial.scratch);
  const province = await trial.person([{ role: 'province-officer', unitId: QUANG_NINH }]);
  const second = await trial.person([{ role: 'province-officer', unitId: QUANG_NINH }]);
  const commune = await trial.person([{ role: 'commune-officer', unitId: COMMUNE }]);
  const centre = await trial.person([{ role: 'centre-officer', unitId: COUNTRY }]);
  const treasurer = await trial.person([grantIn('treasurer', trialClub(0))]);
  for (const [cutOff, templateId] of [
    ['calendar', TEMPLATE],
    ['day-14', CUT_ON_14],
  ] as const)
    assert.equal((await write(province, order('set-report-template', QUANG_NINH, template(cutOff, templateId)))).status, 200);
  return { trial, province, second, commune, centre, treasurer };
}

let made = 0;
export function order(kind: string, unitId: string, body: object, on = '2026-11-20'): Json {
  made += 1;
  return { recordId: numbered(40_000 + made), kind, unitId, on, body };
}

export const write = (person: Person, one: Json): Promise<Reply> => person.post('/api/office/records', one);

export const sending = (period: ReportPeriod, templateId: string = TEMPLATE, more: object = {}): object => ({
  templateId,
  period,
  borders: 'now',
  typed: [],
  remarks: [],
  ...more,
});

export const questionOf = (unit: string, { kind, cutOff, from, to }: ReportPeriod, templateId: string = TEMPLATE): string =>
  `unit=${unit}&template=${templateId}&kind=${kind}&cutOff=${cutOff}&from=${from}&to=${to}`;

export async function reportOf(person: Person, unit: string, period: ReportPeriod, templateId?: string): Promise<ComputedReport> {
  const reply = await person.get(`/api/office/report?${questionOf(unit, period, templateId)}`);
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  return reply.body.report;
}

export async function sentReport(person: Person, unit: string, recordId: string): Promise<ComputedReport> {
  const reply = await person.get(`/api/office/report?unit=${unit}&sent=${recordId}`);
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  return reply.body.report;
}

export const figureRow = (indicator: string, reading = 'own'): Json => ({
  is: 'figure',
  rowId: `${indicator}-${reading}`,
  indicator,
  reading,
  label: '',
});

export const template = (cutOff: string, templateId: string, more: object = {}): object => ({
  templateId,
  name: 'Mẫu của tỉnh',
  kinds: ['month', 'quarter', 'half-year', 'nine-months', 'year', 'ad-hoc'],
  cutOff,
  dueDays: 5,
  from: '2020-01-01',
  sections: [
    { heading: 'Số liệu', rows: [...FIGURES.map((one) => figureRow(one)), figureRow('members', 'growth')] },
    { heading: 'Nhập tay', rows: [{ is: 'typed', rowId: 'gifts', label: 'Suất quà Tết', measure: 'suất' }] },
  ],
  columns: ['this', 'previous', 'to-date', 'plan', 'plan-share', 'estimate'],
  notes: [{ noteId: 'n1', label: 'Nhận xét' }],
  ...more,
});

// What the routes of the offices answer each role: their lines of the matrix, and the words every line of it is made of.
import { numbered } from '../trial.ts';

export const inClub = ['treasurer', 'accountant', 'chair', 'vice-chair', 'volunteer', 'group-head'] as const;
/** Officers who bind their office. */
export const above = ['commune-officer', 'province-officer'] as const;
/** Officers of the commune who prepare, and who only read; an auditor and a donor of the commune; somebody whose role ended. */
export const lookers = ['commune-editor', 'commune-reader', 'auditor', 'donor', 'ended'] as const;
export type Who = (typeof inClub)[number] | (typeof above)[number] | (typeof lookers)[number] | 'stranger';
export const officers: readonly Who[] = [...above, 'commune-editor', 'commune-reader'];
/** Who reads what an office reads. */
export const readers: readonly Who[] = [...officers, 'auditor'];
/** Who writes what prepares. */
export const preparers: readonly Who[] = [...above, 'commune-editor'];
/** Who reads totals. */
export const totals: readonly Who[] = [...readers, 'donor'];

export interface Line {
  /** Who gets an answer about the own club or unit; everybody else of those signed in is told "not allowed". */
  readonly own: readonly Who[];
  /** Who gets one about another club, which lies in the province and not in the commune. */
  readonly other?: readonly Who[];
  readonly address?: (clubId: string, unitId: string) => string;
  /** For a write: what is sent. Only the door is asked about, so a body that is no use will do. */
  readonly body?: object;
  /** What is answered to whoever may ask, when it is not 200: nothing goes by the name that is asked for. */
  readonly found?: number;
}

export const province: readonly Who[] = ['province-officer'];

export const OFFICE_LINES: { readonly [route: string]: Line } = {
  'GET /api/office/records': { own: readers, other: province, address: (_, unit) => `/api/office/records?unit=${unit}` },
  'GET /api/clubs/:clubId/borders': { own: [...inClub, ...readers], other: province, address: (club) => `/api/clubs/${club}/borders` },
  'GET /api/office/borders': { own: readers, other: readers, address: () => '/api/office/borders' },
  'POST /api/office/borders/preview': { own: readers, other: readers, address: () => '/api/office/borders/preview', body: {}, found: 400 },
  'POST /api/office/records': { own: preparers, other: preparers, address: () => '/api/office/records', body: {}, found: 400 },
  'GET /api/exchange/dhis2.json': { own: readers, other: province, address: (_, unit) => `/api/exchange/dhis2.json?unit=${unit}` },
  'GET /api/exchange/dhis2-metadata.json': {
    own: readers,
    other: province,
    address: (_, unit) => `/api/exchange/dhis2-metadata.json?unit=${unit}`,
  },
  'GET /api/exchange/adx.xml': { own: readers, other: province, address: (_, unit) => `/api/exchange/adx.xml?unit=${unit}` },
  'GET /api/exchange/figures.csv': { own: readers, other: province, address: (_, unit) => `/api/exchange/figures.csv?unit=${unit}` },
  'GET /api/exchange/figures.json': { own: readers, other: province, address: (_, unit) => `/api/exchange/figures.json?unit=${unit}` },
  'GET /api/exchange/tokens': { own: ['commune-officer'], other: [], address: (_, unit) => `/api/exchange/tokens?unit=${unit}` },
  'POST /api/exchange/tokens': {
    own: ['commune-officer'],
    other: [],
    address: (_, unit) => `/api/exchange/tokens?unit=${unit}`,
    body: {},
    found: 400,
  },
  'POST /api/exchange/tokens/revoke': {
    own: ['commune-officer'],
    other: [],
    address: (_, unit) => `/api/exchange/tokens/revoke?unit=${unit}`,
    body: { tokenId: numbered(71) },
    found: 404,
  },
  'GET /api/exchange/hooks': { own: ['commune-officer'], other: [], address: (_, unit) => `/api/exchange/hooks?unit=${unit}` },
  'POST /api/exchange/hooks': {
    own: ['commune-officer'],
    other: [],
    address: (_, unit) => `/api/exchange/hooks?unit=${unit}`,
    body: {},
    found: 400,
  },
  'POST /api/exchange/hooks/change': {
    own: ['commune-officer'],
    other: [],
    address: (_, unit) => `/api/exchange/hooks/change?unit=${unit}`,
    body: { hookId: numbered(72), how: 'end' },
    found: 404,
  },
  'POST /api/exchange/hooks/test': {
    own: ['commune-officer'],
    other: [],
    address: (_, unit) => `/api/exchange/hooks/test?unit=${unit}`,
    body: { hookId: numbered(72) },
    found: 409,
  },
  'POST /api/exchange/hooks/again': {
    own: ['commune-officer'],
    other: [],
    address: (_, unit) => `/api/exchange/hooks/again?unit=${unit}`,
    body: { deliveryId: numbered(72) },
    found: 409,
  },
  'GET /api/office/receipts': { own: readers, other: province, address: (_, unit) => `/api/office/receipts?unit=${unit}` },
  'GET /api/clubs/:clubId/transfers': {
    own: ['treasurer', 'accountant', 'chair', 'vice-chair', 'auditor'],
    other: [],
    address: (club) => `/api/clubs/${club}/transfers`,
  },
  'GET /api/office/scores': { own: readers, other: province, address: (_, unit) => `/api/office/scores?unit=${unit}&year=2022` },
  'GET /api/office/club-answers': { own: readers, other: province, address: (_, unit) => `/api/office/club-answers?unit=${unit}` },
  'GET /api/clubs/:clubId/told-by-offices': {
    own: ['treasurer', 'accountant', 'chair', 'vice-chair'],
    other: [],
    address: (club) => `/api/clubs/${club}/told-by-offices`,
  },
  'POST /api/office/clubs/:clubId/inspections': {
    own: preparers,
    other: preparers,
    address: (club) => `/api/office/clubs/${club}/inspections`,
    body: {},
    found: 400,
  },
  'GET /api/office/report': {
    own: readers,
    other: province,
    address: (_, unit) =>
      `/api/office/report?unit=${unit}&template=lalanh-general&kind=month&cutOff=calendar&from=2020-01-01&to=2020-01-31`,
  },
  'GET /api/office/report-changes': {
    own: readers,
    other: province,
    address: (_, unit) => `/api/office/report-changes?unit=${unit}&report=${numbered(71)}`,
    found: 404,
  },
  'GET /api/office/report-file/:recordId': {
    own: readers,
    other: province,
    address: (_, unit) => `/api/office/report-file/${numbered(71)}?unit=${unit}`,
    found: 404,
  },
  'POST /api/office/report-preview': {
    own: readers,
    other: province,
    address: (_, unit) => `/api/office/report-preview?unit=${unit}`,
    body: {},
    found: 400,
  },
  'GET /api/office/completeness': {
    own: readers,
    other: province,
    address: (_, unit) =>
      `/api/office/completeness?unit=${unit}&template=lalanh-general&kind=month&cutOff=calendar&from=2020-01-01&to=2020-01-31`,
  },
  'GET /api/clubs/:clubId/feedback': {
    own: [...inClub, ...readers],
    other: province,
    address: (club) => `/api/clubs/${club}/feedback?year=2020&quarter=1`,
  },
  'GET /api/network/feedback': {
    own: readers,
    other: province,
    address: (_, unit) => `/api/network/feedback?unit=${unit}&year=2020&quarter=1`,
  },
  'GET /api/network/club/:clubId/span': {
    own: [...inClub, ...readers],
    other: province,
    address: (club) => `/api/network/club/${club}/span?indicator=members&from=2020-01-01&to=2020-01-31`,
  },
  'POST /api/office/documents/draw': { own: readers, other: readers, address: () => '/api/office/documents/draw', body: {}, found: 400 },
  'POST /api/office/forms/draw': { own: readers, other: readers, address: () => '/api/office/forms/draw', body: {}, found: 400 },
  'POST /api/office/documents/issue': { own: above, other: above, address: () => '/api/office/documents/issue', body: {}, found: 400 },
  'GET /api/office/documents/:recordId': {
    own: readers,
    other: readers,
    address: () => `/api/office/documents/${numbered(72)}`,
    found: 404,
  },
  'GET /api/office/templates': { own: readers, other: province, address: (_, unit) => `/api/office/templates?unit=${unit}` },
  'GET /api/office/templates/:kind': { own: readers, other: province, address: (_, unit) => `/api/office/templates/giay-moi?unit=${unit}` },
  'POST /api/office/templates/:kind': {
    own: preparers,
    other: preparers,
    address: () => '/api/office/templates/giay-moi',
    body: {},
    found: 400,
  },
  'GET /api/office/month-documents': { own: readers, other: readers, address: () => '/api/office/month-documents' },
  'POST /api/office/month-documents': { own: readers, other: readers, address: () => '/api/office/month-documents', body: {}, found: 400 },
  'POST /api/office/month-documents/call-off': {
    own: readers,
    other: readers,
    address: () => '/api/office/month-documents/call-off',
    body: {},
  },
  'GET /api/office/server': { own: province, other: province, address: () => '/api/office/server' },
  'POST /api/office/server/jobs/:id/retry': {
    own: province,
    other: province,
    address: () => `/api/office/server/jobs/${numbered(74)}/retry`,
    body: {},
    found: 404,
  },
  'GET /api/office/month-documents/:id/zip': {
    own: readers,
    other: readers,
    address: () => `/api/office/month-documents/${numbered(73)}/zip`,
    found: 404,
  },
};

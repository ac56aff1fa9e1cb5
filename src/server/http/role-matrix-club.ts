// What the routes about clubs and figures answer each role: their lines of the matrix.
import { numbered } from '../trial.ts';
import { above, inClub, type Line, officers, preparers, province, readers, totals } from './role-matrix-office.ts';

export const CLUB_LINES: { readonly [route: string]: Line } = {
  'GET /api/clubs/:clubId/pull': {
    own: [...inClub, ...readers],
    other: province,
    address: (club) => `/api/clubs/${club}/pull?after=0&limit=2000`,
  },
  'POST /api/clubs/:clubId/push': {
    own: [...inClub, ...above],
    other: province,
    address: (club) => `/api/clubs/${club}/push`,
    body: { device: numbered(70), commands: [] },
  },
  'POST /api/clubs/:clubId/give-back': {
    own: inClub,
    other: [],
    address: (club) => `/api/clubs/${club}/give-back`,
    body: {},
    found: 400,
  },
  'GET /api/clubs/:clubId/views': { own: inClub, other: [], address: (club) => `/api/clubs/${club}/views` },
  'GET /api/clubs/:clubId/papers/:asked': {
    own: [...inClub, 'auditor'],
    other: [],
    address: (club) => `/api/clubs/${club}/papers/danh-sach.2020-01-31`,
  },
  'GET /api/clubs/:clubId/closed-months': { own: officers, other: province, address: (club) => `/api/clubs/${club}/closed-months` },
  'GET /api/clubs/:clubId/accounts': { own: officers, other: province, address: (club) => `/api/clubs/${club}/accounts` },
  'GET /api/network/club/:clubId': { own: [...inClub, ...readers], other: province, address: (club) => `/api/network/club/${club}` },
  'GET /api/network/clubs': { own: readers, other: province, address: (_, unit) => `/api/network/clubs?unit=${unit}` },
  'GET /api/network/fading': { own: readers, other: province, address: (_, unit) => `/api/network/fading?unit=${unit}` },
  'GET /api/network/dashboard': { own: totals, other: province, address: (_, unit) => `/api/network/dashboard?unit=${unit}` },
  'GET /api/network/targets': { own: totals, other: province, address: (_, unit) => `/api/network/targets?unit=${unit}` },
  'GET /api/network/charts': { own: totals, other: province, address: (_, unit) => `/api/network/charts?unit=${unit}` },
  'GET /api/network/by-unit': {
    own: readers,
    other: province,
    address: (_, unit) => `/api/network/by-unit?unit=${unit}&indicator=members`,
  },
  'GET /api/network/club/:clubId/charts': {
    own: [...inClub, ...readers],
    other: province,
    address: (club) => `/api/network/club/${club}/charts`,
  },
  'GET /api/network/target-months': {
    own: totals,
    other: province,
    address: (_, unit) => `/api/network/target-months?unit=${unit}&programme=qd-1648&target=clubs-kept`,
  },
  'GET /api/clubs/:clubId/suggestions/:receipt': {
    own: [...inClub, ...readers],
    other: province,
    address: (club) => `/api/clubs/${club}/suggestions/no-such-receipt`,
    found: 400,
  },
  'GET /api/clubs/:clubId/tasks': { own: inClub, other: [], address: (club) => `/api/clubs/${club}/tasks` },
  'GET /api/clubs/:clubId/calendar': { own: inClub, other: [], address: (club) => `/api/clubs/${club}/calendar` },
  'GET /api/clubs/:clubId/pictures/:hash': {
    own: inClub,
    other: [],
    address: (club) => `/api/clubs/${club}/pictures/${'0'.repeat(64)}`,
    found: 404,
  },
  'POST /api/clubs/:clubId/pictures/:hash': {
    own: inClub,
    other: [],
    address: (club) => `/api/clubs/${club}/pictures/${'0'.repeat(64)}`,
    body: {},
    found: 415,
  },
  'GET /api/clubs/:clubId/topics': { own: [...inClub, ...readers], other: province, address: (club) => `/api/clubs/${club}/topics` },
  'GET /api/network/topics': { own: officers, other: officers, address: () => '/api/network/topics' },
  'POST /api/network/topics': { own: preparers, other: preparers, address: () => '/api/network/topics', body: {}, found: 400 },
  'POST /api/network/topics/:topicId/retire': {
    own: preparers,
    other: preparers,
    address: () => `/api/network/topics/${numbered(71)}/retire`,
    body: {},
    found: 404,
  },
  'GET /api/network/appeals': { own: officers, other: officers, address: () => '/api/network/appeals' },
  'GET /api/network/explain': {
    own: [...inClub, ...readers],
    other: province,
    address: (club) => `/api/network/explain?indicator=members&club=${club}`,
  },
};

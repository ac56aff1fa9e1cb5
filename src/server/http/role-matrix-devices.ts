// What the routes about a club's phones answer each role: the chair and the officers above who write keep the list, nobody else.
import { numbered } from '../trial.ts';
import { inClub, type Line, preparers, province, type Who } from './role-matrix-office.ts';

const keepers: readonly Who[] = ['chair', ...preparers];

export const DEVICE_LINES: { readonly [route: string]: Line } = {
  'GET /api/clubs/:clubId/devices': { own: keepers, other: province, address: (club) => `/api/clubs/${club}/devices` },
  'POST /api/clubs/:clubId/device-codes': {
    own: keepers,
    other: province,
    address: (club) => `/api/clubs/${club}/device-codes`,
    body: { name: 'Máy của câu lạc bộ' },
  },
  'POST /api/clubs/:clubId/devices/:deviceId/revoke': {
    own: keepers,
    other: province,
    address: (club) => `/api/clubs/${club}/devices/${numbered(72)}/revoke`,
    body: { reason: 'mất máy' },
    found: 404,
  },
  'GET /api/clubs/:clubId/carried': { own: inClub, other: [], address: (club) => `/api/clubs/${club}/carried` },
  'POST /api/clubs/:clubId/carried': { own: inClub, other: [], address: (club) => `/api/clubs/${club}/carried`, body: { commands: [] } },
  'GET /api/clubs/:clubId/set-aside': { own: keepers, other: province, address: (club) => `/api/clubs/${club}/set-aside` },
  'POST /api/clubs/:clubId/set-aside/:commandId': {
    own: keepers,
    other: province,
    address: (club) => `/api/clubs/${club}/set-aside/${numbered(73)}`,
    body: { what: 'take', reason: 'đúng sổ giấy' },
    found: 404,
  },
};

// What waits for a person today, and the club's calendar as a file: by the same rules and from the same rooms as on their phone.
// For notices that a phone in a drawer would miss, and for calendars that fetch.
import { personOfAccount } from '../../domain/people/own-entry.ts';
import type { Viewer } from '../../domain/tasks/task.ts';
import { isOwn, tasksOf } from '../../domain/tasks/tasks.ts';
import { isLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import { clubCalendar } from '../../papers/club-calendar.ts';
import type { ClubAccess } from '../accounts/authorise.ts';
import { isClubRole } from '../accounts/role.ts';
import { today } from '../clock.ts';
import { readClub } from '../documents/read-club.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, type Call, clubAccess, type Routes } from './route.ts';

export function addTaskRoutes(routes: Routes): void {
  addRoute(routes, {
    method: 'GET',
    path: '/api/clubs/:clubId/tasks',
    authorise: clubAccess,
    handle: async (access, call) => {
      const on = dayAsked(call);
      const { state, viewer } = await seen(access, call);
      return { on, tasks: tasksOf(state, on, viewer).map((task) => ({ ...task, own: isOwn(task, viewer) })) };
    },
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/clubs/:clubId/calendar',
    authorise: clubAccess,
    handle: async (access, call) => {
      const { state, viewer } = await seen(access, call);
      const own = access.roles.includes('volunteer') && viewer.personId !== undefined ? { volunteerId: viewer.personId } : {};
      const text = clubCalendar(state, dayAsked(call), { rooms: viewer.rooms, ...own });
      const headers = {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="lich-cau-lac-bo.ics"',
        'cache-control': 'no-store',
      };
      return new Response(text, { headers });
    },
  });
}

/** Tasks are for people of the club; an officer above reads figures, not what waits for whom. */
async function seen(access: ClubAccess, { pool }: Call) {
  if (!access.within || access.rooms.length === 0) throw new ProblemAnswer('not-allowed');
  const state = await readClub(pool, access);
  const personId = personOfAccount(state, access.account.id);
  const viewer: Viewer = {
    rooms: access.rooms,
    roles: access.roles.filter(isClubRole),
    ...(personId === undefined ? {} : { personId }),
  };
  return { state, viewer };
}

function dayAsked(call: Call): LocalDate {
  const text = call.query('on');
  if (text === null) return today();
  if (!isLocalDate(text)) throw new ProblemAnswer('malformed');
  return text;
}

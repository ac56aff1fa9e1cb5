// Grades over HTTP, and what clubs and offices say to each other about inspections.
import type { ClubAnswers, ClubScores, ToldByOffices } from '../../protocol/office-messages.ts';
import { readClubAnswers, readToldByOffices } from '../network/club-answers.ts';
import { readScores } from '../network/scores.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, clubAccess, type Routes, unitAccess } from './route.ts';

const aYear = /^20\d\d$/;

export function addMeritRoutes(routes: Routes): void {
  addRoute(routes, {
    method: 'GET',
    path: '/api/office/scores',
    authorise: unitAccess,
    handle: async (access, { pool, query }): Promise<ClubScores> => {
      const year = query('year') ?? '';
      if (!aYear.test(year)) throw new ProblemAnswer('malformed');
      return readScores(pool, access, Number(year));
    },
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/office/club-answers',
    authorise: unitAccess,
    handle: async (access, { pool }): Promise<ClubAnswers> => ({ answers: await readClubAnswers(pool, access) }),
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/clubs/:clubId/told-by-offices',
    authorise: clubAccess,
    handle: async ({ clubId, rooms }, { pool }): Promise<ToldByOffices> => {
      if (!rooms.includes('board')) throw new ProblemAnswer('not-allowed');
      return readToldByOffices(pool, clubId);
    },
  });
}

// Topics of talks set above: pulled by the clubs below, kept by the officers of a unit.
import { AREAS } from '../../domain/activities/area.ts';
import { isUuid } from '../db/scope.ts';
import { readOwnTopics, readTopicsAbove, retireTopic, setTopic } from '../network/topics-above.ts';
import { ProblemAnswer } from './problem.ts';
import { fields } from './request-fields.ts';
import { addRoute, clubAccess, officeAccess, type Routes, topicDesk } from './route.ts';

/** As long as a topic of the book may be, so that a record of it keeps every word. */
const LONGEST_NAME = 60;

export function addTopicRoutes(routes: Routes): void {
  addRoute(routes, {
    method: 'GET',
    path: '/api/clubs/:clubId/topics',
    authorise: clubAccess,
    handle: async ({ clubId }, { pool }) => ({ topics: await readTopicsAbove(pool, clubId) }),
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/network/topics',
    authorise: officeAccess,
    handle: async (access, { pool }) => ({ topics: await readOwnTopics(pool, access) }),
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/network/topics',
    authorise: topicDesk,
    handle: async (access, { pool, body }) => {
      const given = fields(await body(), ['unitId', 'name', 'area']);
      const name = given.name.normalize('NFC').trim();
      const area = AREAS.find((one) => one === given.area);
      if (name === '' || name.length > LONGEST_NAME || area === undefined) throw new ProblemAnswer('malformed');
      const topicId = await setTopic(pool, access, { unitId: given.unitId, name, area });
      if (topicId === null) throw new ProblemAnswer('not-allowed');
      return { topicId };
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/network/topics/:topicId/retire',
    authorise: topicDesk,
    handle: async (access, { pool, parameter }) => {
      const topicId = parameter('topicId');
      if (!isUuid(topicId) || !(await retireTopic(pool, access, topicId))) throw new ProblemAnswer('not-found');
      return {};
    },
  });
}

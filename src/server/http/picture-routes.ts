// A picture to and from a phone, by the hash the book names it with. For people of the club: an officer above gets none.
import type { ClubAccess } from '../accounts/authorise.ts';
import { isPictureHash, keepPicture, readPicture } from '../documents/pictures.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, type Call, clubAccess, type Routes } from './route.ts';

const path = '/api/clubs/:clubId/pictures/:hash';

export function addPictureRoutes(routes: Routes): void {
  addRoute(routes, {
    method: 'POST',
    path,
    authorise: clubAccess,
    handle: async (access, call) => {
      const hash = hashAsked(access, call);
      const kept = await keepPicture(call.pool, access, hash, await call.bytes());
      if (!kept.ok) throw new ProblemAnswer(kept.why);
      return { ok: true };
    },
  });
  addRoute(routes, {
    method: 'GET',
    path,
    authorise: clubAccess,
    handle: async (access, call) => {
      const found = await readPicture(call.pool, access, hashAsked(access, call));
      if (!found) throw new ProblemAnswer('picture-unknown');
      // The phone keeps it itself; a browser's cache would show it after it was taken down.
      const headers = { 'content-type': found.type, 'cache-control': 'no-store' };
      return new Response(new Uint8Array(found.body), { headers });
    },
  });
}

function hashAsked(access: ClubAccess, call: Call): string {
  if (!access.within || !access.rooms.includes('common')) throw new ProblemAnswer('not-allowed');
  const hash = call.parameter('hash');
  if (!isPictureHash(hash)) throw new ProblemAnswer('picture-unknown');
  return hash;
}

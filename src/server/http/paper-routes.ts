// A paper of a club's book as a PDF, or as a Word file where it is a letter. What is on it is what the reader's rooms hold; a paper with money needs the money room.
import { type Asked, readAsked, roomsFor } from '../../papers/asked.ts';
import { buildPaper } from '../../papers/build.ts';
import { isLetter } from '../../papers/paper.ts';
import { unitTitles } from '../../papers/unit-title.ts';
import { today } from '../clock.ts';
import { paperDocx } from '../documents/paper-docx.ts';
import { paperPdf } from '../documents/paper-pdf.ts';
import { readClub } from '../documents/read-club.ts';
import { bordersInForce } from '../network/map-in-force.ts';
import { noteViews } from '../privacy/views.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, clubAccess, type Routes } from './route.ts';

export function addPaperRoutes(routes: Routes): void {
  addRoute(routes, {
    method: 'GET',
    path: '/api/clubs/:clubId/papers/:asked',
    takesMuch: true,
    authorise: clubAccess,
    handle: async (access, call) => {
      const asked = readAsked(call.parameter('asked'));
      if (asked === null) throw new ProblemAnswer('paper-unknown');
      if (!roomsFor(asked).every((room) => access.rooms.includes(room))) throw new ProblemAnswer('not-allowed');
      await noteViews(call.pool, access, '', ['paper']);
      const state = await readClub(call.pool, access);
      // The phone says whether it has printed these slips before; the server does not watch printers.
      const printedBefore = new Set(call.query('copy') === '1' ? slipsOf(asked) : []);
      const paper = buildPaper(
        state,
        { unitName: unitTitles(bordersInForce(), state.clubId), printedOn: today(), printedBefore, unsent: new Set() },
        asked,
      );
      if (paper === null) throw new ProblemAnswer('paper-unknown');
      if (call.query('as') !== 'docx') return new Response(await paperPdf(paper), { headers: headersOf(paper.name, 'pdf') });
      if (!isLetter(paper)) throw new ProblemAnswer('paper-unknown');
      return new Response(await paperDocx(paper), { headers: headersOf(paper.name, 'docx') });
    },
  });
}

function slipsOf(asked: Asked) {
  return asked.paper === 'slips' ? asked.cmdIds : [];
}

const TYPES = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } as const;

/** The name is made of letters, figures and hyphens only (Paper.name). */
function headersOf(name: string, ending: keyof typeof TYPES): Record<string, string> {
  return {
    'content-type': TYPES[ending],
    'content-disposition': `attachment; filename="${name}.${ending}"`,
    'cache-control': 'no-store',
  };
}

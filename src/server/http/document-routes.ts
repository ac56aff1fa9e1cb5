// An office's documents over HTTP: drawn as a draft, issued with a number, read again as they were issued.

import type pg from 'pg';
import { documentKind } from '../../papers/office/kinds.ts';
import { officePaper } from '../../papers/office/making.ts';
import { problemsOfTyped } from '../../papers/office/typed.ts';
import type { Paper } from '../../papers/paper.ts';
import { type DocumentAsked, parseDraw, parseIssue } from '../../protocol/document-messages.ts';
import { authoriseUnit, type DeskAccess } from '../accounts/authorise.ts';
import { isUuid } from '../db/scope.ts';
import { paperDocx } from '../documents/paper-docx.ts';
import { paperPdf } from '../documents/paper-pdf.ts';
import { issueDocument, makingOf, ownWordFile, readIssued } from '../network/documents.ts';
import { fileAnswer } from './file-answer.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, deskAccess, issuingDesk, type Routes } from './route.ts';

export function addDocumentRoutes(routes: Routes): void {
  addRoute(routes, {
    method: 'POST',
    path: '/api/office/documents/draw',
    takesMuch: true,
    authorise: deskAccess,
    handle: async (access, { pool, body }) => {
      const asked = parseDraw(await body());
      if (asked === null) throw new ProblemAnswer('malformed');
      const turnedDown = await problemsOf(pool, access, asked);
      if (turnedDown !== null) return turnedDown;
      const making = await makingOf(pool, access, asked, null);
      const paper = officePaper(making);
      if (asked.as === 'paper') return { paper };
      const own = asked.as === 'docx' ? await ownWordFile(pool, access, making) : null;
      return own === null ? drawn(paper, asked.as) : fileAnswer(own, paper.name, 'docx');
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/office/documents/issue',
    authorise: issuingDesk,
    handle: async (access, { pool, body }) => {
      const asked = parseIssue(await body());
      if (asked === null) throw new ProblemAnswer('malformed');
      const turnedDown = await problemsOf(pool, access, asked);
      if (turnedDown !== null) return turnedDown;
      const taken = await issueDocument(pool, access, asked);
      return 'record' in taken ? taken : Response.json(taken, { status: 409, headers: { 'cache-control': 'no-store' } });
    },
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/office/documents/:recordId',
    takesMuch: true,
    authorise: deskAccess,
    handle: async ({ units }, call) => {
      const recordId = call.parameter('recordId');
      const frozen = isUuid(recordId) ? await readIssued(call.pool, units, recordId) : null;
      if (frozen === null) throw new ProblemAnswer('document-unknown');
      const as = call.query('as');
      if (as === 'docx') return frozen.docx === null ? drawn(frozen.paper, 'docx') : fileAnswer(frozen.docx, frozen.paper.name, 'docx');
      return as === 'pdf' ? drawn(frozen.paper, 'pdf') : { paper: frozen.paper };
    },
  });
}

async function drawn(paper: Paper, as: 'pdf' | 'docx'): Promise<Response> {
  return fileAnswer(as === 'pdf' ? await paperPdf(paper) : await paperDocx(paper), paper.name, as);
}

/** So that a slip of the finger does not ask for a thousand years. */
const MOST_YEARS = 20;

/** Both units must be the reader's; then everything typed wrong is said at once. */
async function problemsOf(pool: pg.Pool, { account }: DeskAccess, asked: DocumentAsked): Promise<Response | null> {
  for (const unitId of [asked.unitId, asked.aboutId])
    if ('denied' in (await authoriseUnit(pool, account, unitId))) throw new ProblemAnswer('not-allowed');
  if (asked.from > asked.to || Number(asked.to.slice(0, 4)) - Number(asked.from.slice(0, 4)) > MOST_YEARS)
    throw new ProblemAnswer('malformed');
  const problems = problemsOfTyped(documentKind(asked.kind), asked.typed);
  return problems.length === 0 ? null : Response.json({ problems }, { status: 409, headers: { 'cache-control': 'no-store' } });
}

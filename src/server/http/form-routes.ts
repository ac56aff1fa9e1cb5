// Forms of the offices over HTTP: drawn on demand, never kept.
import { parseForm } from '../../protocol/form-messages.ts';
import { authoriseUnit } from '../accounts/authorise.ts';
import { paperDocx } from '../documents/paper-docx.ts';
import { paperPdf } from '../documents/paper-pdf.ts';
import { formPaper } from '../network/forms.ts';
import { fileAnswer } from './file-answer.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, deskAccess, type Routes } from './route.ts';

export function addFormRoutes(routes: Routes): void {
  addRoute(routes, {
    method: 'POST',
    path: '/api/office/forms/draw',
    takesMuch: true,
    authorise: deskAccess,
    handle: async (access, { pool, body }) => {
      const asked = parseForm(await body());
      if (asked === null) throw new ProblemAnswer('malformed');
      if ('denied' in (await authoriseUnit(pool, access.account, asked.unitId))) throw new ProblemAnswer('not-allowed');
      const paper = await formPaper(pool, access, asked);
      if (paper === null) throw new ProblemAnswer('not-found');
      return fileAnswer(asked.as === 'pdf' ? await paperPdf(paper) : await paperDocx(paper), paper.name, asked.as);
    },
  });
}

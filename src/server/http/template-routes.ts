// The Word templates of an office over HTTP: the standard or the own one taken out, one sent back, the standard brought back.

import type { DocumentKindId } from '../../papers/office/kind.ts';
import { isDocumentKind } from '../../papers/office/kinds.ts';
import { templatePaper } from '../../papers/office/making.ts';
import { parseTemplate } from '../../protocol/document-messages.ts';
import { authoriseUnit } from '../accounts/authorise.ts';
import { paperDocx } from '../documents/paper-docx.ts';
import { checkTemplate } from '../documents/word-template.ts';
import { keepTemplate, listTemplates, readTemplate } from '../network/templates.ts';
import { fileAnswer } from './file-answer.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, type Call, preparingDesk, type Routes, unitAccess } from './route.ts';

export function addTemplateRoutes(routes: Routes): void {
  addRoute(routes, {
    method: 'GET',
    path: '/api/office/templates',
    authorise: unitAccess,
    handle: ({ units, unitId }, { pool }) => listTemplates(pool, units, unitId),
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/office/templates/:kind',
    authorise: unitAccess,
    handle: async ({ units, unitId }, call) => {
      const kind = kindOf(call);
      const own = call.query('standard') === '1' ? null : await readTemplate(call.pool, units, unitId, kind);
      return fileAnswer(own?.body ?? (await paperDocx(templatePaper(kind))), `mau-${kind}`, 'docx');
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/office/templates/:kind',
    takesMuch: true,
    authorise: preparingDesk,
    handle: async ({ account, units }, call) => {
      const kind = kindOf(call);
      const sent = parseTemplate(await call.body());
      if (sent === null) throw new ProblemAnswer('malformed');
      const { unitId, templateId, fileName, file } = sent;
      // Only the office itself: a template of another office would change what that office signs.
      if (!units.includes(unitId) || 'denied' in (await authoriseUnit(call.pool, account, unitId))) throw new ProblemAnswer('not-allowed');
      const checked = file === null ? null : await checkTemplate(new Uint8Array(Buffer.from(file, 'base64')), kind);
      if (checked?.ok === false)
        return Response.json({ problems: checked.problems }, { status: 409, headers: { 'cache-control': 'no-store' } });
      await keepTemplate(call.pool, units, { templateId, unitId, kind, fileName, body: checked?.bytes ?? null, by: account.name });
      return listTemplates(call.pool, units, unitId);
    },
  });
}

function kindOf(call: Call): DocumentKindId {
  const kind = call.parameter('kind');
  if (!isDocumentKind(kind)) throw new ProblemAnswer('document-unknown');
  return kind;
}

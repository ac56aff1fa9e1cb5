// Sheets over HTTP: an invitation made, a recovery confirmed, the sheet drawn while its secret is still on the screen, one taken
// back; and, for whoever holds a sheet, what it says and its one use. The secret travels in bodies, never in an address.

import { localDate } from '../../kernel/local-date.ts';
import { invitationPaper } from '../../papers/invitation-paper.ts';
import type { SheetTold } from '../../protocol/people-messages.ts';
import { levelNames, roleNames } from '../../text/role-names.ts';
import { countAddress, secondsToWait } from '../accounts/address-guard.ts';
import type { ApproverAccess } from '../accounts/authorise.ts';
import { mayHandOut } from '../accounts/handing-out.ts';
import { acceptInvitation, findSheet, makeInvitation, type SheetRow, takeBackSheet } from '../accounts/invitation.ts';
import { acceptRecovery, confirmRecovery } from '../accounts/recovery.ts';
import { readFactor } from '../accounts/second-factor.ts';
import { openSession } from '../accounts/session.ts';
import { dayInVietnam, today } from '../clock.ts';
import { inScope, isUuid } from '../db/scope.ts';
import { paperPdf } from '../documents/paper-pdf.ts';
import { namedUnit } from '../network/places.ts';
import { fileAnswer } from './file-answer.ts';
import { grantAsked } from './grant-asked.ts';
import { ProblemAnswer } from './problem.ts';
import { checkName, checkNewPassword, checkPhone, fields } from './request-fields.ts';
import { addRoute, anyone, approverAccess, type Call, type Routes } from './route.ts';
import { sessionAnswer } from './session-answer.ts';

export function addInvitationRoutes(routes: Routes): void {
  addRoute(routes, { method: 'POST', path: '/api/invitations', authorise: approverAccess, handle: invite });
  addRoute(routes, {
    method: 'POST',
    path: '/api/invitations/:id/take-back',
    authorise: approverAccess,
    handle: async (access, { pool, parameter }) => {
      const id = parameter('id');
      if (!isUuid(id) || !(await takeBackSheet(pool, access, id))) throw new ProblemAnswer('not-allowed');
      return { takenBack: true };
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/recoveries/:id/confirm',
    authorise: approverAccess,
    handle: async (access, { pool, parameter }) => {
      const id = parameter('id');
      const made = isUuid(id) ? await confirmRecovery(pool, access, id) : null;
      if (made === null) throw new ProblemAnswer('not-allowed');
      return made;
    },
  });
  addRoute(routes, { method: 'POST', path: '/api/sheets/draw', takesMuch: true, authorise: approverAccess, handle: draw });
  addRoute(routes, { method: 'POST', path: '/api/sheets/look', authorise: anyone, handle: async (_, call) => look(call) });
  addRoute(routes, { method: 'POST', path: '/api/sheets/use', authorise: anyone, handle: async (_, call) => use(call) });
}

async function invite(access: ApproverAccess, call: Call): Promise<object> {
  const body = await call.body();
  const name = checkName(fields(body, ['name']).name);
  const wanted = grantAsked(body);
  if (!(await mayHandOut(call.pool, access.account, wanted))) throw new ProblemAnswer('not-allowed');
  return makeInvitation(call.pool, access, name, wanted);
}

async function draw(_: ApproverAccess, call: Call): Promise<Response> {
  const { secret } = fields(await call.body(), ['secret']);
  const sheet = await sheetAsked(call, secret);
  const told = await tell(call, sheet);
  const paper = invitationPaper({
    purpose: told.purpose,
    name: told.name,
    work: workOf(told),
    from: told.from === null ? null : localDate(told.from),
    until: told.until === null ? null : localDate(told.until),
    by: told.by,
    printedOn: today(),
    expiresOn: dayInVietnam(sheet.expires_at),
    origin: call.origin,
    secret,
  });
  return fileAnswer(await paperPdf(paper), paper.name, 'pdf');
}

function workOf({ role, level, place }: SheetTold): string {
  if (role === null) return '';
  const officer = role.endsWith('-officer') ? ` (${levelNames[level]})` : '';
  return `${roleNames[role]}${officer}, ${place}`;
}

async function look(call: Call): Promise<SheetTold> {
  return tell(call, await sheetAsked(call, fields(await call.body(), ['secret']).secret));
}

/** The sheet of this secret; guesses are counted against the address they come from. */
async function sheetAsked(call: Call, secret: string): Promise<SheetRow> {
  const seconds = await secondsToWait(call.pool, call.where.address);
  if (seconds > 0) throw new ProblemAnswer('try-later', { seconds });
  const sheet = await findSheet(call.pool, secret);
  if (sheet !== null) return sheet;
  await countAddress(call.pool, call.where.address);
  throw new ProblemAnswer('sheet-void');
}

async function tell({ pool }: Call, sheet: SheetRow): Promise<SheetTold> {
  return {
    purpose: sheet.purpose,
    name: sheet.name,
    role: sheet.role,
    level: sheet.level,
    place: await placeOf(pool, sheet),
    from: sheet.from_day,
    until: sheet.until_day,
    by: [sheet.made_by_name, ...(sheet.confirmed_by_name === null ? [] : [sheet.confirmed_by_name])],
    expiresAt: sheet.expires_at.toISOString(),
  };
}

async function placeOf(pool: Call['pool'], { club_id: club, unit_id: unit }: SheetRow): Promise<string> {
  if (unit !== null) {
    const { type, name } = namedUnit(unit, today());
    return `${type} ${name}`;
  }
  if (club === null) return '';
  const { rows } = await inScope(pool, { role: 'app_rw', club }, (transaction) =>
    transaction.query<{ name: string }>('select name from club_register where club_id = $1', [club]),
  );
  return rows[0]?.name ?? '';
}

async function use(call: Call): Promise<Response> {
  const body = fields(await call.body(), ['secret', 'phone', 'password']);
  const sheet = await sheetAsked(call, body.secret);
  const person = { phone: checkPhone(body.phone), password: checkNewPassword(body.password, null) };
  const used =
    sheet.purpose === 'role'
      ? await acceptInvitation(call.pool, body.secret, sheet, person)
      : await acceptRecovery(call.pool, body.secret, sheet, person);
  // A password alone does not open an account that also takes a code: its owner signs in as ever.
  if (used.outcome === 'accepted' && (await readFactor(call.pool, used.accountId)).on) return Response.json({ signedIn: false });
  if (used.outcome === 'accepted') return sessionAnswer(call, await openSession(call.pool, used.accountId, call.where));
  if (used.outcome === 'easy-password') throw new ProblemAnswer('password-easy');
  if (used.outcome === 'wait') throw new ProblemAnswer('try-later', { seconds: used.seconds });
  await countAddress(call.pool, call.where.address);
  if (used.outcome === 'wrong-phone') throw new ProblemAnswer('sheet-other-phone');
  throw new ProblemAnswer(used.outcome === 'void' ? 'sheet-void' : 'phone-has-account');
}

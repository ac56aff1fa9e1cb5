// The edge: what comes from a form, a file or the network becomes a command here or is turned away with every problem
// named. After this, nothing checks shapes again. Same rules on phone and server; zod/mini is the 5 KB build.

import * as z from 'zod/mini';
import type { ClubCommand } from '../domain/club/command.ts';
import { ACTIVITIES_SCHEMAS } from './schema/activities.ts';
import { ANSWERING_SCHEMAS } from './schema/answering.ts';
import { APPROVALS_SCHEMAS } from './schema/approvals.ts';
import { BRING_IN_SCHEMAS } from './schema/bring-in.ts';
import { CARE_SCHEMAS } from './schema/care.ts';
import { CLUB_FILE_SCHEMAS } from './schema/club-file.ts';
import { CONSENT_SCHEMAS } from './schema/consent.ts';
import { CORRECTING_SCHEMAS } from './schema/correcting.ts';
import { FOUNDING_SCHEMAS } from './schema/founding.ts';
import { HEALTH_SCHEMAS } from './schema/health.ts';
import { HELP_SCHEMAS } from './schema/help.ts';
import { LOANS_SCHEMAS } from './schema/loans.ts';
import { MEETINGS_SCHEMAS } from './schema/meetings.ts';
import { MONEY_SCHEMAS } from './schema/money.ts';
import { MONTHS_SCHEMAS } from './schema/months.ts';
import { PEOPLE_SCHEMAS } from './schema/people.ts';
import { PRIVACY_SCHEMAS } from './schema/privacy.ts';
import { RIGHTS_SCHEMAS } from './schema/rights.ts';

/** One thing wrong: where, and a word for what, which src/text turns into a sentence. */
export interface Problem {
  readonly path: string;
  readonly problem: string;
}

export type Parsed = { readonly ok: true; readonly command: ClubCommand } | { readonly ok: false; readonly problems: readonly Problem[] };

/** One shape a kind of command. */
export const COMMAND_SCHEMAS = [
  ...FOUNDING_SCHEMAS,
  ...CORRECTING_SCHEMAS,
  ...PEOPLE_SCHEMAS,
  ...CONSENT_SCHEMAS,
  ...MEETINGS_SCHEMAS,
  ...MONTHS_SCHEMAS,
  ...MONEY_SCHEMAS,
  ...BRING_IN_SCHEMAS,
  ...LOANS_SCHEMAS,
  ...CARE_SCHEMAS,
  ...HEALTH_SCHEMAS,
  ...HELP_SCHEMAS,
  ...ACTIVITIES_SCHEMAS,
  ...CLUB_FILE_SCHEMAS,
  ...ANSWERING_SCHEMAS,
  ...APPROVALS_SCHEMAS,
  ...RIGHTS_SCHEMAS,
  ...PRIVACY_SCHEMAS,
] as const;

const anyCommand = z.discriminatedUnion('kind', COMMAND_SCHEMAS, 'not-known');

/** Reads a command; on failure every problem is listed, none of its values repeated. */
export function parseCommand(input: unknown): Parsed {
  const result = anyCommand.safeParse(input);
  if (result.success) return { ok: true, command: result.data as unknown as ClubCommand };
  return { ok: false, problems: result.error.issues.map((issue) => ({ path: issue.path.join('.'), problem: issue.message })) };
}

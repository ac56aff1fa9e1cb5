// What the office's questions share: the month and borders asked for, and whether everything here is sample.
import { isMonth, type Month } from '../../kernel/local-date.ts';
import type { Borders } from '../../protocol/network-messages.ts';
import { readInstallation } from '../accounts/account.ts';
import { thisMonth } from '../clock.ts';
import { ProblemAnswer } from './problem.ts';
import type { Call } from './route.ts';

export const isDemo = async ({ pool }: Pick<Call, 'pool'>): Promise<boolean> => (await readInstallation(pool)).demo;

/** The running month when none is named. */
export function monthAsked(call: Call): Month {
  const month = call.query('month') ?? thisMonth();
  if (!isMonth(month)) throw new ProblemAnswer('month-malformed');
  return month;
}

export const bordersAsked = (call: Call): Borders => (call.query('borders') === 'then' ? 'then' : 'now');

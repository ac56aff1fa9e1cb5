// Every Vietnamese word on the club's screens. English has the same shape, checked by the compiler.

import { collect, meeting, today } from './vi/meeting.ts';
import { cashBook, funds, loans, moneyIn, record, spending } from './vi/money.ts';
import { activities, help, members } from './vi/people.ts';
import { account, settings, shell, sync } from './vi/shell.ts';

export const vi = {
  shell,
  sync,
  account,
  settings,
  today,
  meeting,
  collect,
  funds,
  loans,
  spending,
  moneyIn,
  cashBook,
  record,
  members,
  help,
  activities,
};

export type Text = typeof vi;

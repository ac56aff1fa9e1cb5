// Every Vietnamese word on the club's screens. English has the same shape, checked by the compiler.

import { collect, lastMonth, meeting, rollCall, today } from './vi/meeting.ts';
import { cashBook, closing, funds, loans, moneyIn, record, spending } from './vi/money.ts';
import { activities, help, members } from './vi/people.ts';
import { account, settings, shell, sync } from './vi/shell.ts';

export const vi = {
  shell,
  sync,
  account,
  settings,
  today,
  meeting,
  rollCall,
  lastMonth,
  collect,
  funds,
  loans,
  spending,
  moneyIn,
  closing,
  cashBook,
  record,
  members,
  help,
  activities,
};

export type Text = typeof vi;

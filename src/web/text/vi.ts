// Every Vietnamese word on the club's screens. English has the same shape, checked by the compiler.

import { collect, lastMonth, meeting, rollCall, today } from './vi/meeting.ts';
import { cashBook, closing, count, funds, loans, moneyIn, record, spending } from './vi/money.ts';
import { activities, care, help, members, reviews } from './vi/people.ts';
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
  count,
  closing,
  cashBook,
  record,
  members,
  care,
  help,
  activities,
  reviews,
};

export type Text = typeof vi;

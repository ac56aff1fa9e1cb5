// Every English word on the club's screens, in the shape of the Vietnamese; fetched only when a person asks for it.
import { collect, meeting, today } from './en/meeting.ts';
import { cashBook, funds, loans, moneyIn, record, spending } from './en/money.ts';
import { activities, help, members } from './en/people.ts';
import { account, settings, shell, sync } from './en/shell.ts';
import type { Text } from './vi.ts';

export const en = {
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
} satisfies Text;

// One monthly meeting of a sample club, in the order of the agenda, down to the signed page.

import { pageDigest, pageOf } from '../domain/meetings/closing.ts';
import { meetingIdOf } from '../domain/meetings/gathering.ts';
import type { AttendanceMark } from '../domain/meetings/meeting.ts';
import type { Id } from '../kernel/ids.ts';
import { type LocalDate, monthOf } from '../kernel/local-date.ts';
import { holdActivities } from './activities.ts';
import type { Habits } from './habits.ts';
import { collect, lend } from './lending.ts';
import { giveHelp, measureHealth } from './neighbours.ts';
import { count, firstMoney, spend, takeDues, takeGifts } from './purse.ts';
import { activeOf, holdersOf, type Table } from './table.ts';
import { lendAsOnScreen, moneyAsOnScreen } from './thon-5.ts';

/** Opens, works through the agenda, counts and closes. `first` is the launch, where the first money comes in. */
export function holdMeeting(table: Table, on: LocalDate, habits: Habits, first: boolean): void {
  const meetingId = meetingIdOf(table.plan.clubId, on);
  table.say('open-meeting', { on, body: { meetingId } });
  const present = callTheRoll(table, on, meetingId, habits.presentPerMille);
  if (first) firstMoney(table, on, meetingId);
  takeDues(table, on, meetingId, habits.duesEveryMonths, habits.payingPerMille);
  collect(table, on, meetingId, habits.latePerMille);
  if (table.plan.isThon5) lendAsOnScreen(table, on, meetingId);
  else if (!first) lend(table, on, meetingId, habits.borrowersPerMille);
  takeGifts(table, on, meetingId);
  holdActivities(table, on, meetingId, present.length);
  if (habits.measuresIn.includes(Number(monthOf(on).slice(5)) % 4)) measureHealth(table, on, meetingId, present, habits.measuredMost);
  if (table.dice.chance(habits.helpPerMille)) giveHelp(table, on, meetingId, table.dice.chance(250) ? 2 : 1);
  if (!first && table.dice.chance(habits.spendPerMille)) spend(table, on, meetingId, habits.keep);
  if (table.plan.isThon5) moneyAsOnScreen(table, on, meetingId);
  count(table, on, meetingId);
  sign(table, on, meetingId);
}

function callTheRoll(table: Table, on: LocalDate, meetingId: Id, presentPerMille: number): Id[] {
  const marks = activeOf(table).map((member) => ({ personId: member.personId, mark: markOf(table, presentPerMille) }));
  table.say('mark-attendance', { on, body: { meetingId, marks } });
  return marks.filter((each) => each.mark === 'present').map((each) => each.personId);
}

function markOf(table: Table, presentPerMille: number): AttendanceMark {
  if (table.dice.chance(presentPerMille)) return 'present';
  return table.dice.chance(550) ? 'excused' : 'absent';
}

/** Treasurer and chair sign the page as it stands. */
function sign(table: Table, on: LocalDate, meetingId: Id): void {
  const meeting = table.state.meetings.get(meetingId);
  const [treasurer] = holdersOf(table, 'treasurer');
  const [chair] = holdersOf(table, 'chair');
  if (meeting === undefined || treasurer === undefined || chair === undefined) return;
  const signatures = [
    { personId: treasurer.personId, role: 'treasurer' },
    { personId: chair.personId, role: 'chair' },
  ] as const;
  table.say('close-meeting', { on, body: { meetingId, signatures, pageDigest: pageDigest(pageOf(table.state, meeting)) } });
}

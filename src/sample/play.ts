// The life of one sample club from its founding decision to the sample's last day.

import { placementOn } from '../domain/club/state.ts';
import { parentOn, unitOf, whereaboutsOn } from '../domain/network/units/unit-tree.ts';
import { BORDERS_OF_2024, BORDERS_OF_2025, VIETNAM } from '../domain/network/units/vietnam.ts';
import { addDays, addMonthsTo, type LocalDate, localDate, monthNumberOf, monthOf, monthsBetween, onDayOf } from '../kernel/local-date.ts';
import { askAndVisit } from './between-meetings.ts';
import { charterOf, type Habits, habitsOf } from './habits.ts';
import { collect } from './lending.ts';
import { holdMeeting } from './meeting.ts';
import { giveHelp, keepCareList, visit } from './neighbours.ts';
import { type ClubPlan, type NetworkPlan, SAMPLE_TODAY } from './plan.ts';
import { chooseBoard, enrol, isUpland, somebody, turnOver } from './roster.ts';
import { laidTable, type Table } from './table.ts';
import { comeAndGo, enrolFounders } from './thon-5.ts';
import { activitiesOfThon5 } from './thon-5-activities.ts';
import { careInNovember } from './thon-5-care.ts';
import { healthInNovember } from './thon-5-health.ts';
import { helpAfterStorm } from './thon-5-help.ts';
import { rightsInNovember } from './thon-5-rights.ts';

/** Months in which the epidemic let nobody meet; instalments were then taken at the door. */
const NO_MEETINGS = ['2020-04', '2020-08', '2021-02', '2021-05', '2021-06', '2021-08', '2022-03'];

/** Plays the club; the table afterwards holds its book and everything that was said. */
export function play(plan: ClubPlan, { seed, until }: Pick<NetworkPlan, 'seed' | 'until'>): Table {
  const table = laidTable(plan, seed);
  const habits = habitsOf(plan, table.dice);
  const upland = isUpland(parentOn(VIETNAM, plan.unitThen, localDate('2020-01-01')) ?? '');
  if (plan.decisionOn > until) return table;
  found(table);
  if (plan.launchedOn > until) return table;
  launch(table, habits, upland);
  let last = plan.launchedOn;
  for (let month = addMonthsTo(monthOf(last), 1); ; month = addMonthsTo(month, 1)) {
    const on = onDayOf(month, plan.meetingDay);
    moveWithBorders(table, last, on < until ? on : until);
    betweenMeetings(table, habits, last, on <= until ? on : addDays(until, 1));
    if (on > until) {
      if (plan.isThon5) {
        askAndVisit(table, until);
        helpAfterStorm(table, until);
        careInNovember(table, until);
        rightsInNovember(table, until);
        activitiesOfThon5(table, until);
        healthInNovember(table, until);
      }
      return table;
    }
    monthly(table, habits, on, until, upland);
    last = on;
  }
}

function found(table: Table): void {
  const { plan, dice } = table;
  const { name, hamlet, unitThen, decisionOn, launchedOn } = plan;
  const decisionNumber = `${dice.between(12, 320)}/QĐ-UBND`;
  const body = { name, unitId: unitThen, hamlet, decisionNumber, decisionOn, launchedOn, charter: charterOf(plan, dice) };
  table.say('found-club', { on: decisionOn, body });
}

function launch(table: Table, habits: Habits, upland: boolean): void {
  const { plan, dice } = table;
  const on = plan.launchedOn;
  if (plan.isThon5) enrolFounders(table, on);
  else {
    for (let n = 0; n < plan.size; n += 1) enrol(table, somebody(dice, on, 1 + Math.floor(n / 11), upland, true), on);
    chooseBoard(table, on);
  }
  holdMeeting(table, on, habits, true);
}

/** A month's meeting, or what is left of it when there is none. */
function monthly(table: Table, habits: Habits, on: LocalDate, until: LocalDate, upland: boolean): void {
  const { plan } = table;
  const age = monthsBetween(monthOf(on), monthOf(SAMPLE_TODAY));
  table.daysLate = plan.fading.kind === 'late' && age <= plan.fading.months ? table.dice.between(9, 17) : 0;
  // Still on its phone: what was not sent by today is not in the network's book.
  if (addDays(on, table.daysLate) > until) return;
  if (plan.isThon5) comeAndGo(table, on);
  else turnOver(table, on, upland);
  if (plan.fading.kind === 'silent' && age <= plan.fading.months) return;
  if (!NO_MEETINGS.includes(monthOf(on))) holdMeeting(table, on, quietly(table, habits, on), false);
  else {
    collect(table, on, undefined, habits.latePerMille);
    giveHelp(table, on, undefined, 1);
  }
}

/** Nobody of thôn 5 is late in the year the screens show. */
function quietly(table: Table, habits: Habits, on: LocalDate): Habits {
  return table.plan.isThon5 && on >= localDate('2025-06-01') ? { ...habits, latePerMille: 0 } : habits;
}

function betweenMeetings(table: Table, habits: Habits, from: LocalDate, to: LocalDate): void {
  const silent = table.plan.fading.kind === 'silent' && to > localDate('2026-08-01');
  if (monthNumberOf(from) % 3 === 0) keepCareList(table, from, habits.careListLength);
  if (!silent) visit(table, from, to, habits.visitsPerMonth);
}

/** Where borders moved in between, a person places the club anew: by hamlet, never by a table of names. */
function moveWithBorders(table: Table, from: LocalDate, to: LocalDate): void {
  const { plan } = table;
  if (from < BORDERS_OF_2024 && BORDERS_OF_2024 <= to) {
    const moved = whereaboutsOn(VIETNAM, plan.unitThen, BORDERS_OF_2024);
    if (moved.kind === 'one' && moved.unit !== plan.unitThen) place(table, moved.unit, BORDERS_OF_2024, '1199/NQ-UBTVQH15');
  }
  if (from < BORDERS_OF_2025 && BORDERS_OF_2025 <= to && unitOf(VIETNAM, plan.unitNow).from === BORDERS_OF_2025) {
    place(table, plan.unitNow, BORDERS_OF_2025, '1679/NQ-UBTVQH15');
  }
}

function place(table: Table, unitId: string, on: LocalDate, document: string): void {
  const hamlet = placementOn(table.state, on)?.hamlet ?? table.plan.hamlet;
  table.say('place-club', { on, body: { unitId, hamlet, document } });
}

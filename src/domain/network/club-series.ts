// The club's own charts out of its own book, without a network: by the very steps and postings that make the network's figures, so
// that the phone and the office draw the same lines.

import { firstDayOf, type LocalDate, lastDayOf, type Month } from '../../kernel/local-date.ts';
import { post } from '../books/posting.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { BASE_INDICATORS, type BaseId } from './indicators/catalogue.ts';
import { clubFigures } from './indicators/club-figures.ts';
import { meetingSteps } from './indicators/life-indicators.ts';
import { principalRepaid } from './indicators/loan-indicators.ts';
import { memberSteps } from './indicators/member-indicators.ts';
import { postingParts } from './indicators/money-indicators.ts';
import type { Contribution } from './indicators/steps.ts';
import { type PyramidCells, pyramidCells } from './pyramid.ts';

/** What a club's charts draw. */
export const CLUB_SERIES = [
  'members',
  'cash',
  'bank',
  'loans-outstanding',
  'loans-disbursed-amount',
  'principal-repaid',
  'meetings-held',
  'attendances',
] as const satisfies readonly BaseId[];

export interface ClubSeries {
  /** A stock at each month's end, a flow within each month. */
  readonly valuesOf: (indicator: (typeof CLUB_SERIES)[number]) => readonly number[];
  /** Members at the end of the last month. */
  readonly cells: PyramidCells;
}

export function clubSeries(state: ClubState, months: readonly Month[]): ClubSeries {
  const figures = clubFigures(stepsOf(state));
  const last = lastDayOf(months.at(-1) ?? ('0001-01' as Month));
  return {
    valuesOf: (indicator) =>
      months.map((month) =>
        BASE_INDICATORS[indicator].time === 'stock'
          ? figures.upTo(indicator, lastDayOf(month))
          : figures.within(indicator, firstDayOf(month), lastDayOf(month)),
      ),
    cells: pyramidCells((indicator) => figures.upTo(indicator, last)),
  };
}

function* stepsOf(state: ClubState): Generator<Contribution> {
  for (const member of state.members.values()) yield* memberSteps(member, '');
  for (const meeting of state.meetings.values()) yield* meetingSteps(meeting);
  for (const [cmdId, events] of state.records) {
    const undoneOn = reversalDay(state, cmdId);
    for (const event of events) {
      for (const [indicator, amount] of postingParts(post(event))) yield { indicator, on: event.on, amount };
      for (const [indicator, amount] of lendingOf(event)) {
        yield { indicator, on: event.on, amount };
        if (undoneOn !== '') yield { indicator, on: undoneOn, amount: -amount };
      }
    }
  }
}

function lendingOf(event: ClubEvent): readonly (readonly [BaseId, number])[] {
  if (event.kind === 'loan-disbursed') return [['loans-disbursed-amount', event.pub.terms.principal]];
  return event.kind === 'loan-repaid' ? [['principal-repaid', principalRepaid(event)]] : [];
}

function reversalDay(state: ClubState, cmdId: ClubEvent['cmdId']): LocalDate | '' {
  const by = state.reversed.get(cmdId);
  return by === undefined ? '' : (state.records.get(by)?.[0]?.on ?? '');
}

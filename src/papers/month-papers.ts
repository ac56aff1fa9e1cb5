// The papers of one month that a club files: its books, and for each meeting its page, minutes, count and slips.
import { balanceOf, type ClubState, fundsOf } from '../domain/club/state.ts';
import { lastDayOf, type Month, monthOf, yearOf } from '../kernel/local-date.ts';
import type { Asked } from './asked.ts';
import { movementsOf } from './movements.ts';

export function monthPapers(state: ClubState, month: Month): readonly Asked[] {
  const books = fundsOf(state).flatMap((fund) =>
    (['cash', 'bank'] as const)
      // The bank book of a fund that never had a bank account is not filed.
      .filter((place) => place === 'cash' || balanceOf(state, fund, 'bank') !== 0 || movementsOf(state, fund, 'bank').length > 0)
      .map((place): Asked => ({ paper: 'cash-book', fund, place, from: month, to: month })),
  );
  const meetings = [...state.meetings.values()].filter((meeting) => monthOf(meeting.on) === month);
  const ofMeetings = meetings.flatMap(({ meetingId, count }): Asked[] => [
    { paper: 'meeting-page', meetingId },
    { paper: 'minutes', meetingId },
    { paper: 'wall', meetingId },
    ...(count === null ? [] : [{ paper: 'count', cmdId: count.cmdId } as const]),
  ]);
  const cmdIds = [...state.slips.keys()].filter((cmdId) => {
    const on = state.records.get(cmdId)?.[0]?.on;
    return on !== undefined && monthOf(on) === month;
  });
  const slips: Asked[] = cmdIds.length === 0 ? [] : [{ paper: 'slips', size: 'A4', cmdIds }];
  return [
    ...books,
    { paper: 'loan-book', from: month, to: month },
    { paper: 'dues', year: yearOf(month) },
    ...ofMeetings,
    ...slips,
    { paper: 'members', on: lastDayOf(month) },
  ];
}

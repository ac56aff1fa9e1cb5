// After a phone was lost: which meetings the calendar expects, which of them stand in the book, which only in a copy that is not
// yet taken in, and which nobody has. Nothing is guessed: a month without a meeting is named, and people say whether they met.
import type { Id } from '../../kernel/ids.ts';
import { addMonthsTo, type LocalDate, type Month, monthOf } from '../../kernel/local-date.ts';
import { type ClubState, statusOn } from '../club/state.ts';
import type { Meeting } from './meeting.ts';
import { meetingDayOf } from './moving.ts';

/** What a copy says of a meeting. */
export interface SeenMeeting {
  readonly meetingId: Id;
  readonly on: LocalDate;
  /** Unknown of a meeting that only its records tell of. */
  readonly number?: number;
  readonly status: 'open' | 'closed';
  readonly pageDigest: string;
}

/** What lies beside the book. */
export interface BesideBook {
  /** Meetings that copies say their phone had, closed ones with their page. */
  readonly seen: readonly SeenMeeting[];
  /** Openings and closings that lie in a copy and are not taken in. */
  readonly ends: readonly MeetingEnd[];
}

/** The record with which a meeting begins or ends. */
export interface MeetingEnd {
  /** Command of the record. */
  readonly id: Id;
  readonly meetingId: Id;
  readonly on: LocalDate;
  readonly end: 'opens' | 'closes';
}

/**
 * - in-book: closed, with its page;
 * - other-page: closed, and the lost phone had another page of it: people compare with the paper;
 * - unfinished: opened and not closed;
 * - in-copy: its records lie in a copy and wait to be taken in;
 * - missing: the calendar expects it, or the lost phone had it, and no record of it is anywhere.
 */
export type Standing = 'in-book' | 'other-page' | 'unfinished' | 'in-copy' | 'missing';

export interface MeetingStanding {
  readonly month: Month;
  /** The day it was held; of one that is missing the day it was agreed on, or the day the lost phone says. */
  readonly on: LocalDate;
  readonly standing: Standing;
  readonly meetingId?: Id;
  readonly number?: number;
  /** Of the book; of one that is missing, what the lost phone had: it can be compared with the paper. */
  readonly pageDigest?: string;
}

/** How far back the proof looks. Not from a document: a year is what a club still has its paper minutes at hand for. */
export const MONTHS_PROVED = 12;

export interface BookProof {
  /** The newest closed meeting in the book. */
  readonly last: Meeting | undefined;
  /** Oldest first: every month the calendar expects, and every meeting a copy speaks of. */
  readonly lines: readonly MeetingStanding[];
  readonly missing: readonly MeetingStanding[];
}

/** `today` is the phone's day; a meeting of today is not missing yet. */
export function proveBook(state: ClubState, beside: BesideBook, today: LocalDate): BookProof {
  const closed = [...state.meetings.values()].filter((meeting) => meeting.status === 'closed').sort((a, b) => (a.on < b.on ? -1 : 1));
  const unheard = besideOnly(state, beside);
  const lines: MeetingStanding[] = [];
  const told = new Set<string>();
  for (const month of monthsProved(state, today)) {
    const here = [...meetingsOf(state, month), ...unheard.filter(({ on }) => monthMet(state, on) === month)];
    for (const meeting of here) {
      told.add(meeting.meetingId);
      lines.push(standingOf(state, beside, month, meeting));
    }
    const day = meetingDayOf(state, month);
    if (here.length === 0 && day < today && statusOn(state, day) === 'active') lines.push({ month, on: day, standing: 'missing' });
  }
  for (const meeting of unheard) if (!told.has(meeting.meetingId)) lines.unshift(standingOf(state, beside, monthOf(meeting.on), meeting));
  return { last: closed.at(-1), lines, missing: lines.filter(({ standing }) => standing === 'missing') };
}

/** From the club's first meeting in this book (where it has none, from its launch), at most a year back, to the month of today. */
function monthsProved(state: ClubState, today: LocalDate): readonly Month[] {
  const own = monthOf(today);
  const met = [...state.meetings.values()].map(({ on }) => monthOf(on)).sort();
  const first = met[0] ?? (state.profile === null ? own : monthOf(state.profile.launchedOn));
  return Array.from({ length: MONTHS_PROVED + 1 }, (_, n) => addMonthsTo(own, n - MONTHS_PROVED)).filter((month) => month >= first);
}

/** A meeting belongs to the month it was moved from, else to that of its day. */
function meetingsOf(state: ClubState, month: Month): readonly Meeting[] {
  return [...state.meetings.values()].filter((meeting) => monthMet(state, meeting.on) === month);
}

/** Meetings the book never heard of: a copy saw them, or holds a record of them. */
function besideOnly(state: ClubState, { seen, ends }: BesideBook): readonly SeenMeeting[] {
  const told = ends.map(({ meetingId, on }): SeenMeeting => ({ meetingId, on, status: 'open', pageDigest: '' }));
  return [...new Map([...told, ...seen].map((one) => [one.meetingId, one])).values()].filter(
    ({ meetingId }) => !state.meetings.has(meetingId),
  );
}

function monthMet(state: ClubState, on: LocalDate): Month {
  for (const { month, to } of state.movedMeetings.values()) if (to === on) return month;
  return monthOf(on);
}

function standingOf(state: ClubState, { seen, ends }: BesideBook, month: Month, meeting: SeenMeeting): MeetingStanding {
  const { meetingId, on, number } = meeting;
  const inBook = state.meetings.get(meetingId);
  const copy = seen.find((one) => one.meetingId === meetingId && one.status === 'closed');
  const page = inBook?.pageDigest || copy?.pageDigest || '';
  const line = { month, on, meetingId, ...(number === undefined ? {} : { number }), ...(page === '' ? {} : { pageDigest: page }) };
  if (inBook?.status === 'closed') {
    const differs = copy !== undefined && copy.pageDigest !== inBook.pageDigest;
    return { ...line, standing: differs ? 'other-page' : 'in-book' };
  }
  const waits = ends.some((one) => one.meetingId === meetingId && (one.end === 'closes' || inBook === undefined));
  if (waits) return { ...line, standing: 'in-copy' };
  return { ...line, standing: inBook === undefined ? 'missing' : 'unfinished' };
}

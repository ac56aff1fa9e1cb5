// A club's year in its areas: what was done in each month, what the manuals ask for and is missing, and whether the areas are
// all there. A reader who lacks a room is told that records may lie there, never that there are none.
import { type LocalDate, type Month, month, monthNumberOf, monthOf, yearOf } from '../../kernel/local-date.ts';
import type { Area } from '../activities/area.ts';
import type { ClubEvent } from '../club/event.ts';
import type { Room } from '../club/event-shape.ts';
import type { ClubState } from '../club/state.ts';
import { areaOf } from '../network/indicators/area-indicators.ts';
import { allAreasRuleOn } from './all-areas.ts';
import { AREA_NEEDS, type AreaNeed, volunteersOn } from './area-needs.ts';

/** Rooms in which records of an area lie. */
export const ROOMS_OF_AREA: { readonly [area in Area]: readonly Room[] } = {
  income: ['common', 'money'],
  health: ['common', 'care'],
  'home-care': ['common', 'care'],
  'mutual-help': ['common', 'money'],
  rights: ['common', 'rights'],
  awareness: ['common'],
  culture: ['common'],
  resources: ['common', 'money'],
};

export interface NeedStanding {
  readonly need: AreaNeed;
  /** 'unseen': what would answer it may lie in a closed room. */
  readonly is: 'met' | 'missing' | 'unseen';
  /** Of the month, of the year, or on the day. */
  readonly found: number;
}

export interface AreaOfYear {
  readonly area: Area;
  /** Rooms of the area this reader cannot enter. */
  readonly closed: readonly Room[];
  /** Records of each month, January first. */
  readonly months: readonly number[];
  readonly ofMonth: number;
  readonly ofYear: number;
  /** Records of the year, newest first. */
  readonly records: readonly ClubEvent[];
  readonly needs: readonly NeedStanding[];
  /** 'unseen': none in the open rooms, and others are closed. */
  readonly is: 'active' | 'missing' | 'unseen';
}

/** The areas up to `on`: its month and its year. */
export function areasOfYear(state: ClubState, on: LocalDate, rooms: readonly Room[]): readonly AreaOfYear[] {
  const rule = allAreasRuleOn(on);
  const byArea = recordsOfYear(state, on, rooms);
  return rule.areas.map((area) => {
    const records = byArea.get(area) ?? [];
    const closed = ROOMS_OF_AREA[area].filter((room) => !rooms.includes(room));
    const months = monthsOf(yearOf(on)).map((one) => countIn(records, one));
    const needs = AREA_NEEDS.filter((need) => need.area === area).map((need) => standing(state, need, records, closed, on));
    const ofYear = records.length;
    const short = closed.length > 0 ? ('unseen' as const) : ('missing' as const);
    const ofMonth = months[monthNumberOf(on) - 1] ?? 0;
    return { area, closed, months, ofMonth, ofYear, records, needs, is: ofYear >= rule.leastRecords ? ('active' as const) : short };
  });
}

function recordsOfYear(state: ClubState, on: LocalDate, rooms: readonly Room[]): ReadonlyMap<Area, readonly ClubEvent[]> {
  const found = new Map<Area, ClubEvent[]>();
  for (const [cmdId, record] of state.records) {
    if (state.reversed.has(cmdId)) continue;
    for (const event of record) {
      const area = areaOf(event);
      // By the day it lies on in the book, as the network's figures count it.
      if (area === null || yearOf(event.on) !== yearOf(on) || event.on > on || !rooms.includes(event.room)) continue;
      const list = found.get(area);
      if (list === undefined) found.set(area, [event]);
      else list.push(event);
    }
  }
  for (const list of found.values()) list.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return found;
}

function standing(state: ClubState, need: AreaNeed, records: readonly ClubEvent[], closed: readonly Room[], on: LocalDate): NeedStanding {
  const found = need.code === 'volunteers' ? volunteersOn(state, on) : answering(need, records, on);
  if (found >= need.least) return { need, is: 'met', found };
  return { need, is: closed.length > 0 && need.code !== 'volunteers' ? 'unseen' : 'missing', found };
}

function answering({ per, kinds }: AreaNeed, records: readonly ClubEvent[], on: LocalDate): number {
  const fit = records.filter(({ kind }) => kinds === undefined || kinds.includes(kind));
  return per === 'month' ? countIn(fit, monthOf(on)) : fit.length;
}

function countIn(records: readonly ClubEvent[], of: Month): number {
  return records.filter((event) => monthOf(event.on) === of).length;
}

function monthsOf(year: number): readonly Month[] {
  return Array.from({ length: 12 }, (_, index) => month(`${year}-${String(index + 1).padStart(2, '0')}`));
}

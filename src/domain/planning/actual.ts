// Plan against what happened. Nobody ticks a box: an item is done when the book holds a record of its area (and of its kind, when
// the item names one) in its month or later in the year that no other item has used, whether told before the plan or after; the budget is set against the book's own postings.
import { foldText } from '../../kernel/fold-text.ts';
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Dong, dong } from '../../kernel/money.ts';
import type { Area } from '../activities/area.ts';
import { isFund } from '../books/account.ts';
import type { Posting } from '../books/entry.ts';
import type { SpendingCategory } from '../books/money-commands.ts';
import { post } from '../books/posting.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { areaOf } from '../network/indicators/area-indicators.ts';
import { BUDGET_IN, BUDGET_OUT, type BudgetLine, type Plan, type PlanItem } from './plan.ts';

export interface ItemProgress {
  readonly item: PlanItem;
  readonly state: 'done' | 'done-later' | 'due' | 'late' | 'coming';
  /** Record that ticked it. */
  readonly by: { readonly cmdId: Id; readonly on: LocalDate } | null;
}

/** Each item with the record that did it. Records go to the items of their area in order, one each, one a command. */
export function progressOf(state: ClubState, plan: Plan, on: LocalDate): readonly ItemProgress[] {
  const left = recordsByArea(state, plan.year);
  const taken = new Map<Id, ClubEvent>();
  const items = [...plan.items].sort((a, b) => a.month - b.month);
  // What names the topic of an item belongs to it, before any other record of the area does.
  // What names a kind goes before what does not: it has fewer records to be ticked by.
  const inTurn = [...items].sort((a, b) => Number(b.sort !== undefined) - Number(a.sort !== undefined));
  for (const wanted of [sameTopic, sameMonth, laterMonth]) {
    for (const item of inTurn) {
      if (taken.has(item.itemId)) continue;
      const list = left.get(item.area) ?? [];
      const found = list.find((event) => monthOfEvent(event) >= item.month && isOfKind(event, item) && wanted(event, item));
      if (found === undefined) continue;
      taken.set(item.itemId, found);
      left.set(
        item.area,
        list.filter((event) => event.cmdId !== found.cmdId),
      );
    }
  }
  return items.map((item) => standing(item, taken.get(item.itemId), plan.year, on));
}

function standing(item: PlanItem, event: ClubEvent | undefined, year: number, on: LocalDate): ItemProgress {
  if (event !== undefined) {
    const by = { cmdId: event.cmdId, on: event.on };
    return { item, state: monthOfEvent(event) === item.month ? 'done' : 'done-later', by };
  }
  const month = `${year}-${String(item.month).padStart(2, '0')}`;
  const now = on.slice(0, 7);
  return { item, state: month < now ? 'late' : month === now ? 'due' : 'coming', by: null };
}

function recordsByArea(state: ClubState, year: number): Map<Area, readonly ClubEvent[]> {
  const found = new Map<Area, ClubEvent[]>();
  for (const [cmdId, record] of state.records) {
    if (state.reversed.has(cmdId)) continue;
    for (const event of record) {
      if (!event.on.startsWith(`${year}-`)) continue;
      const area = areaOf(event);
      if (area !== null) found.set(area, [...(found.get(area) ?? []), event]);
    }
  }
  for (const list of found.values()) list.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return found;
}

function monthOfEvent(event: ClubEvent): number {
  return Number(event.on.slice(5, 7));
}

function sameTopic(event: ClubEvent, item: PlanItem): boolean {
  if (event.kind !== 'activity-held') return false;
  const [topic, what] = [foldText(event.pub.topic), foldText(item.what)];
  return topic.length > 2 && (what.includes(topic) || topic.includes(what));
}

/** Records of the first release name no kind, so they do for any of their area. */
function isOfKind(event: ClubEvent, { sort }: PlanItem): boolean {
  if (sort === undefined) return true;
  return event.kind === 'activity-held' && (event.pub.sort === undefined || event.pub.sort === sort);
}

function sameMonth(event: ClubEvent, item: PlanItem): boolean {
  return monthOfEvent(event) === item.month;
}

/** Dues and instalments come every month and are no late doing of an earlier plan. */
function laterMonth(event: ClubEvent): boolean {
  return event.kind !== 'dues-received' && event.kind !== 'loan-repaid';
}

export interface BudgetProgress {
  readonly line: BudgetLine;
  readonly actual: Dong;
}

/** Every budget line with what the book says came in or went out, and lines nobody planned where money moved. */
export function budgetProgress(state: ClubState, plan: Plan): readonly BudgetProgress[] {
  const actual = actualsOf(state, plan.year);
  const planned = plan.budget.map((line) => ({ line, actual: dong(actual.get(keyOf(line)) ?? 0) }));
  const known = new Set(plan.budget.map(keyOf));
  const unplanned = [...actual].filter(([key, amount]) => !known.has(key) && amount !== 0);
  return [...planned, ...unplanned.flatMap(([key, amount]) => lineOfKey(key, dong(amount)))];
}

function keyOf({ fund, direction, category }: BudgetLine): string {
  return `${fund}/${direction}/${category}`;
}

function lineOfKey(key: string, actual: Dong): BudgetProgress[] {
  const [fund = '', direction, category] = key.split('/');
  const known = [...BUDGET_IN, ...BUDGET_OUT].find((one) => one === category);
  if (known === undefined || !isFund(fund)) return [];
  return [{ line: { fund, direction: direction === 'in' ? 'in' : 'out', category: known, amount: dong(0) }, actual }];
}

/** What moved in the year, by "fund/direction/category". */
function actualsOf(state: ClubState, year: number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const event of [...state.records.values()].flat()) {
    if (!event.on.startsWith(`${year}-`)) continue;
    const category = spendingOf(state, event);
    for (const posting of post(event)) {
      const key = budgetKey(posting, category);
      if (key !== null) sums.set(key.name, (sums.get(key.name) ?? 0) + key.sign * posting.amount);
    }
  }
  return sums;
}

/** What spending was for; of a record taken back, what that one was for. */
function spendingOf(state: ClubState, event: ClubEvent): SpendingCategory {
  const record = event.kind === 'record-reversed' ? (state.records.get(event.pub.cmdId) ?? []) : [event];
  for (const one of record) if (one.kind === 'money-spent') return one.pub.category;
  return 'other';
}

function budgetKey({ fund, account }: Posting, category: SpendingCategory): { readonly name: string; readonly sign: 1 | -1 } | null {
  if (BUDGET_IN.some((one) => one === account)) return { name: `${fund}/in/${account}`, sign: -1 };
  if (account === 'spending') return { name: `${fund}/out/${category}`, sign: 1 };
  return account === 'help' ? { name: `${fund}/out/help`, sign: 1 } : null;
}

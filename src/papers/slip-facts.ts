// What a slip says, read off its record: who, where, why, how much, and what stands after it.
import type { Slip } from '../domain/books/slips.ts';
import type { ClubEvent } from '../domain/club/event.ts';
import { type ClubState, placementOn } from '../domain/club/state.ts';
import { happenedOn } from '../domain/months/dating.ts';
import type { Id } from '../kernel/ids.ts';
import { type LocalDate, localDate } from '../kernel/local-date.ts';
import { formatDate, formatDong } from '../text/format.ts';
import { bookletName, slipNumber } from '../text/slip-number.ts';
import { describeEvent } from './describe.ts';
import { owedAfter } from './loan-history.ts';
import { changeOf } from './movements.ts';
import { capital, DOTS, nameOf, personOf } from './setting.ts';

export interface SlipFacts {
  readonly slip: Slip;
  readonly on: LocalDate;
  readonly comesIn: boolean;
  readonly byBank: boolean;
  readonly amount: number;
  readonly person: string;
  /** Name under the signature; empty when nobody single stands behind it. */
  readonly signer: string;
  readonly address: string;
  readonly reason: string;
  readonly attached: string;
  readonly notes: readonly string[];
  /** "Sau lần góp này …"; empty when it is no repayment. */
  readonly after: string;
  readonly meetingId: Id | undefined;
}

export function slipFacts(state: ClubState, slip: Slip): SlipFacts {
  const record = state.records.get(slip.cmdId) ?? [];
  const cash = record.reduce((sum, event) => sum + changeOf(event, 'all', 'cash'), 0);
  const bank = record.reduce((sum, event) => sum + changeOf(event, 'all', 'bank'), 0);
  const change = cash === 0 ? bank : cash;
  const [first] = record;
  const on = first === undefined ? localDate(`${slip.year}-12-31`) : happenedOn(first);
  const who = partyOf(state, record);
  return {
    slip,
    on,
    comesIn: first === undefined ? false : change > 0,
    byBank: cash === 0 && bank !== 0,
    amount: Math.abs(change),
    person: who.said,
    signer: who.name,
    address: who.personId === undefined ? DOTS : homeOf(state, who.personId, on),
    reason: reasonOf(state, record, who.name),
    attached: payersOf(record) > 1 ? `danh sách ${payersOf(record)} người` : '……… chứng từ gốc',
    notes: notesOf(state, slip, record, cash === 0 && bank !== 0),
    after: afterOf(state, record),
    meetingId: record.map(meetingOf).find((one) => one !== undefined),
  };
}

interface Party {
  readonly said: string;
  readonly name: string;
  readonly personId?: Id;
}

const NOBODY: Party = { said: DOTS, name: '' };

function partyOf(state: ClubState, record: readonly ClubEvent[]): Party {
  for (const event of record) {
    if (event.kind === 'record-reversed') return partyOf(state, state.records.get(event.pub.cmdId) ?? []);
    if (event.kind === 'dues-received') return payers(state, record);
    if (event.kind === 'money-received') return named(event.priv?.from);
    if (event.kind === 'money-spent') return named(event.priv?.payee);
    if ('personId' in event.pub && event.pub.personId !== undefined) return member(state, event.pub.personId);
  }
  return NOBODY;
}

function payers(state: ClubState, record: readonly ClubEvent[]): Party {
  if (payersOf(record) > 1) return { said: `${payersOf(record)} thành viên, có danh sách kèm theo`, name: '' };
  const only = record.find((event) => event.kind === 'dues-received')?.pub.payers[0];
  return only === undefined ? NOBODY : member(state, only.personId);
}

function named(name: string | undefined): Party {
  return name === undefined || name === '' ? NOBODY : { said: name, name };
}

function member(state: ClubState, personId: Id): Party {
  return { said: capital(personOf(state, personId)), name: nameOf(state, personId), personId };
}

function homeOf(state: ClubState, personId: Id, on: LocalDate): string {
  const group = state.members.get(personId)?.group;
  const hamlet = placementOn(state, on)?.hamlet ?? '';
  return [group === undefined ? '' : `Tổ ${group}`, hamlet.charAt(0).toLowerCase() + hamlet.slice(1)].filter(Boolean).join(', ') || DOTS;
}

function reasonOf(state: ClubState, record: readonly ClubEvent[], signer: string): string {
  if (record.length === 0) return 'Phiếu hỏng: khoản vay này đã ghi giao tiền ở máy khác, sổ tính một lần';
  const told = record.map((event) => {
    if (event.kind !== 'record-reversed') return describeEvent(state, event);
    return `Ghi ngược: ${reasonOf(state, state.records.get(event.pub.cmdId) ?? [], signer)}`;
  });
  // The person stands in a line of their own.
  const whose = (line: string): string => line.replace(/, (ông|bà) [^,]*$/, '').replace(`, ${signer}`, '');
  return told.filter(Boolean).map(whose).join('; ');
}

/** Both ways between a record taken back and what took it back; and money that came by the bank. */
function notesOf(state: ClubState, slip: Slip, record: readonly ClubEvent[], byBank: boolean): readonly string[] {
  const notes = byBank ? ['Qua tài khoản ngân hàng, không qua két tiền mặt.'] : [];
  const turnedBy = state.reversed.get(slip.cmdId);
  const by = turnedBy === undefined ? undefined : state.slips.get(turnedBy);
  if (by !== undefined) notes.push(`ĐÃ GHI NGƯỢC bằng phiếu ${slipNumber(by)}, quyển ${bookletName(by)}.`);
  for (const event of record) {
    if (event.kind !== 'record-reversed') continue;
    const of = state.slips.get(event.pub.cmdId);
    if (of !== undefined)
      notes.push(`Ghi ngược phiếu ${slipNumber(of)}, quyển ${bookletName(of)}, ngày ${formatDate(event.pub.originalOn)}.`);
  }
  return notes;
}

function afterOf(state: ClubState, record: readonly ClubEvent[]): string {
  for (const event of record) {
    if (event.kind !== 'loan-repaid') continue;
    const owed = owedAfter(state, event.pub.loanId, event.cmdId);
    const who = personOf(state, event.pub.personId);
    return owed === 0 ? `Sau lần góp này ${who} đã trả hết gốc khoản vay.` : `Sau lần góp này ${who} còn nợ gốc ${formatDong(owed)}.`;
  }
  return '';
}

function payersOf(record: readonly ClubEvent[]): number {
  return record.reduce((count, event) => {
    if (event.kind === 'dues-received') return count + event.pub.payers.length;
    return count;
  }, 0);
}

function meetingOf(event: ClubEvent): Id | undefined {
  return 'meetingId' in event.pub ? event.pub.meetingId : undefined;
}

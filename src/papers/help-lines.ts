// The help decided at a meeting, one phrase each: labour, money, goods. Nobody helped is named: minutes are read aloud and
// kept for years, and the payment slips hold the names an auditor needs.
import type { ClubState } from '../domain/club/state.ts';
import type { HelpEventOf } from '../domain/needs/need.ts';
import type { Id } from '../kernel/ids.ts';
import { formatDong } from '../text/format.ts';

const ITEMS: Readonly<Record<string, string>> = {
  rice: 'gạo',
  food: 'thức ăn',
  clothes: 'quần áo',
  medicine: 'thuốc',
  material: 'vật liệu',
  other: 'quà',
};
const UNITS: Readonly<Record<string, string>> = { kg: 'kg', piece: 'cái', set: 'bộ', litre: 'lít' };

export function helpLines(state: ClubState, meetingId: Id): readonly string[] {
  const lines: string[] = [];
  for (const [cmdId, record] of state.records) {
    if (state.reversed.has(cmdId)) continue;
    for (const event of record) {
      if (event.kind !== 'help-given' && event.kind !== 'help-paid') continue;
      if (event.pub.meetingId !== meetingId) continue;
      lines.push(`giúp một người ${event.kind === 'help-paid' ? formatDong(event.pub.amount) : givenWords(event.pub.help)}`);
    }
  }
  return lines;
}

/** What one record of help came to; money of the fund says that it is. */
export function helpWords(event: HelpEventOf): string {
  return event.kind === 'help-paid' ? `${formatDong(event.pub.amount)} từ quỹ` : givenWords(event.pub.help);
}

type Given =
  | { readonly how: 'labour'; readonly halfDays: number }
  | { readonly how: 'collected-money'; readonly amount: number }
  | { readonly how: 'goods'; readonly item: string; readonly quantity: number; readonly unit: string };

export function givenWords(help: Given): string {
  switch (help.how) {
    case 'labour':
      return `${String(help.halfDays / 2).replace('.', ',')} ngày công`;
    case 'collected-money':
      return `${formatDong(help.amount)} quyên góp`;
    case 'goods':
      return goodsWords(help);
  }
}

export function goodsWords({ item, quantity, unit }: { readonly item: string; readonly quantity: number; readonly unit: string }): string {
  return `${quantity} ${UNITS[unit] ?? unit} ${ITEMS[item] ?? item}`;
}

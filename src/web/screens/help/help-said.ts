// What help came to in a few words: "3 ngày công", "10 ki-lô gạo", "200.000 đ".
import type { HelpEventOf, PlannedHelp } from '../../../domain/needs/need.ts';
import { formatDong } from '../../../text/format.ts';
import type { Text } from '../../text/vi.ts';

export function helpSaid(event: HelpEventOf, words: Text): string {
  if (event.kind === 'help-paid') return formatDong(event.pub.amount);
  const { help } = event.pub;
  switch (help.how) {
    case 'labour':
      return words.help.days(help.halfDays);
    case 'collected-money':
      return formatDong(help.amount);
    case 'goods':
      return goodsSaid(help, words);
  }
}

export function goodsSaid({ item, quantity, unit }: NonNullable<PlannedHelp['goods']>, words: Text): string {
  return `${quantity} ${words.help.units[unit] ?? unit} ${(words.help.items[item] ?? item).toLowerCase()}`;
}

export function planSaid(plan: PlannedHelp, words: Text): string {
  const { labourHalfDays, fromFund, collected, goods } = plan;
  return [
    labourHalfDays === undefined ? '' : words.help.days(labourHalfDays),
    fromFund === undefined ? '' : formatDong(fromFund),
    collected === undefined ? '' : formatDong(collected),
    goods === undefined ? '' : goodsSaid(goods, words),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

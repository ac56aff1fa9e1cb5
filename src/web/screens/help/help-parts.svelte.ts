// The form of one part of help (whose hands, what, how much) as state, and the body it becomes. Several parts may wait before
// they are written together; each becomes one record.
import type { Fund } from '../../../domain/books/account.ts';
import type { GiveHelp } from '../../../domain/help/help-commands.ts';
import { allocate } from '../../../kernel/allocate.ts';
import { type Id, id } from '../../../kernel/ids.ts';
import { dong } from '../../../kernel/money.ts';

export type PartKind = 'labour' | 'money' | 'goods';

export interface PartForm {
  kind: PartKind;
  helpers: readonly string[];
  halfDays: number;
  item: string;
  unit: string;
  quantity: number;
  worth: number;
  amount: number;
  source: 'collected' | 'fund';
  fund: string;
  fromStore: 'hand' | 'store';
  note: string;
}

export function emptyPart(): PartForm {
  return {
    kind: 'labour',
    helpers: [],
    halfDays: 2,
    item: 'rice',
    unit: 'kg',
    quantity: 10,
    worth: 0,
    amount: 0,
    source: 'collected',
    fund: 'activity',
    fromStore: 'hand',
    note: '',
  };
}

export interface About {
  readonly personId: Id;
  readonly outsider?: true;
  readonly needId?: Id;
  readonly campaignId?: Id;
  readonly meetingId?: Id;
}

export function helpOf(part: PartForm, inStore: number): GiveHelp['body']['help'] {
  const { kind, halfDays, worth, item, quantity, unit, source, fund, amount } = part;
  const valued = worth > 0 ? { worth: dong(worth) } : {};
  if (kind === 'labour') return { how: 'labour', halfDays, ...valued };
  if (kind === 'goods') {
    const store = inStore > 0 && part.fromStore === 'store' ? ({ fromStore: true } as const) : {};
    return { how: 'goods', item, quantity, unit, worth: dong(worth), ...store };
  }
  return source === 'fund' ? { how: 'money', fund: fund as Fund, amount: dong(amount) } : { how: 'collected-money', amount: dong(amount) };
}

export function bodyOfPart(part: PartForm, about: About, inStore: number): GiveHelp['body'] {
  return { ...about, help: helpOf(part, inStore), helpers: part.helpers.map((one) => id(one)) };
}

/** Each helper's equal share of what they gave together: half days, đồng or pieces. */
export function sharesOf(part: PartForm): readonly number[] {
  const whole = part.kind === 'labour' ? part.halfDays : part.kind === 'goods' ? part.quantity : part.amount;
  return part.helpers.length < 2
    ? []
    : allocate(
        whole,
        part.helpers.map(() => 1),
      );
}

// What the club owns beside money: a blood-pressure monitor, a loudspeaker, chairs. One line an asset, as the paper sổ tài sản
// has it: what, how many, worth, from whom, condition, who keeps it.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';

export type AssetSource = 'launch' | 'bought' | 'donated' | 'project' | 'other';
export type AssetCondition = 'good' | 'worn' | 'broken';
export type RetireReason = 'broken' | 'lost' | 'given-away' | 'sold';

export const ASSET_SOURCES: readonly AssetSource[] = ['launch', 'bought', 'donated', 'project', 'other'];
export const ASSET_CONDITIONS: readonly AssetCondition[] = ['good', 'worn', 'broken'];
export const RETIRE_REASONS: readonly RetireReason[] = ['broken', 'lost', 'given-away', 'sold'];

export interface Lending {
  readonly personId: Id;
  readonly from: LocalDate;
  readonly dueOn: LocalDate | '';
}

export interface Asset {
  readonly assetId: Id;
  readonly what: string;
  readonly count: number;
  /** What one would pay for all of them; 0 when nobody knows. No part of any fund. */
  readonly worth: Dong;
  readonly source: AssetSource;
  readonly condition: AssetCondition;
  readonly keeperId: Id | '';
  readonly since: LocalDate;
  readonly lent: Lending | null;
  readonly retired: { readonly on: LocalDate; readonly reason: RetireReason } | null;
  /** Record that entered it. */
  readonly cmdId: Id;
}

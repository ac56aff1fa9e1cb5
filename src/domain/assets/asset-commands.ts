// What is told of the club's things: entered, lent, brought back, gone.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { AssetCondition, AssetSource, RetireReason } from './asset.ts';

export interface AssetEntered {
  readonly assetId: Id;
  readonly what: string;
  readonly count: number;
  readonly worth: Dong;
  readonly source: AssetSource;
  readonly condition: AssetCondition;
  readonly keeperId?: Id;
}

export type RecordAsset = CommandShape<'record-asset', AssetEntered>;
export type LendAsset = CommandShape<'lend-asset', { assetId: Id; personId: Id; dueOn?: LocalDate }>;
/** Brought back, or looked over at the keeper's: its condition and who keeps it from now on. */
export type CheckAsset = CommandShape<'check-asset', { assetId: Id; condition: AssetCondition; keeperId?: Id }>;
export type RetireAsset = CommandShape<'retire-asset', { assetId: Id; reason: RetireReason }, { note: string }>;

export type AssetCommand = RecordAsset | LendAsset | CheckAsset | RetireAsset;

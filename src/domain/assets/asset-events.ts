// The club's things: entered, lent, looked over, gone.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { AssetCondition, RetireReason } from './asset.ts';
import type { AssetEntered } from './asset-commands.ts';

export type AssetRecorded = EventShape<'asset-recorded', 'common', AssetEntered>;
export type AssetLent = EventShape<'asset-lent', 'common', { assetId: Id; personId: Id; dueOn?: LocalDate }>;
export type AssetChecked = EventShape<'asset-checked', 'common', { assetId: Id; condition: AssetCondition; keeperId?: Id }>;
export type AssetRetired = EventShape<'asset-retired', 'common', { assetId: Id; reason: RetireReason }, { note: string }>;

export type AssetEvent = AssetRecorded | AssetLent | AssetChecked | AssetRetired;

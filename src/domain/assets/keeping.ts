// Keeping the list of assets. All of it is told, never refused; what is told of a thing nobody entered, of one that is gone, or
// of one that is out already is asked about.
import type { Id } from '../../kernel/ids.ts';
import { type Dong, dong } from '../../kernel/money.ts';
import { type Decision, events, oddities, oddPersons, question } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { Asset } from './asset.ts';
import type { AssetCommand, CheckAsset, LendAsset, RecordAsset, RetireAsset } from './asset-commands.ts';
import type { AssetChecked, AssetEvent, AssetLent, AssetRecorded, AssetRetired } from './asset-events.ts';

/** The same thing entered by two phones is entered once: its id is made where it is first typed in. */
export function decideRecordAsset(state: ClubState, command: RecordAsset): Decision {
  if (state.assets.has(command.body.assetId)) return events();
  return told(state, command, { kind: 'asset-recorded', room: 'common', pub: command.body });
}

export function decideLendAsset(state: ClubState, command: LendAsset): Decision {
  return told(state, command, { kind: 'asset-lent', room: 'common', pub: command.body });
}

export function decideCheckAsset(state: ClubState, command: CheckAsset): Decision {
  return told(state, command, { kind: 'asset-checked', room: 'common', pub: command.body });
}

export function decideRetireAsset(state: ClubState, command: RetireAsset): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return told(state, command, { kind: 'asset-retired', room: 'common', pub: command.body, ...priv });
}

function told(state: ClubState, command: AssetCommand, event: AssetEvent): Decision {
  const { body } = command;
  const asset = state.assets.get(body.assetId);
  const persons = 'personId' in body ? [body.personId] : 'keeperId' in body && body.keeperId !== undefined ? [body.keeperId] : [];
  const odd = [...oddities(state, command, 'common'), ...oddPersons(state, command, 'common', persons)];
  if (command.kind === 'record-asset') return events(event, ...odd);
  if (asset === undefined) odd.push(question('common', 'asset-unknown', command.id));
  else if (asset.retired !== null) odd.push(question('common', 'asset-gone', command.id));
  else if (command.kind === 'lend-asset' && asset.lent !== null) odd.push(question('common', 'asset-lent-twice', command.id));
  return events(event, ...odd);
}

export function evolveAssets(state: ClubState, event: ClubEvent & (AssetRecorded | AssetLent | AssetChecked | AssetRetired)): void {
  if (event.kind === 'asset-recorded') {
    state.assets.set(event.pub.assetId, entered(event));
    return;
  }
  const asset = state.assets.get(event.pub.assetId);
  if (asset === undefined) return;
  switch (event.kind) {
    case 'asset-lent':
      state.assets.set(asset.assetId, {
        ...asset,
        lent: { personId: event.pub.personId, from: event.on, dueOn: event.pub.dueOn ?? '' },
      });
      return;
    case 'asset-checked': {
      const { condition, keeperId } = event.pub;
      state.assets.set(asset.assetId, { ...asset, lent: null, condition, keeperId: keeperId ?? asset.keeperId });
      return;
    }
    case 'asset-retired':
      state.assets.set(asset.assetId, { ...asset, lent: null, retired: { on: event.on, reason: event.pub.reason } });
  }
}

function entered(event: ClubEvent & AssetRecorded): Asset {
  const { keeperId, ...rest } = event.pub;
  return { ...rest, keeperId: keeperId ?? '', since: event.on, lent: null, retired: null, cmdId: event.cmdId };
}

/** A record taken back: the thing was never entered, or stands again. */
export function undoAsset(state: ClubState, assetId: Id, kind: 'asset-recorded' | 'asset-retired'): void {
  const asset = state.assets.get(assetId);
  if (kind === 'asset-recorded') state.assets.delete(assetId);
  else if (asset !== undefined) state.assets.set(assetId, { ...asset, retired: null });
}

/** What the things that are still there are worth together. */
export function worthOf(assets: Iterable<Asset>): Dong {
  let total = 0;
  for (const asset of assets) if (asset.retired === null) total += asset.worth;
  return dong(total);
}

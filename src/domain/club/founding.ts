// The club itself: founded by a decision, placed in a unit by date, governed by charters by date.

import { fundsLostBy } from '../books/funds.ts';
import { refusedByResolution } from '../meetings/resolving.ts';
import type { Charter } from './charter.ts';
import { type Decision, events, oddities, refuse } from './decision.ts';
import type { ClubEvent } from './event.ts';
import type { AdoptCharter, ChangeClubStatus, FoundClub, NameGroup, PlaceClub } from './founding-commands.ts';
import type { CharterAdopted, ClubFounded, ClubPlaced, ClubStatusChanged, GroupNamed } from './founding-events.ts';
import { type ClubState, placementOn, statusOn } from './state.ts';

export function decideFoundClub(state: ClubState, command: FoundClub): Decision {
  if (state.profile !== null) return refuse({ why: 'club-already-founded' });
  if (!splitIsWhole(command.body.charter)) return refuse({ why: 'split-adds-to-nothing' });
  return events({ kind: 'club-founded', room: 'common', pub: command.body });
}

export function decidePlaceClub(state: ClubState, command: PlaceClub): Decision {
  if (state.profile === null) return refuse({ why: 'club-not-founded' });
  const now = placementOn(state, command.on);
  if (now?.unitId === command.body.unitId && now.hamlet === command.body.hamlet) return refuse({ why: 'club-already-there' });
  return events({ kind: 'club-placed', room: 'common', pub: command.body });
}

/** Order of refusals: REFUSAL_ORDER['adopt-charter']. */
export function decideAdoptCharter(state: ClubState, command: AdoptCharter): Decision {
  if (state.profile === null) return refuse({ why: 'club-not-founded' });
  if (!splitIsWhole(command.body.charter)) return refuse({ why: 'split-adds-to-nothing' });
  const refusal = command.body.resolutionId === undefined ? null : refusedByResolution(state, command.body.resolutionId);
  if (refusal !== null) return refuse(refusal);
  const [lost] = fundsLostBy(state, command.body.charter);
  if (lost !== undefined) return refuse({ why: 'fund-still-has-money', fund: lost });
  return events({ kind: 'charter-adopted', room: 'common', pub: command.body });
}

export function decideChangeClubStatus(state: ClubState, command: ChangeClubStatus): Decision {
  if (state.profile === null) return refuse({ why: 'club-not-founded' });
  if (statusOn(state, command.on) === command.body.status) return refuse({ why: 'status-unchanged' });
  return events({ kind: 'club-status-changed', room: 'common', pub: command.body });
}

export function decideNameGroup(state: ClubState, command: NameGroup): Decision {
  if ((state.groupNames.get(String(command.body.group)) ?? '') === command.body.name) return events();
  return events({ kind: 'group-named', room: 'common', pub: command.body }, ...oddities(state, command, 'common'));
}

export function evolveFounding(
  state: ClubState,
  event: ClubEvent & (ClubFounded | ClubPlaced | CharterAdopted | ClubStatusChanged | GroupNamed),
): void {
  switch (event.kind) {
    case 'club-founded': {
      const { name, decisionNumber, decisionOn, launchedOn, charter, unitId, hamlet } = event.pub;
      state.profile = { name, decisionNumber, decisionOn, launchedOn };
      state.charter = charter;
      state.charters = [{ from: decisionOn, charter }];
      state.placements = [{ unitId, hamlet, from: decisionOn, document: decisionNumber }];
      state.statuses = [{ status: 'active', from: decisionOn }];
      return;
    }
    case 'club-placed':
      state.placements = byDate([...state.placements.filter((p) => p.from !== event.on), { ...event.pub, from: event.on }]);
      return;
    case 'charter-adopted': {
      const from = event.pub.from ?? event.on;
      const ahead = from > event.on ? { ahead: true } : {};
      state.charters = byDate([...state.charters.filter((c) => c.from !== from), { from, charter: event.pub.charter, ...ahead }]);
      state.charter = state.charters.at(-1)?.charter ?? event.pub.charter;
      return;
    }
    case 'group-named':
      if (event.pub.name === '') state.groupNames.delete(String(event.pub.group));
      else state.groupNames.set(String(event.pub.group), event.pub.name);
      return;
    case 'club-status-changed':
      state.statuses = byDate([...state.statuses.filter((s) => s.from !== event.on), { status: event.pub.status, from: event.on }]);
  }
}

function splitIsWhole(charter: Charter): boolean {
  return charter.interestSplit.length > 0 && charter.interestSplit.reduce((total, share) => total + share.weight, 0) > 0;
}

function byDate<Dated extends { readonly from: string }>(list: readonly Dated[]): readonly Dated[] {
  return [...list].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

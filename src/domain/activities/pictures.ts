// Pictures of an activity: optional, few and small. The book names them by their content and says who took one down; the
// pictures themselves lie beside the book and never hold up a record.
import type { Id } from '../../kernel/ids.ts';
import { type Decision, events, oddities, refuse } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { AddPicture, Picture, TakeDownPicture } from './activity-commands.ts';
import type { PictureAdded, PictureTakenDown } from './activity-events.ts';
import { activityOf } from './holding.ts';

/** At most so many an activity: a meeting's signal carries these in a minute. */
export const MOST_PICTURES = 6;
/** The largest picture the book takes; phones make them smaller than this. */
export const LARGEST_PICTURE_BYTES = 120 * 1024;
/** Longer side, in pixels. */
export const LONGEST_PICTURE_SIDE = 1280;

export interface PictureInBook extends Picture {
  /** Command that added it. */
  readonly cmdId: Id;
  readonly takenDown: boolean;
}

/** Order of refusals: REFUSAL_ORDER['add-picture']. */
export function decideAddPicture(state: ClubState, command: AddPicture): Decision {
  const { activityId, hash } = command.body;
  if (activityOf(state, activityId) === undefined) return refuse({ why: 'activity-not-in-book' });
  const shown = picturesOf(state, activityId);
  if (shown.some((picture) => picture.hash === hash)) return refuse({ why: 'picture-already-there' });
  if (shown.length >= MOST_PICTURES) return refuse({ why: 'pictures-too-many', most: MOST_PICTURES });
  return events({ kind: 'picture-added', room: 'common', pub: command.body }, ...oddities(state, command, 'common'));
}

/** Order of refusals: REFUSAL_ORDER['take-down-picture']. */
export function decideTakeDownPicture(state: ClubState, command: TakeDownPicture): Decision {
  const { activityId, hash } = command.body;
  if (!picturesOf(state, activityId).some((picture) => picture.hash === hash)) return refuse({ why: 'picture-not-there' });
  return events({ kind: 'picture-taken-down', room: 'common', pub: command.body }, ...oddities(state, command, 'common'));
}

/** Pictures of an activity that may be shown, in the order they were added. */
export function picturesOf(state: ClubState, activityId: Id): readonly PictureInBook[] {
  return (state.pictures.get(activityId) ?? []).filter((picture) => !picture.takenDown);
}

export function evolvePictures(state: ClubState, event: ClubEvent & (PictureAdded | PictureTakenDown)): void {
  const { activityId } = event.pub;
  const known = state.pictures.get(activityId) ?? [];
  if (event.kind === 'picture-added') {
    const { activityId: _, concerns: __, ...picture } = event.pub;
    state.pictures.set(activityId, [...known, { ...picture, cmdId: event.cmdId, takenDown: false }]);
    return;
  }
  state.pictures.set(
    activityId,
    known.map((picture) => (picture.hash === event.pub.hash ? { ...picture, takenDown: true } : picture)),
  );
}

// What a paper needs beside the book: the name of the commune, the day of printing, and what this printer knows of earlier
// prints. And the few phrases every paper begins and ends with.
import { type ClubState, charterOn, placementOn } from '../domain/club/state.ts';
import { hasRoleOn, isActive, type Role } from '../domain/people/member.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { formatDocumentDate } from '../text/format.ts';
import type { Block } from './paper.ts';

export interface Setting {
  /** "phường Hà An"; empty when the name is not at hand. */
  readonly unitName: (unitId: string, on: LocalDate) => string;
  readonly printedOn: LocalDate;
  /** Records whose slip was printed before: it comes out as a copy. */
  readonly printedBefore: ReadonlySet<Id>;
  /** Records that only this phone has: the number of a correction is not settled yet. */
  readonly unsent: ReadonlySet<Id>;
}

export const DOTS = '……………………………………………………';

/** "bà Nguyễn Thị Hoa"; papers say ông or bà to everybody. */
export function personOf(state: ClubState, personId: string): string {
  const member = [...state.members.values()].find((one) => one.personId === personId);
  if (member === undefined || member.name === '') return 'người không còn tên trong sổ';
  return `${member.sex === 'male' ? 'ông' : 'bà'} ${member.name}`;
}

export function nameOf(state: ClubState, personId: string): string {
  return [...state.members.values()].find((one) => one.personId === personId)?.name ?? '';
}

export function holderOf(state: ClubState, role: Role, on: LocalDate): string {
  const members = [...state.members.values()];
  const held = members.find((member) => hasRoleOn(member, role, on)) ?? members.find((one) => isActive(one) && hasRoleOn(one, role, on));
  return held?.name ?? '';
}

/** Chair of that day, or whoever stands in. */
export function chairOf(state: ClubState, on: LocalDate): string {
  return holderOf(state, 'chair', on) || holderOf(state, 'vice-chair', on);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "CLB LIÊN THẾ HỆ TỰ GIÚP NHAU THÔN 5" */
export function clubName(state: ClubState): string {
  const full = (state.profile?.name ?? '').replace(/\bLTHTGN\b/, 'liên thế hệ tự giúp nhau').replace(/,.*$/, '');
  return full.toUpperCase();
}

/** "Thôn 5, phường Hà An" */
export function clubAddress(state: ClubState, setting: Setting, on: LocalDate): string {
  const placement = placementOn(state, on);
  if (placement === undefined) return '';
  return [capital(placement.hamlet), setting.unitName(placement.unitId, on)].filter(Boolean).join(', ');
}

/** The issuing body, the national heading, place and day. */
export function nationalHead(state: ClubState, setting: Setting, on: LocalDate): Block {
  const placement = placementOn(state, on);
  const unit = placement === undefined ? '' : setting.unitName(placement.unitId, on);
  const bare = unit.replace(/^(xã|phường|thị trấn|đặc khu)\s+/, '');
  return {
    what: 'head',
    body: ['HỘI NGƯỜI CAO TUỔI', unit.toUpperCase()].filter(Boolean),
    club: clubName(state),
    place: `${bare === '' ? '………………' : bare}, ${formatDocumentDate(on)}`,
  };
}

/** "Mẫu số 01-TT …" where the charter asks for it; nothing by default (conventions §2). */
export function formLine(state: ClubState, on: LocalDate): string {
  return charterOn(state, on).slipFormLine ?? '';
}

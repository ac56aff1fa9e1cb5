// Who writes: the lines at the head of an office's document, its number's pattern, its place and its signer. Who stands above a
// Hội is moving (ward congresses of 2026, MTTQ's guidance of 9/2025), so the lines are dated and the office edits them; until it
// does, these defaults stand, which no document prescribes.

import type { UnitId } from '../../domain/network/units/unit.ts';
import { nameOn, parentOn, type UnitTree, unitOf } from '../../domain/network/units/unit-tree.ts';
import type { Letterhead } from '../../domain/office/letterhead.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { formatDocumentDate } from '../../text/format.ts';

const CENTRE = 'TRUNG ƯƠNG HỘI\nNGƯỜI CAO TUỔI VIỆT NAM';

/** "phường Hà An", as the unit was called on the day. */
export function unitName(unitId: UnitId, on: LocalDate, map: UnitTree): string {
  const { type, name } = nameOn(unitOf(map, unitId), on);
  return `${type} ${name}`;
}

/** Lines end with \n. The centre has nobody above it here. */
export function defaultLetterhead(unitId: UnitId, on: LocalDate, map: UnitTree): Letterhead {
  const { level, until } = unitOf(map, unitId);
  const day = until !== undefined && until <= on ? until : on;
  const { name } = nameOn(unitOf(map, unitId), day);
  const above = parentOn(map, unitId, day);
  return {
    above: level === 'country' || above === null ? '' : bodyOf(above, day, map),
    body: bodyOf(unitId, day, map),
    pattern: 'Số: {so}/{loai}-HNCT',
    place: level === 'country' ? 'Hà Nội' : name,
    authority: 'TM. BAN CHẤP HÀNH\nCHỦ TỊCH',
    signer: '',
  };
}

function bodyOf(unitId: UnitId, on: LocalDate, map: UnitTree): string {
  return unitOf(map, unitId).level === 'country' ? CENTRE : `HỘI NGƯỜI CAO TUỔI\n${unitName(unitId, on, map).toUpperCase()}`;
}

/** "Số: 05/BC-HNCT": below ten with a nought in front (NĐ 30/2020, Phụ lục I). Without a number, room to write one. */
export function numberAndSign(pattern: string, kind: string, number: number | null): string {
  const written = number === null ? '      ' : String(number).padStart(2, '0');
  return pattern.replace('{so}', written).replace('{loai}', kind);
}

/** "Hạ Long, ngày 04 tháng 11 năm 2022" */
export function placeAndDay(place: string, on: LocalDate): string {
  return `${place}, ${formatDocumentDate(on)}`;
}

export const linesOfText = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

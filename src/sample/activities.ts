// What a sample club does besides money: talks, exercise, sport, culture, rights reviews, in the words of the article.

import type { Area } from '../domain/activities/area.ts';
import { placementOn } from '../domain/club/state.ts';
import { nameOn, unitOf } from '../domain/network/units/unit-tree.ts';
import { VIETNAM } from '../domain/network/units/vietnam.ts';
import type { Id } from '../kernel/ids.ts';
import { type LocalDate, monthNumberOf } from '../kernel/local-date.ts';
import type { Table } from './table.ts';

type Topic = { readonly area: Area; readonly topic: string; readonly partner?: 'health-station' | 'association' | 'police' | 'union' };

export const LAW_TALK = 'Luật Người cao tuổi và chế độ, chính sách';
export const POLICY_REVIEW = 'Rà soát việc thực hiện chính sách';
export const FREE_CHECK_UP = 'Khám bệnh miễn phí cho người cao tuổi';
export const TABLE_TENNIS = 'Giao lưu bóng bàn';
export const VOLLEYBALL = 'Giao lưu bóng chuyền hơi';
export const EXERCISE = 'Tập dưỡng sinh';

const TOPICS: readonly Topic[] = [
  { area: 'awareness', topic: 'Phòng tăng huyết áp và đột quỵ', partner: 'health-station' },
  { area: 'awareness', topic: 'Dinh dưỡng cho người cao tuổi', partner: 'health-station' },
  { area: 'awareness', topic: 'Phòng lừa đảo qua điện thoại', partner: 'police' },
  { area: 'awareness', topic: LAW_TALK, partner: 'association' },
  { area: 'health', topic: EXERCISE },
  { area: 'health', topic: EXERCISE },
  { area: 'health', topic: FREE_CHECK_UP, partner: 'health-station' },
  { area: 'culture', topic: 'Văn nghệ, hát giao duyên' },
  { area: 'culture', topic: 'Mừng sinh nhật thành viên' },
  { area: 'culture', topic: TABLE_TENNIS },
  { area: 'culture', topic: VOLLEYBALL },
  { area: 'rights', topic: POLICY_REVIEW, partner: 'association' },
  { area: 'income', topic: 'Kinh nghiệm chăn nuôi, trồng trọt' },
  { area: 'resources', topic: 'Thu gom phế liệu gây quỹ', partner: 'union' },
  { area: 'mutual-help', topic: 'Vệ sinh đường làng ngõ xóm' },
];

const GAMES: Topic = { area: 'culture', topic: 'Trò chơi, văn nghệ cuối buổi' };

/** One or two activities of the month; Tết brings games, the yearly day of older people a review of rights. */
export function holdActivities(table: Table, on: LocalDate, meetingId: Id, present: number): void {
  const { dice } = table;
  const season = seasonal(on);
  if (season !== null && dice.chance(800)) hold(table, on, meetingId, season, present);
  if (!dice.chance(season === null ? 920 : 450)) return;
  const picked = dice.pick(TOPICS);
  // The same thing twice on one day would be one event told twice.
  hold(table, on, meetingId, picked.topic === season?.topic ? GAMES : picked, present);
}

function seasonal(on: LocalDate): Topic | null {
  switch (monthNumberOf(on)) {
    case 1:
    case 2:
      return { area: 'culture', topic: 'Trò chơi dân gian, văn nghệ mừng Xuân' };
    case 6:
      return { area: 'rights', topic: POLICY_REVIEW, partner: 'association' };
    case 10:
      return { area: 'health', topic: FREE_CHECK_UP, partner: 'health-station' };
    default:
      return null;
  }
}

function hold(table: Table, on: LocalDate, meetingId: Id, { area, topic, partner }: Topic, present: number): void {
  const participants = Math.max(5, present - table.dice.between(0, 12));
  const beside = partner === undefined ? {} : { partner: partnerName(table, on, partner) };
  table.say('hold-activity', { on, body: { meetingId, area, topic, participants, ...beside } });
}

function partnerName(table: Table, on: LocalDate, partner: NonNullable<Topic['partner']>): string {
  const unit = placementOn(table.state, on)?.unitId ?? table.plan.unitThen;
  const { type, name } = nameOn(unitOf(VIETNAM, unit), on);
  const whose = { 'health-station': 'Trạm Y tế', association: 'Hội Người cao tuổi', police: 'Công an', union: 'Hội Phụ nữ' }[partner];
  return `${whose} ${type} ${name}`;
}

// What thôn 5 does together in autumn 2026: a plan of the year that ticks itself, the exercise group and the singers with a
// session each, a talk, the long lives celebrated on 1 October; and the volunteer says which member she is. No money moves.
import type { ActivityKind } from '../domain/activities/activity.ts';
import type { Area } from '../domain/activities/area.ts';
import { honourableIn } from '../domain/activities/honouring.ts';
import type { Id } from '../kernel/ids.ts';
import { type LocalDate, localDate } from '../kernel/local-date.ts';
import { accountOf, activeOf, type Table } from './table.ts';

const PLANNED = localDate('2026-01-24');
const FORMED = localDate('2026-09-26');
const CELEBRATED = localDate('2026-10-01');
const SESSION = localDate('2026-11-18');
const LAST = localDate('2026-11-20');

const ITEMS: readonly (readonly [month: number, area: Area, what: string, sort?: ActivityKind])[] = [
  [2, 'culture', 'Trò chơi dân gian mừng Xuân'],
  [6, 'rights', 'Rà soát chế độ của thành viên'],
  [10, 'culture', 'Mừng thọ và Ngày Quốc tế Người cao tuổi', 'celebration'],
  [11, 'awareness', 'Nói chuyện phòng lừa đảo qua điện thoại', 'talk'],
  [12, 'culture', 'Giao lưu văn nghệ với thôn 3', 'exchange'],
];

export function activitiesOfThon5(table: Table, until: LocalDate): void {
  if (until < LAST) return;
  const items = ITEMS.map(([month, area, what, sort]) => ({
    itemId: table.newId(),
    month,
    area,
    what,
    ...(sort === undefined ? {} : { sort }),
  }));
  table.say('adopt-plan', { on: PLANNED, body: { year: 2026, items, budget: [] } });
  celebrate(table);
  const women = activeOf(table).filter(({ sex }) => sex === 'female');
  const exercise = { sort: 'exercise', name: 'Dưỡng sinh sáng sớm', weekdays: [2, 4, 6] } as const;
  const [first, second] = [group(table, exercise, idsOf(women.slice(0, 9))), group(table, SINGERS, idsOf(women.slice(9, 16)))];
  meet(table, first, { area: 'health', topic: exercise.name, sort: 'exercise' });
  meet(table, second, { area: 'culture', topic: SINGERS.name, sort: 'culture' });
  const talk = { area: 'awareness', topic: 'Phòng lừa đảo qua điện thoại', topicId: 'phong-lua-dao', sort: 'talk' } as const;
  table.say('hold-activity', {
    on: LAST,
    body: { ...talk, participants: 41, youths: 3, partner: 'Công an phường Hà An', partners: ['police'], place: 'Nhà văn hóa thôn 5' },
  });
  const volunteer = activeOf(table).find(({ name }) => name === 'Đỗ Thị Hạnh');
  if (volunteer !== undefined)
    table.say('link-account', { on: LAST, body: { personId: volunteer.personId }, by: accountOf(table.plan.clubId, 'volunteer') });
}

const SINGERS = { sort: 'arts', name: 'Đội văn nghệ', weekdays: [7] } as const;

interface Kept {
  readonly groupId: Id;
  readonly members: readonly Id[];
}

function group(
  table: Table,
  described: { readonly sort: 'exercise' | 'arts'; readonly name: string; readonly weekdays: readonly number[] },
  members: readonly Id[],
): Kept {
  const groupId = table.newId();
  const [leaderId] = members;
  const led = leaderId === undefined ? {} : { leaderId };
  table.say('set-interest-group', { on: FORMED, body: { groupId, ...described, ...led, place: 'Sân nhà văn hóa thôn 5' } });
  table.say('join-interest-group', { on: FORMED, body: { groupId, personIds: members } });
  return { groupId, members };
}

function meet(
  table: Table,
  { groupId, members }: Kept,
  what: { readonly area: Area; readonly topic: string; readonly sort: ActivityKind },
): void {
  const attendeeIds = members.slice(0, -2);
  table.say('hold-activity', { on: SESSION, body: { ...what, groupId, attendeeIds, participants: attendeeIds.length } });
}

/** All but the youngest: one is left for the birthday, so that the list shows both. */
function celebrate(table: Table): void {
  const honoured = honourableIn(table.state, 2026).slice(0, -1);
  const named = honoured.map(({ member, age }) => ({ personId: member.personId, age }));
  const body = {
    area: 'culture',
    topic: 'Mừng thọ, Ngày Quốc tế Người cao tuổi',
    sort: 'celebration',
    participants: 46,
    partners: ['association'],
  } as const;
  table.say('hold-activity', {
    on: CELEBRATED,
    body: { ...body, ...(named.length === 0 ? {} : { honoured: named }) },
    priv: { gifts: named.map(({ personId }) => ({ personId, gift: 'một tấm vải và hộp sữa' })) },
  });
}

function idsOf(members: readonly { readonly personId: Id }[]): readonly Id[] {
  return members.map(({ personId }) => personId);
}

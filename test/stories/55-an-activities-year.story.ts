// A year of activities by two calendars: the days to mark come near by the lunar calendar and go by their record, somebody of 75
// is honoured at Tết, a talk is told once, and the plan of the year ticks itself, early or late.

import { honourableIn, honouredIn } from '../../src/domain/activities/honouring.ts';
import { markedDaysIn } from '../../src/domain/activities/marked-days.ts';
import { roomsOf } from '../../src/domain/club/roles.ts';
import { progressOf } from '../../src/domain/planning/actual.ts';
import type { PlanItem } from '../../src/domain/planning/plan.ts';
import { tasksOf } from '../../src/domain/tasks/tasks.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { lunarDate } from '../../src/kernel/lunar-date.ts';
import { formatDate } from '../../src/text/format.ts';
import { type Club, clubAtWork, people, storyId } from './club.ts';
import { nameOf } from './reading.ts';

export const title = 'Một năm hoạt động, Tết và mừng thọ';

const DAYS = {
  tet: 'Tết Nguyên đán',
  women: 'Quốc tế Phụ nữ',
  elders: 'Ngày truyền thống người cao tuổi Việt Nam',
  martyrs: 'Ngày Thương binh Liệt sĩ',
  'mid-autumn': 'rằm tháng Tám',
  'older-persons': 'Ngày Quốc tế Người cao tuổi',
  founding: 'ngày thành lập câu lạc bộ',
};
const STATES = { done: 'đã làm', 'done-later': 'đã làm, muộn hơn', due: 'tháng này', late: 'chậm', coming: 'chưa tới' };

const item = (month: number, area: PlanItem['area'], what: string, sort?: PlanItem['sort']): PlanItem => ({
  itemId: storyId(`kế hoạch ${what}`),
  month,
  area,
  what,
  ...(sort === undefined ? {} : { sort }),
});

export function tell(): Club {
  const club = clubAtWork(title);
  club.day('2026-12-15');
  const items = [
    item(2, 'culture', 'Gặp mặt đầu xuân, mừng thọ', 'celebration'),
    item(3, 'awareness', 'Phòng lừa đảo qua điện thoại', 'talk'),
    item(6, 'culture', 'Hát mừng ngày người cao tuổi', 'culture'),
    item(9, 'culture', 'Trung thu với các cháu', 'celebration'),
  ];
  club.record('Thông qua kế hoạch năm 2027.', { kind: 'adopt-plan', body: { year: 2027, items, budget: [] } });
  for (const { what, on } of markedDaysIn(club.state, 2027)) {
    const { day, month } = lunarDate(on);
    club.say(`    ${formatDate(on)} (âm lịch ${day}/${month}): ${DAYS[what]}`);
  }
  for (const { member, age } of honourableIn(club.state, 2027)) club.say(`    tròn tuổi năm 2027: ${nameOf(member.personId)}, ${age} tuổi`);
  newYear(club);
  spring(club);
  autumn(club);
  return club;
}

/** Tết of 2027 is the 6th of February: the day comes near on the 23rd of January, and goes by the record of the celebration. */
function newYear(club: Club): void {
  near(club, '2027-01-22');
  near(club, '2027-01-23');
  club.day('2027-02-03');
  club.record('Gặp mặt đầu xuân, mừng thọ ông Tài.', {
    kind: 'hold-activity',
    body: {
      area: 'culture',
      topic: 'Gặp mặt đầu xuân, mừng thọ',
      sort: 'celebration',
      participants: 40,
      guests: 6,
      honoured: [{ personId: people.tai.id, age: 75 }],
    },
    priv: { gifts: [{ personId: people.tai.id, gift: 'áo ấm' }] },
  });
  near(club, '2027-02-04');
  for (const [personId, { on }] of honouredIn(club.state, 2027)) club.say(`    đã mừng thọ: ${nameOf(personId)}, ${formatDate(on)}`);
  planOn(club, '2027-02-04');
}

function spring(club: Club): void {
  club.day('2027-04-15');
  const talk = { area: 'awareness', topic: 'Phòng lừa đảo qua điện thoại', topicId: 'phong-lua-dao', sort: 'talk' } as const;
  club.record('Công an nói chuyện, muộn một tháng.', { kind: 'hold-activity', body: { ...talk, participants: 7, partners: ['police'] } });
  club.day('2027-06-05');
  const songs = { area: 'culture', topic: 'Hát mừng ngày người cao tuổi', sort: 'culture', participants: 30 } as const;
  const first = club.record('Đêm hát mừng 6/6.', { kind: 'hold-activity', body: songs });
  const second = club.record('Ông Bình cũng ghi đêm hát ấy.', { kind: 'hold-activity', body: songs }, 'máy ông Bình');
  club.record('Bỏ lần ghi thứ hai.', { kind: 'reverse-record', body: { cmdId: second, reason: 'recorded-twice' } });
  club.say(`    bản ghi đêm hát còn: ${club.state.reversed.has(first) ? 'không' : 'một'}`);
  planOn(club, '2027-06-06');
}

/** Rằm tháng Tám of 2027 is the 15th of September; the day is told of until three days after it. */
function autumn(club: Club): void {
  near(club, '2027-09-01');
  near(club, '2027-09-18');
  near(club, '2027-09-19');
  planOn(club, '2027-10-01');
}

function near(club: Club, day: string): void {
  const on = localDate(day);
  const tasks = tasksOf(club.state, on, { roles: ['chair'], rooms: roomsOf(['chair']) });
  const days = tasks.flatMap(({ kind, code, dueOn }) => {
    const known = Object.entries(DAYS).find(([what]) => what === code);
    return kind === 'day-to-mark' && known !== undefined ? [`${known[1]} ${formatDate(dueOn)}`] : [];
  });
  club.say(`    ${formatDate(on)}, ngày sắp tới: ${days.join(', ') || 'không'}`);
}

function planOn(club: Club, day: string): void {
  const on = localDate(day);
  const plan = club.state.plans.get('2027');
  if (plan === undefined) return;
  const said = progressOf(club.state, plan, on).map((one) => `${one.item.what}: ${STATES[one.state]}`);
  club.say(`    Kế hoạch, xem ngày ${formatDate(on)}: ${said.join(' · ')}`);
}

// A talk on a topic of the common list is told by two phones and counted once; the money of a day's work together belongs to
// its record; a group meets, goes to another hamlet, and an old member is honoured.
import { moneyOf } from '../../src/domain/activities/holding.ts';
import { honourableIn } from '../../src/domain/activities/honouring.ts';
import { topicsHad, topicsIn } from '../../src/domain/activities/topics-had.ts';
import { hintsOn, sessionsOf, timesCame } from '../../src/domain/groups/season.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork, people, storyId } from './club.ts';
import { openMeeting } from './meeting-steps.ts';
import { nameOf } from './reading.ts';

export const title = 'Một việc ghi một lần';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const talk = {
    area: 'awareness',
    topic: 'Phòng lừa đảo qua điện thoại',
    topicId: 'phong-lua-dao',
    sort: 'talk',
    participants: 7,
  } as const;
  const first = club.record('Công an nói chuyện phòng lừa đảo.', {
    kind: 'hold-activity',
    body: { meetingId: club.meetingId(), ...talk, partners: ['police'] },
  });
  const second = club.record('Ông Bình cũng ghi buổi nói chuyện ấy.', { kind: 'hold-activity', body: talk }, 'máy ông Bình');
  club.record('Bỏ lần ghi thứ hai.', { kind: 'reverse-record', body: { cmdId: second, reason: 'recorded-twice' } });
  club.say(`Chủ đề đã nói: ${had(club)}.`);
  workTogether(club);
  season(club);
  club.say(`Bản ghi của buổi nói chuyện còn: ${club.state.reversed.has(first) ? 'không' : 'một'}.`);
  return club;
}

function had(club: Club): string {
  const topics = topicsHad(club.state, 2026, topicsIn(club.state, 2026, [], 'vi'));
  return topics.flatMap((one) => (one.had.length === 0 ? [] : [`${one.topic.name} ${one.had.length} lần`])).join(', ');
}

function workTogether(club: Club): void {
  const work = { fund: 'activity', place: 'cash', source: 'collective-work', asCapital: false, amount: dong(600_000) } as const;
  const came = club.record('Bán phế liệu nhặt chung.', {
    kind: 'receive-money',
    body: { ...work, workers: [people.hoa.id, people.tai.id], halfDays: 2 },
  });
  const held = {
    area: 'resources',
    topic: 'Thu gom phế liệu',
    sort: 'collective-work',
    participants: 6,
    youths: 2,
    raised: [came],
  } as const;
  const activity = club.record('Buổi thu gom phế liệu.', { kind: 'hold-activity', body: held });
  const event = club.state.records.get(activity)?.[0];
  if (event?.kind === 'activity-held') club.say(`Khoản thu của buổi ấy: ${moneyOf(club.state, event).raised.length}.`);
}

function season(club: Club): void {
  const groupId = storyId('dưỡng sinh');
  club.record('Lập nhóm văn nghệ.', {
    kind: 'set-interest-group',
    body: { groupId, sort: 'arts', name: 'Đội văn nghệ', leaderId: people.lan.id },
  });
  club.record('Ba người vào nhóm.', {
    kind: 'join-interest-group',
    body: { groupId, personIds: [people.lan.id, people.hoa.id, people.sau.id] },
  });
  club.day('2026-01-22');
  const session = { area: 'culture', topic: 'Đội văn nghệ', sort: 'culture', groupId } as const;
  club.record('Tập hát.', { kind: 'hold-activity', body: { ...session, participants: 2, attendeeIds: [people.lan.id, people.sau.id] } });
  club.day('2026-02-20');
  const exchange = { ...session, sort: 'exchange', topic: 'Giao lưu với thôn 3', guests: 20 } as const;
  club.record('Sang thôn 3 hát.', {
    kind: 'hold-activity',
    body: { ...exchange, participants: 22, attendeeIds: [people.lan.id, people.hoa.id] },
  });
  for (const [personId, times] of timesCame(sessionsOf(club.state, groupId, 2026))) club.say(`${nameOf(personId)}: ${times} buổi.`);
  for (const hint of hintsOn(club.state, localDate('2026-12-01'))) club.say(`Nhắc nhẹ: ${hint.hint}.`);
  const honoured = honourableIn(club.state, 2025).map(({ member, age }) => ({ personId: member.personId, age }));
  for (const { personId, age } of honoured) club.say(`Tròn tuổi năm 2025: ${nameOf(personId)}, ${age} tuổi.`);
  const [oldest] = honoured;
  if (oldest === undefined) return;
  club.record('Mừng thọ muộn sau Tết.', {
    kind: 'hold-activity',
    body: { area: 'culture', topic: 'Mừng thọ', sort: 'celebration', participants: 40, honoured: [oldest] },
    priv: { gifts: [{ personId: oldest.personId, gift: 'khăn và 200.000 đ' }] },
  });
}

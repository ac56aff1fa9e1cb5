// An event is one record: it names who took part, its money, its pictures and its topic, and is counted once in its area.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dong } from '../../kernel/money.ts';
import { founded, HOA, LUA, numberedId } from '../club/book-player.ts';
import type { ClubEvent } from '../club/event.ts';
import { REFUSAL_ORDER } from '../club/refusal.ts';
import { emptyClub } from '../club/state.ts';
import { evolveAndCount } from '../network/indicators/contributions.ts';
import { activityOf, moneyOf } from './holding.ts';
import { MOST_PICTURES, picturesOf } from './pictures.ts';
import { topicsHad, topicsIn } from './topics-had.ts';

const picture = (n: number) => ({
  hash: String(n).padStart(64, '0'),
  type: 'image/webp',
  bytes: 90_000,
  width: 1280,
  height: 960,
});
const TALK = { area: 'awareness', topic: 'Phòng lừa đảo qua điện thoại', participants: 30, sort: 'talk' };

function idOf(events: readonly ClubEvent[]) {
  const [first] = events;
  assert.ok(first);
  return first.cmdId;
}

test('the same topic told twice on a day is asked about; another day, another group or another topic is not', () => {
  const book = founded();
  const kinds = (events: readonly ClubEvent[]) => events.flatMap((event) => (event.kind === 'review-raised' ? [event.pub.review] : []));
  const groupId = numberedId(300);
  book.fact('set-interest-group', { groupId, sort: 'exercise', name: 'Dưỡng sinh' });
  assert.deepEqual(kinds(book.fact('hold-activity', TALK)), []);
  assert.deepEqual(kinds(book.fact('hold-activity', { ...TALK, topic: 'phong lua dao qua dien thoai' })), ['activity-twice']);
  assert.deepEqual(kinds(book.fact('hold-activity', { ...TALK, groupId })), []);
  assert.deepEqual(kinds(book.fact('hold-activity', TALK, '2026-11-25')), []);
  assert.deepEqual(kinds(book.fact('hold-activity', { ...TALK, topic: 'Dinh dưỡng' })), []);
});

test('persons nobody knows and a group nobody started are asked about, and the record stays', () => {
  const book = founded();
  const events = book.fact('hold-activity', {
    ...TALK,
    groupId: numberedId(404),
    attendeeIds: [HOA, numberedId(405)],
    honoured: [{ personId: numberedId(405), age: 80 }],
  });
  assert.deepEqual(
    events.flatMap((event) => (event.kind === 'review-raised' ? [event.pub.review] : [event.kind])),
    ['activity-held', 'interest-group-unknown', 'member-unknown'],
  );
});

test('money is linked, not typed again; what is taken back drops out', () => {
  const book = founded();
  const tea = idOf(
    book.fact('spend-money', { fund: 'activity', place: 'cash', category: 'culture', amount: dong(200_000), approvedBy: [HOA] }),
  );
  const gift = idOf(
    book.fact('receive-money', { fund: 'activity', place: 'cash', source: 'donor', asCapital: false, amount: dong(500_000) }),
  );
  const held = idOf(book.fact('hold-activity', { ...TALK, spent: [tea] }));
  const linked = idOf(book.fact('link-activity-money', { activityId: held, raised: [gift], spent: [tea] }));
  const event = activityOf(book.state, held);
  assert.ok(event);
  assert.deepEqual(moneyOf(book.state, event), { raised: [gift], spent: [tea] });
  book.fact('reverse-record', { cmdId: tea, reason: 'typed-wrong' });
  assert.deepEqual(moneyOf(book.state, event), { raised: [gift], spent: [] });
  book.fact('reverse-record', { cmdId: linked, reason: 'typed-wrong' });
  assert.deepEqual(moneyOf(book.state, event), { raised: [], spent: [] });
  assert.equal(book.state.activityMoney.size, 0);
  const astray = book.fact('link-activity-money', { activityId: numberedId(404), raised: [], spent: [] });
  assert.ok(astray.some((one) => one.kind === 'review-raised' && one.pub.review === 'activity-unknown'));
});

test('pictures: the order of refusals is fixed, one taken down makes room', () => {
  const book = founded();
  const activityId = idOf(book.fact('hold-activity', TALK));
  const gone = idOf(book.fact('hold-activity', TALK, '2026-11-25'));
  book.fact('reverse-record', { cmdId: gone, reason: 'typed-wrong' });
  for (let n = 1; n <= MOST_PICTURES; n += 1) book.fact('add-picture', { activityId, ...picture(n) });
  assert.deepEqual(
    [
      book.refused('add-picture', { activityId: gone, ...picture(1) }),
      book.refused('add-picture', { activityId, ...picture(1) }),
      book.refused('add-picture', { activityId, ...picture(9) }),
    ],
    REFUSAL_ORDER['add-picture'],
  );
  book.fact('take-down-picture', { activityId, hash: picture(2).hash, reason: 'asked' });
  assert.deepEqual(
    [book.refused('take-down-picture', { activityId, hash: picture(2).hash, reason: 'asked' })],
    REFUSAL_ORDER['take-down-picture'],
  );
  book.fact('add-picture', { activityId, ...picture(9) });
  assert.deepEqual(
    picturesOf(book.state, activityId).map(({ hash }) => Number(hash)),
    [1, 3, 4, 5, 6, 9],
  );
});

test('work done together for money counts once in its area, and its kind by itself', () => {
  const book = founded();
  const counted = new Map<string, number>();
  const count = (events: readonly ClubEvent[]) => {
    for (const event of events)
      for (const { indicator, amount } of evolveAndCount(emptyClub(book.state.clubId), event))
        counted.set(indicator, (counted.get(indicator) ?? 0) + amount);
  };
  const came = book.fact('receive-money', {
    fund: 'activity',
    place: 'cash',
    source: 'collective-work',
    asCapital: false,
    amount: dong(800_000),
    workers: [HOA, LUA],
    halfDays: 4,
  });
  count(came);
  count(
    book.fact('hold-activity', {
      area: 'resources',
      topic: 'Thu gom phế liệu',
      participants: 12,
      sort: 'collective-work',
      raised: [idOf(came)],
    }),
  );
  assert.equal(counted.get('area-resources'), 1);
  assert.equal(counted.get('work-together'), 1);
  assert.equal(counted.get('activities-held'), 1);
  count(book.fact('hold-activity', { area: 'resources', topic: 'Trồng cây', participants: 12, sort: 'collective-work' }));
  assert.equal(counted.get('area-resources'), 2, 'without money it is the only record of its area');
});

test('topics of a year: by id, by the words of older records, and the club’s own until it is taken off', () => {
  const book = founded();
  const topicId = numberedId(310);
  book.fact('name-topic', { topicId, name: 'Trồng ba kích', area: 'income' });
  book.fact('hold-activity', { ...TALK, topic: 'phòng lừa đảo qua điện thoại' }, '2026-03-24');
  book.fact('hold-activity', { ...TALK, topic: 'Nói chuyện về thuốc', topicId: 'tang-huyet-ap' }, '2026-04-24');
  book.fact('hold-activity', { ...TALK, topic: 'Trồng ba kích', topicId, area: 'income' }, '2026-05-24');
  const back = idOf(book.fact('hold-activity', { ...TALK, topicId: 'dinh-duong', topic: 'Ăn gì' }, '2026-06-24'));
  book.fact('reverse-record', { cmdId: back, reason: 'typed-wrong' });
  const had = (language: 'vi' | 'en') =>
    topicsHad(book.state, 2026, topicsIn(book.state, 2026, [], language)).flatMap((one) =>
      one.had.length > 0 ? [[one.topic.topicId, ...one.had]] : [],
    );
  const expected = [
    ['phong-lua-dao', '2026-03-24'],
    ['tang-huyet-ap', '2026-04-24'],
    [topicId, '2026-05-24'],
  ];
  assert.deepEqual(had('vi').sort(), [...expected].sort());
  assert.deepEqual(had('en').sort(), [...expected].sort());
  assert.ok(!topicsIn(book.state, 2024, [], 'vi').some((one) => one.topicId === 'huu-tri-xa-hoi'), 'not before its rule');
  book.fact('name-topic', { topicId, name: 'Trồng ba kích', area: 'income', retired: true });
  assert.ok(!topicsIn(book.state, 2026, [], 'vi').some((one) => one.topicId === topicId));
});

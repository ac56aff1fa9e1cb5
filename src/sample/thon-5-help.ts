// What thôn 5 did for two houses after the storm of October 2026: a need from told to closed, a campaign of rice that was all
// given on, a suggestion the board answered. Said last; no đồng of a fund moves, so the screens' figures stay.
import type { Id } from '../kernel/ids.ts';
import { type LocalDate, localDate } from '../kernel/local-date.ts';
import { dong } from '../kernel/money.ts';
import { activeOf, holdersOf, type Table } from './table.ts';

const TOLD = localDate('2026-10-03');
const DECIDED = localDate('2026-10-05');
const HELPED = localDate('2026-10-07');
const CLOSED = localDate('2026-10-24');

export function helpAfterStorm(table: Table, until: LocalDate): void {
  if (until < CLOSED) return;
  const personOf = (name: string): Id | undefined => activeOf(table).find((member) => member.name === name)?.personId;
  const [chair] = holdersOf(table, 'chair');
  const [treasurer] = holdersOf(table, 'treasurer');
  const personId = personOf('Lê Thị Mến');
  const worker = personOf('Vũ Văn Khánh');
  if (chair === undefined || treasurer === undefined || personId === undefined || worker === undefined) return;
  table.say('raise-need', {
    on: TOLD,
    body: { personId, what: 'storm', wants: ['labour', 'goods'], urgency: 'now' },
    priv: { words: 'Bão tốc mái bếp, gạo ướt hết, con đi làm xa' },
  });
  const needId = [...table.state.needs.keys()].at(-1);
  if (needId === undefined) return;
  table.say('decide-need', {
    on: DECIDED,
    body: {
      needId,
      answer: 'help',
      decidedBy: [chair.personId, treasurer.personId],
      planned: { labourHalfDays: 4, goods: { item: 'rice', quantity: 20, unit: 'kg' } },
      helpers: [worker],
    },
  });
  campaign(table, { personId, needId, worker });
  table.say('close-need', {
    on: CLOSED,
    body: { needId, outcome: 'better', onWall: true },
    priv: { words: 'Mái bếp đã lợp lại, bà tự nấu ăn được' },
  });
  suggestion(table);
}

function campaign(table: Table, { personId, needId, worker }: { readonly personId: Id; readonly needId: Id; readonly worker: Id }): void {
  const until = localDate('2026-10-20');
  table.say('open-campaign', {
    on: DECIDED,
    body: { title: 'Gạo sau bão số 11', reason: 'storm', fund: 'activity', goal: dong(0), until },
  });
  const campaignId = [...table.state.campaigns.keys()].at(-1);
  if (campaignId === undefined) return;
  const rice = { item: 'rice', unit: 'kg' } as const;
  const came = { ...rice, quantity: 60, worth: dong(1_080_000), source: 'donor', campaignId } as const;
  table.say('receive-goods', { on: HELPED, body: came, priv: { from: 'Nhóm thiện nguyện chợ Hoàng Tân' } });
  const given = { how: 'goods', ...rice, worth: dong(0), fromStore: true } as const;
  table.say('give-help', { on: HELPED, body: { personId, needId, campaignId, help: { how: 'labour', halfDays: 4 }, helpers: [worker] } });
  table.say('give-help', { on: HELPED, body: { personId, needId, campaignId, help: { ...given, quantity: 20 }, helpers: [] } });
  const neighbour = { personId: table.newId(), outsider: true } as const;
  table.say('give-help', { on: HELPED, body: { ...neighbour, campaignId, help: { ...given, quantity: 40 }, helpers: [] } });
  table.say('close-campaign', { on: CLOSED, body: { campaignId, left: dong(0), leftTo: 'activity' } });
}

function suggestion(table: Table): void {
  table.say('make-suggestion', {
    on: TOLD,
    body: { to: 'board', sort: 'suggestion', topic: 'meeting', anonymous: true },
    priv: { words: 'Buổi họp nên bắt đầu sớm hơn nửa tiếng cho các cụ về trước khi nắng' },
  });
  const suggestionId = [...table.state.suggestions.keys()].at(-1);
  if (suggestionId === undefined) return;
  table.say('answer-suggestion', {
    on: DECIDED,
    body: { suggestionId, outcome: 'accepted' },
    priv: { words: 'Từ tháng 11 họp lúc 14 giờ' },
  });
}

// The account of a campaign adds up after any history of gifts, help and corrections, and closing it moves exactly what is left.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Id } from '../../kernel/ids.ts';
import { dong } from '../../kernel/money.ts';
import { type Book, closeMonth, founded, HOA, LUA, numberedId, THANG } from '../club/book-player.ts';
import type { ClubEvent } from '../club/event.ts';
import { REFUSAL_ORDER } from '../club/refusal.ts';
import { balanceOf, fundBalance } from '../club/state.ts';
import { leftInStore } from '../help/goods.ts';
import { accountOf, goodsLeft, inKindOf } from './campaign.ts';
import { givenTo, giversOf, handsOf, reachedBy } from './campaign-people.ts';

const UNTIL = { until: '2026-12-31', goal: dong(5_000_000) };
const GIFT = { fund: 'activity', place: 'cash', source: 'donor', asCapital: false };
const VOTE = { subject: 'transfer', votesFor: 3, votesAgainst: 0, votesAbstain: 0 };

function opened(book = founded()) {
  const [event] = book.fact('open-campaign', { title: 'Bão số 3', reason: 'storm', fund: 'activity', ...UNTIL });
  const campaignId = event?.cmdId ?? numberedId(0);
  book.fact('pass-resolution', { ...VOTE, resolutionId: numberedId(60) });
  return { book, campaignId };
}

const deeds = fc.array(
  fc.record({
    what: fc.constantFrom('gift', 'help', 'rice', 'give-rice', 'hand-rice', 'work', 'undo'),
    amount: fc.integer({ min: 1, max: 3_000_000 }),
  }),
  { maxLength: 25 },
);

type Deed = { readonly what: string; readonly amount: number };

/** Plays one deed; the ids of what stands grow and shrink with it. */
function play(book: Book, campaignId: Id, { what, amount }: Deed, standing: string[]): void {
  const goods = { item: 'rice', unit: 'kg', quantity: (amount % 50) + 1, worth: dong(0) };
  const give = (help: object) => book.fact('give-help', { personId: LUA, help, helpers: [], campaignId });
  const doing: Readonly<Record<string, () => readonly ClubEvent[]>> = {
    gift: () => book.fact('receive-money', { ...GIFT, amount: dong(amount), campaignId }),
    help: () => give({ how: 'money', fund: 'activity', amount: dong(amount) }),
    rice: () => book.fact('receive-goods', { ...goods, source: 'donor', campaignId }),
    'hand-rice': () => give({ how: 'goods', ...goods }),
    work: () => give({ how: 'labour', halfDays: (amount % 6) + 1 }),
    'give-rice': () => give({ how: 'goods', ...goods, fromStore: true }),
  };
  const [made] = doing[what]?.() ?? [];
  if (made !== undefined) standing.push(made.cmdId);
  const last = what === 'undo' ? standing.pop() : undefined;
  if (last !== undefined) book.fact('reverse-record', { cmdId: last, reason: 'typed-wrong' });
}

test('came + added = given + left, and the fund loses exactly what is sent on', () => {
  fc.assert(
    fc.property(deeds, (list) => {
      const { book, campaignId } = opened();
      const before = fundBalance(book.state, 'activity');
      const standing: string[] = [];
      for (const deed of list) play(book, campaignId, deed, standing);
      const account = accountOf(book.state, campaignId);
      assert.equal(account.came + account.added, account.given + account.left);
      assert.equal(fundBalance(book.state, 'activity'), before + account.came - account.given);
      const inKind = inKindOf(book.state, campaignId);
      for (const rice of inKind.goods) assert.equal(rice.came - rice.given, leftInStore(book.state, rice.item, rice.unit));
      const cash = balanceOf(book.state, 'income', 'cash');
      const closing = { campaignId, left: account.left, leftTo: 'income', resolutionId: numberedId(60) };
      const read = goodsLeft(inKind);
      const wrong = [...read, { item: 'chairs', unit: 'piece', left: 1 }];
      assert.equal(book.refused('close-campaign', { ...closing, goodsLeft: wrong }), 'campaign-goods-differ');
      book.fact('close-campaign', { ...closing, goodsLeft: [...read].reverse() });
      const nothing = inKind.goods.length + inKind.halfDays + inKind.collected === 0;
      assert.deepEqual(book.state.campaigns.get(campaignId)?.closed?.inKind, nothing ? undefined : inKind);
      assert.equal(balanceOf(book.state, 'income', 'cash'), cash + account.left);
      assert.equal(fundBalance(book.state, 'activity'), before - account.added);
    }),
    { numRuns: 60 },
  );
});

test('the order of refusals when a campaign is closed', () => {
  const { book, campaignId } = opened();
  book.fact('receive-money', { ...GIFT, amount: dong(700_000), campaignId }, undefined, undefined, { from: 'Bà Xuân' });
  book.fact('pass-resolution', { ...VOTE, resolutionId: numberedId(61), votesFor: 0, votesAgainst: 4 });
  const done = opened(book);
  const none = { left: dong(0), leftTo: 'activity' };
  book.fact('close-campaign', { campaignId: done.campaignId, ...none });
  const ask = (body: object) => book.refused('close-campaign', { campaignId, left: dong(700_000), leftTo: 'income', ...body });
  book.fact('spend-money', { fund: 'activity', place: 'cash', category: 'other', amount: dong(100_000), approvedBy: [HOA, THANG] });
  closeMonth(book, '2026-10');
  const found = [
    book.refused('close-campaign', { campaignId: numberedId(5), left: dong(0), leftTo: 'income' }, '2026-10-15'),
    ask({ campaignId: numberedId(5) }),
    ask({ campaignId: done.campaignId }),
    ask({ left: dong(1) }),
    ask({ goodsLeft: [{ item: 'rice', unit: 'kg', left: 5 }] }),
    ask({}),
    ask({ resolutionId: numberedId(61) }),
    ask({ resolutionId: numberedId(60) }),
  ];
  assert.deepEqual(found, [...REFUSAL_ORDER['close-campaign']]);
  book.fact('close-campaign', { campaignId, left: dong(700_000), leftTo: 'activity' });
});

test('what comes after the closing is recorded and asked about; taking the closing back opens it again', () => {
  const { book, campaignId } = opened();
  const [closing] = book.fact('close-campaign', { campaignId, left: dong(0), leftTo: 'activity' });
  const late = book.fact('receive-money', { ...GIFT, amount: dong(50_000), campaignId });
  assert.equal(late[1]?.kind === 'review-raised' && late[1].pub.review, 'campaign-already-closed');
  book.fact('reverse-record', { cmdId: closing?.cmdId, reason: 'typed-wrong' });
  assert.equal(book.state.campaigns.get(campaignId)?.closed, undefined);
  assert.equal(book.refused('reverse-record', { cmdId: campaignId, reason: 'typed-wrong' }), 'record-not-reversible');
});

test('money in another fund than the campaign’s is recorded, asked about, and not sent on at its end', () => {
  const { book, campaignId } = opened();
  const before = fundBalance(book.state, 'income');
  const wrong = book.fact('receive-money', { ...GIFT, fund: 'income', amount: dong(80_000), campaignId });
  assert.equal(wrong[1]?.kind === 'review-raised' && wrong[1].pub.review, 'campaign-other-fund');
  assert.equal(accountOf(book.state, campaignId).came, 0);
  assert.equal(fundBalance(book.state, 'income'), before + 80_000, 'the money is in the book all the same');
});

test('labour and goods from hand to hand are counted beside the account, and givers are listed', () => {
  const { book, campaignId } = opened();
  book.fact('receive-money', { ...GIFT, amount: dong(200_000), campaignId }, undefined, undefined, { from: 'Xóm chài' });
  book.fact('give-help', { personId: LUA, help: { how: 'labour', halfDays: 3 }, helpers: [HOA], campaignId });
  book.fact('give-help', { personId: HOA, help: { how: 'collected-money', amount: dong(90_000) }, helpers: [], campaignId });
  const blankets = { item: 'clothes', unit: 'piece', quantity: 4, worth: dong(0) };
  book.fact('give-help', { personId: LUA, help: { how: 'goods', ...blankets }, helpers: [THANG], campaignId });
  const handed = { item: 'clothes', unit: 'piece', came: 4, given: 4 };
  assert.deepEqual(inKindOf(book.state, campaignId), { goods: [handed], halfDays: 3, collected: 90_000 });
  assert.deepEqual(goodsLeft(inKindOf(book.state, campaignId)), []);
  assert.deepEqual(
    givenTo(book.state, campaignId).map(({ personId, helps }) => [personId, helps.length]),
    [
      [LUA, 2],
      [HOA, 1],
    ],
  );
  assert.deepEqual(
    handsOf(book.state, campaignId).map(({ pub }) => pub.helpers),
    [[HOA], [THANG]],
  );
  assert.deepEqual([reachedBy(book.state, campaignId), giversOf(book.state, campaignId).map(({ from }) => from)], [2, ['Xóm chài']]);
});

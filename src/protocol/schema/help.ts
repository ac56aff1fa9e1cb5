// Shapes of the commands about help: given, needed, gathered by a campaign; and of what is said to the board or past it.
import * as z from 'zod/mini';
import { CAMPAIGN_REASONS } from '../../domain/campaigns/campaign.ts';
import { HELP_WANTED, NEED_DECISIONS, NEED_KINDS, NEED_OUTCOMES, REFUSED_BECAUSE, URGENCIES } from '../../domain/needs/need.ts';
import { SUGGESTION_OUTCOMES, SUGGESTION_SORTS, SUGGESTION_TOPICS } from '../../domain/suggestions/suggestion.ts';
import {
  aDate,
  aFund,
  amount,
  amountOrNone,
  anId,
  command,
  many,
  meeting,
  noted,
  oneOf,
  proved,
  shape,
  some,
  text,
  whole,
  words,
} from './parts.ts';

const goods = { item: words(60), quantity: whole(1, 100_000), unit: words(20) };
const campaign = { campaignId: z.optional(anId) };

const help = z.discriminatedUnion(
  'how',
  [
    shape({ how: z.literal('labour'), halfDays: whole(1, 1000), worth: z.optional(amountOrNone) }),
    shape({ how: z.literal('money'), fund: aFund, amount }),
    shape({ how: z.literal('collected-money'), amount }),
    shape({ how: z.literal('goods'), ...goods, worth: amountOrNone, fromStore: z.optional(z.literal(true)) }),
  ],
  'not-in-list',
);

const giveHelp = shape({
  ...meeting,
  personId: anId,
  help,
  helpers: some(anId, 100),
  needId: z.optional(anId),
  ...campaign,
  outsider: z.optional(z.literal(true)),
  approvedBy: z.optional(some(anId, 9)),
  ...proved,
});

const receiveGoods = shape({
  ...meeting,
  ...goods,
  worth: amountOrNone,
  source: oneOf(['donor', 'members', 'association', 'state-budget', 'project', 'other']),
  ...campaign,
});

const planned = shape({
  labourHalfDays: z.optional(whole(1, 1000)),
  fromFund: z.optional(amount),
  collected: z.optional(amount),
  goods: z.optional(shape(goods)),
});

const decideNeed = shape({
  needId: anId,
  answer: oneOf(NEED_DECISIONS),
  ...meeting,
  decidedBy: some(anId, 9),
  resolutionId: z.optional(anId),
  planned: z.optional(planned),
  helpers: z.optional(some(anId, 100)),
  again: z.optional(aDate),
  because: z.optional(oneOf(REFUSED_BECAUSE)),
});

const openCampaign = shape({
  ...meeting,
  title: words(80),
  reason: oneOf(CAMPAIGN_REASONS),
  fund: aFund,
  goal: amountOrNone,
  until: aDate,
  resolutionId: z.optional(anId),
  goalHalfDays: z.optional(whole(1, 20_000)),
  goalGoods: z.optional(many(shape(goods), 6)),
});

const said = shape({ words: words(2000) });

export const HELP_SCHEMAS = [
  command('give-help', giveHelp, noted),
  command('receive-goods', receiveGoods, { priv: z.optional(shape({ from: z.optional(text(200)), note: z.optional(text(2000)) })) }),
  command('use-goods', shape({ ...meeting, ...goods, why: oneOf(['used-up', 'spoiled', 'given-on', 'other']) }), noted),
  command(
    'raise-need',
    shape({
      ...meeting,
      personId: anId,
      outsider: z.optional(z.literal(true)),
      what: oneOf(NEED_KINDS),
      wants: many(oneOf(HELP_WANTED), 3),
      urgency: oneOf(URGENCIES),
    }),
    { priv: z.optional(shape({ name: z.optional(words(120)), words: z.optional(text(2000)) })) },
  ),
  command('decide-need', decideNeed, { priv: z.optional(said) }),
  command('close-need', shape({ needId: anId, outcome: oneOf(NEED_OUTCOMES), onWall: z.boolean('missing') }), { priv: z.optional(said) }),
  command('open-campaign', openCampaign),
  command(
    'close-campaign',
    shape({
      ...meeting,
      campaignId: anId,
      left: amountOrNone,
      goodsLeft: z.optional(some(shape({ item: words(60), unit: words(20), left: whole(-1_000_000, 1_000_000) }), 50)),
      leftTo: aFund,
      resolutionId: z.optional(anId),
    }),
    noted,
  ),
  command(
    'make-suggestion',
    shape({
      to: oneOf(['board', 'above']),
      sort: oneOf(SUGGESTION_SORTS),
      topic: oneOf(SUGGESTION_TOPICS),
      anonymous: z.boolean('missing'),
    }),
    { priv: z.optional(shape({ words: words(2000), name: z.optional(words(120)) })) },
  ),
  command('answer-suggestion', shape({ suggestionId: anId, outcome: oneOf(SUGGESTION_OUTCOMES) }), { priv: z.optional(said) }),
  command('pass-suggestion-up', shape({ suggestionId: anId })),
  command('answer-appeal', shape({ suggestionId: anId, outcome: oneOf(SUGGESTION_OUTCOMES), toClub: z.boolean('missing') }), {
    priv: z.optional(said),
  }),
] as const;

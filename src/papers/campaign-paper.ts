// Bảng tri ân và quyết toán: who gave for a campaign and what became of it, for the wall. Givers by the name they gave;
// nobody who was helped is named.
import { accountOf, type Campaign, inKindOf } from '../domain/campaigns/campaign.ts';
import { giversOf, handsOf, reachedBy } from '../domain/campaigns/campaign-people.ts';
import type { ClubState } from '../domain/club/state.ts';
import type { Id } from '../kernel/ids.ts';
import { formatDate, formatDong } from '../text/format.ts';
import { amountInWords } from '../text/words.ts';
import { fundTitle } from './fund-title.ts';
import { givenWords, goodsWords } from './help-lines.ts';
import { type Block, labelled, type Paper, plain, type Row } from './paper.ts';
import { capital, chairOf, holderOf, nationalHead, personOf, type Setting } from './setting.ts';

export function campaignPaper(state: ClubState, setting: Setting, campaignId: Id): Paper | null {
  const campaign = state.campaigns.get(campaignId);
  if (campaign === undefined) return null;
  const on = campaign.closed?.on ?? setting.printedOn;
  return {
    name: `dot-van-dong-${campaign.on}-${campaignId.slice(-8)}`,
    title: `Tri ân và quyết toán, ${campaign.title}`,
    size: 'A4',
    numbered: true,
    sheets: [
      {
        blocks: [
          nationalHead(state, setting, on),
          {
            what: 'title',
            text: 'BẢNG TRI ÂN VÀ QUYẾT TOÁN',
            under: `${campaign.title}, ${formatDate(campaign.on)} đến ${formatDate(on)}`,
          },
          ...thanks(state, campaignId),
          ...account(state, campaign),
          signatures(state, on),
        ],
      },
    ],
  };
}

function thanks(state: ClubState, campaignId: Id): readonly Block[] {
  const givers = giversOf(state, campaignId);
  const rows = givers.map(({ from, event }, at): Row => {
    const gave =
      event.kind === 'money-received' ? formatDong(event.pub.amount) : event.kind === 'goods-received' ? goodsWords(event.pub) : '';
    return { cells: [String(at + 1), from === '' ? 'Người không nêu tên' : from, formatDate(event.on), gave] };
  });
  const hands = handsOf(state, campaignId).map(
    ({ on, pub }, at): Row => ({
      cells: [
        String(rows.length + at + 1),
        capital(pub.helpers.map((one) => personOf(state, one)).join(', ')),
        formatDate(on),
        givenWords(pub.help),
      ],
    }),
  );
  return [
    plain('Câu lạc bộ trân trọng cảm ơn:', 'heading'),
    {
      what: 'table',
      columns: [
        { head: 'STT', align: 'centre', share: 10 },
        { head: 'Người góp', align: 'left', share: 60 },
        { head: 'Ngày', align: 'centre', share: 24 },
        { head: 'Đã góp', align: 'right', share: 40 },
      ],
      rows: [...rows, ...hands],
      look: 'plain',
    },
  ];
}

function account(state: ClubState, campaign: Campaign): readonly Block[] {
  const { came, given, added, left } = campaign.closed ?? accountOf(state, campaign.campaignId);
  const hands = campaign.closed?.inKind ?? inKindOf(state, campaign.campaignId);
  const beside = [
    hands.halfDays > 0 ? `${String(hands.halfDays / 2).replace('.', ',')} ngày công` : '',
    hands.collected > 0 ? `${formatDong(hands.collected)}` : '',
  ].filter((part) => part !== '');
  const goods = hands.goods.map((one) => {
    const of = (quantity: number): string => goodsWords({ ...one, quantity });
    return `nhận ${of(one.came)}, trao ${of(one.given)}, còn ${of(one.came - one.given)}`;
  });
  return [
    plain('Quyết toán:', 'heading'),
    labelled('Tiền nhận được:', `${formatDong(came)}.`),
    ...(added > 0 ? [labelled('Quỹ bù thêm:', `${formatDong(added)}.`)] : []),
    labelled('Tiền đã trao:', `${formatDong(given)}, đến ${reachedBy(state, campaign.campaignId)} người (kể cả ngày công và hiện vật).`),
    labelled('Tiền còn lại:', `${formatDong(left)} (${amountInWords(left).toLowerCase()})${leftGoes(state, campaign)}.`),
    ...(goods.length > 0 ? [labelled('Hiện vật:', `${goods.join('; ')}.`)] : []),
    ...(beside.length > 0 ? [labelled('Công sức và tiền trao tận tay:', `${beside.join(', ')}.`)] : []),
  ];
}

function leftGoes(state: ClubState, { closed }: Campaign): string {
  return closed === undefined ? ', đợt vận động chưa khép sổ' : closed.left === 0 ? '' : `, để ở ${fundTitle(state, closed.leftTo)}`;
}

function signatures(state: ClubState, on: Parameters<typeof chairOf>[1]): Block {
  const hint = '(Ký, họ tên)';
  return {
    what: 'signatures',
    people: [
      { title: 'Thủ quỹ', hint, name: holderOf(state, 'treasurer', on) },
      { title: 'Kế toán', hint, name: holderOf(state, 'accountant', on) },
      { title: 'Chủ nhiệm', hint, name: chairOf(state, on) },
    ],
  };
}

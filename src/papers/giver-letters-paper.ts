// Thư cảm ơn từng người: a letter a page to each who gave in one need or one campaign: their money, goods and labour, with whom they
// gave it. Whom they helped is not named; whoever did not want to be named gets none.
import { giversOf, handsOf } from '../domain/campaigns/campaign-people.ts';
import type { ClubState } from '../domain/club/state.ts';
import { helpForNeed } from '../domain/needs/need.ts';
import { whoIs } from '../domain/people/same-person.ts';
import { foldText } from '../kernel/fold-text.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { formatDate, formatDong } from '../text/format.ts';
import { givenWords, goodsWords, helpWords } from './help-lines.ts';
import { type Paper, plain, type Row, type Sheet } from './paper.ts';
import { capital, chairOf, nationalHead, personOf, type Setting } from './setting.ts';

interface Letter {
  readonly to: string;
  readonly rows: Row[];
}

/** Null when the book has no such need, or nobody is named as having helped in it. */
export function needLettersPaper(state: ClubState, setting: Setting, needId: Id): Paper | null {
  if (!state.needs.has(needId)) return null;
  const letters = new Map<string, Letter>();
  for (const event of helpForNeed(state, needId)) addHelpers(state, letters, event.pub.helpers, event.on, helpWords(event));
  const why = 'Lá lành đùm lá rách. Để giúp một gia đình trong lúc khó khăn, câu lạc bộ đã nhận được tấm lòng quý báu sau đây:';
  return paperOf(state, setting, [...letters.values()], { name: needId, why, under: 'giúp lúc khó khăn' });
}

/** Givers of money and goods by the name they gave, helpers by who they are. */
export function campaignLettersPaper(state: ClubState, setting: Setting, campaignId: Id): Paper | null {
  const campaign = state.campaigns.get(campaignId);
  if (campaign === undefined) return null;
  const letters = new Map<string, Letter>();
  for (const { from, event } of giversOf(state, campaignId)) {
    const gave =
      event.kind === 'money-received' ? formatDong(event.pub.amount) : event.kind === 'goods-received' ? goodsWords(event.pub) : '';
    if (foldText(from.trim()) !== '') add(letters, foldText(from.trim()), from.trim(), [formatDate(event.on), gave]);
  }
  for (const { on, pub } of handsOf(state, campaignId)) addHelpers(state, letters, pub.helpers, on, givenWords(pub.help));
  const why = `Trong đợt vận động “${campaign.title}”, câu lạc bộ đã nhận được tấm lòng quý báu sau đây:`;
  return paperOf(state, setting, [...letters.values()], { name: campaignId, why, under: campaign.title });
}

/** A gift of several is told to each of them, with the others beside them. */
function addHelpers(state: ClubState, letters: Map<string, Letter>, helpers: readonly Id[], on: LocalDate, gave: string): void {
  const persons = [...new Set(helpers.map((one) => whoIs(state, one)))];
  for (const personId of persons) {
    const others = persons.filter((one) => one !== personId).map((one) => personOf(state, one));
    const beside = others.length === 0 ? gave : `${gave}, cùng ${others.join(', ')}`;
    add(letters, personId, capital(personOf(state, personId)), [formatDate(on), beside]);
  }
}

function add(letters: Map<string, Letter>, key: string, to: string, cells: readonly string[]): void {
  const letter = letters.get(key) ?? { to, rows: [] };
  letter.rows.push({ cells });
  letters.set(key, letter);
}

interface About {
  readonly name: string;
  readonly why: string;
  readonly under: string;
}

function paperOf(state: ClubState, setting: Setting, letters: readonly Letter[], { name, why, under }: About): Paper | null {
  if (letters.length === 0) return null;
  const on = setting.printedOn;
  return {
    name: `thu-cam-on-tung-nguoi-${on}-${name.slice(-8)}`,
    title: `Thư cảm ơn từng người, ${under}`,
    size: 'A4',
    numbered: false,
    sheets: letters.map((letter) => sheetOf(state, setting, letter, why)),
  };
}

function sheetOf(state: ClubState, setting: Setting, { to, rows }: Letter, why: string): Sheet {
  const on = setting.printedOn;
  return {
    blocks: [
      nationalHead(state, setting, on),
      { what: 'title', text: 'THƯ CẢM ƠN', under: `Kính gửi: ${to}` },
      plain(why),
      {
        what: 'table',
        columns: [
          { head: 'Ngày', align: 'centre', share: 30 },
          { head: 'Đã giúp', align: 'left', share: 104 },
        ],
        rows,
        look: 'plain',
      },
      plain('Ban Chủ nhiệm và toàn thể thành viên câu lạc bộ trân trọng cảm ơn. Mọi việc đều đã ghi vào sổ của câu lạc bộ.'),
      plain('Kính chúc sức khỏe, hạnh phúc và bình an.'),
      { what: 'signatures', people: [{ title: 'TM. BAN CHỦ NHIỆM', hint: 'Chủ nhiệm', name: chairOf(state, on) }] },
    ],
  };
}

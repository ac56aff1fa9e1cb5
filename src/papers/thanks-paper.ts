// Thư cảm ơn: the letter to those who helped in one need. Whom they helped is not named; they know, and the letter may hang
// on a wall.
import type { ClubState } from '../domain/club/state.ts';
import { type HelpEventOf, helpForNeed } from '../domain/needs/need.ts';
import type { Id } from '../kernel/ids.ts';
import { formatDate } from '../text/format.ts';
import { helpWords } from './help-lines.ts';
import { type Paper, plain, type Row } from './paper.ts';
import { capital, chairOf, nationalHead, personOf, type Setting } from './setting.ts';

export function thanksPaper(state: ClubState, setting: Setting, needId: Id): Paper | null {
  const helps = helpForNeed(state, needId);
  if (!state.needs.has(needId) || helps.length === 0) return null;
  const on = setting.printedOn;
  const rows = helps.map((event): Row => ({ cells: [helpersOf(state, event), formatDate(event.on), helpWords(event)] }));
  return {
    name: `thu-cam-on-${on}-${needId.slice(-8)}`,
    title: `Thư cảm ơn, ngày ${formatDate(on)}`,
    size: 'A4',
    numbered: false,
    sheets: [
      {
        blocks: [
          nationalHead(state, setting, on),
          { what: 'title', text: 'THƯ CẢM ƠN' },
          plain('Lá lành đùm lá rách. Câu lạc bộ trân trọng cảm ơn những người đã góp công, góp của giúp một gia đình trong lúc khó khăn:'),
          {
            what: 'table',
            columns: [
              { head: 'Người giúp', align: 'left', share: 64 },
              { head: 'Ngày', align: 'centre', share: 26 },
              { head: 'Đã giúp', align: 'right', share: 44 },
            ],
            rows,
            look: 'plain',
          },
          plain('Tấm lòng của mọi người đã đến đúng nơi, đúng lúc. Kính chúc mọi người và gia đình mạnh khỏe.'),
          { what: 'signatures', people: [{ title: 'TM. BAN CHỦ NHIỆM', hint: 'Chủ nhiệm', name: chairOf(state, on) }] },
        ],
      },
    ],
  };
}

function helpersOf(state: ClubState, { pub }: HelpEventOf): string {
  return pub.helpers.length === 0 ? 'Cả câu lạc bộ' : capital(pub.helpers.map((personId) => personOf(state, personId)).join(', '));
}

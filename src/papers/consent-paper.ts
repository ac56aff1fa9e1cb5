// Tờ đồng ý: the words of one purpose and a line for each member to sign on; who answered already stands with day and manner.
import type { ClubState } from '../domain/club/state.ts';
import { consentOf, consentWord } from '../domain/people/consent.ts';
import type { ConsentManner, ConsentPurpose } from '../domain/people/consent-commands.ts';
import { isMemberOn } from '../domain/people/member.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { consentText, purposeName } from '../text/consent.ts';
import { formatDate } from '../text/format.ts';
import { compareNames } from '../text/name-order.ts';
import { type Column, type Paper, plain, type Row } from './paper.ts';
import { chairOf, nationalHead, type Setting } from './setting.ts';

const COLUMNS: readonly Column[] = [
  { head: 'STT', align: 'centre', share: 10 },
  { head: 'Họ và tên', align: 'left', share: 50 },
  { head: 'Tổ', align: 'centre', share: 10 },
  { head: 'Đã trả lời', align: 'left', share: 46 },
  { head: 'Ký, điểm chỉ', align: 'left', share: 40 },
  { head: 'Người chứng kiến', align: 'left', share: 40 },
];

const WAYS: { readonly [how in ConsentManner]: string } = { signed: 'ký giấy', voice: 'nói miệng', thumb: 'điểm chỉ' };

export function consentPaper(state: ClubState, setting: Setting, purpose: ConsentPurpose, on: LocalDate): Paper {
  const members = [...state.members.values()].filter((member) => isMemberOn(member, on)).sort((a, b) => compareNames(a.name, b.name));
  const rows = members.map((member, at): Row => {
    const standing = consentOf(state, member.personId, purpose, on);
    const word = consentWord(state, member.personId, purpose, on);
    const witness = word === undefined || word.witnessId === '' ? '' : (state.members.get(word.witnessId)?.name ?? '');
    const said =
      standing === 'not-asked' || word === undefined
        ? ''
        : standing === 'withdrawn'
          ? `không đồng ý, ${formatDate(word.on)}`
          : `đồng ý, ${formatDate(word.on)}${word.how === '' ? '' : `, ${WAYS[word.how]}`}`;
    return { cells: [String(at + 1), member.name, String(member.group), said, '', standing === 'given' ? witness : ''] };
  });
  return {
    name: `to-dong-y-${purpose}-${on}`,
    title: `Tờ hỏi ý kiến, ngày ${formatDate(on)}`,
    size: 'A4',
    numbered: true,
    sheets: [
      {
        blocks: [
          nationalHead(state, setting, on),
          { what: 'title', text: 'TỜ HỎI Ý KIẾN', under: `Về việc: ${purposeName(purpose, 'vi')}` },
          plain(consentText(purpose, 'vi')),
          { what: 'table', columns: COLUMNS, rows, look: 'small' },
          plain('Ai không ký thì không ghi. Ký rồi đổi ý lúc nào cũng được.', 'small'),
          { what: 'signatures', people: [{ title: 'TM. BAN CHỦ NHIỆM', hint: 'Chủ nhiệm', name: chairOf(state, on) }] },
        ],
      },
    ],
  };
}

// Receipt, payment and correction slips with the seven legal contents of a slip (Luật Kế toán điều 16, conventions §2) in
// the look people know. One record: two copies of its slip on one A4, for the booklet and for the person.
import type { Slip } from '../domain/books/slips.ts';
import type { ClubState } from '../domain/club/state.ts';
import type { Id } from '../kernel/ids.ts';
import { formatDocumentDate, formatDong } from '../text/format.ts';
import { bookletName, slipNumber } from '../text/slip-number.ts';
import { amountInWords } from '../text/words.ts';
import type { Block, Paper, PaperSize, Sheet } from './paper.ts';
import { plain } from './paper.ts';
import { payerListSheets } from './payer-list.ts';
import { clubAddress, clubName, formLine, type Setting } from './setting.ts';
import { type SlipFacts, slipFacts } from './slip-facts.ts';
import { slipFoot, slipSignatures } from './slip-foot.ts';

const TITLES = { receipt: 'PHIẾU THU', payment: 'PHIẾU CHI', correction: 'PHIẾU ĐIỀU CHỈNH' } as const;

const TITLE_WORDS = { receipt: 'Phiếu thu', payment: 'Phiếu chi', correction: 'Phiếu điều chỉnh' } as const;

/** Slips of these records; null when none of them has one. `size` A5 prints one a page. */
export function slipPaper(state: ClubState, setting: Setting, cmdIds: readonly Id[], size: 'A4' | 'A5'): Paper | null {
  const slips = cmdIds.flatMap((cmdId) => state.slips.get(cmdId) ?? []);
  const [first] = slips;
  if (first === undefined) return null;
  const one = slips.length === 1;
  const copies =
    one && size === 'A4' ? ['Liên 1: lưu quyển', `Liên 2: giao ${first.kind === 'receipt' ? 'người nộp' : 'người nhận'}`] : [''];
  const sheets = slips.flatMap((slip) => copies.map((copy) => slipSheet(state, setting, slip, copy)));
  const lists = slips.flatMap((slip) => payerListSheets(state, slip));
  const paperSize: PaperSize = size === 'A5' ? 'A5' : 'A4-two';
  return {
    name: one ? `phieu-${fileNumber(first)}` : `phieu-${fileNumber(first)}-va-${slips.length - 1}-phieu-khac`,
    title: one ? `${TITLE_WORDS[first.kind]} ${slipNumber(first)}, quyển ${bookletName(first)}` : `${slips.length} phiếu`,
    size: paperSize,
    numbered: false,
    sheets: [...sheets, ...lists],
  };
}

function fileNumber(slip: Slip): string {
  const letters = { receipt: 'pt', payment: 'pc', correction: 'dc' }[slip.kind];
  return `${letters}-${String(slip.number).padStart(3, '0')}-${bookletName(slip).replace('/', '-').toLowerCase()}`;
}

function slipSheet(state: ClubState, setting: Setting, slip: Slip, copy: string): Sheet {
  const facts = slipFacts(state, slip);
  const provisional = slip.kind === 'correction' && setting.unsent.has(slip.cmdId);
  const line = formLine(state, facts.on);
  const right = [
    ...(line === '' ? [] : [line]),
    `Quyển số: ${bookletName(slip)}`,
    // Another phone may have taken the same record back first; until the server has it the number is left open.
    provisional ? 'Số: ……… (ghi khi đã gửi)' : `Số: ${slipNumber(slip)}`,
    ...(copy === '' ? [] : [copy]),
  ];
  const blocks: Block[] = [
    { what: 'slip-head', club: clubName(state), address: clubAddress(state, setting, facts.on), right },
    {
      what: 'title',
      text: TITLES[slip.kind],
      under: `${slip.kind === 'correction' ? `(${facts.comesIn ? 'thu' : 'chi'}) ` : ''}${dated(facts)}`,
      ...(setting.printedBefore.has(slip.cmdId) ? { mark: 'BẢN SAO' } : {}),
    },
    slipFields(facts),
    ...facts.notes.map((note) => plain(note, 'small')),
    slipSignatures(state, facts),
  ];
  return { blocks, foot: slipFoot(state, facts) };
}

function dated({ on }: SlipFacts): string {
  const text = formatDocumentDate(on);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function slipFields(facts: SlipFacts): Block {
  const who = facts.comesIn ? 'người nộp tiền' : 'người nhận tiền';
  return {
    what: 'fields',
    rows: [
      { label: `Họ và tên ${who}:`, value: facts.person },
      { label: 'Địa chỉ:', value: facts.address },
      { label: facts.comesIn ? 'Lý do nộp:' : 'Lý do chi:', value: facts.reason },
      { label: 'Số tiền:', value: formatDong(facts.amount), look: 'big' },
      { label: 'Viết bằng chữ:', value: `${amountInWords(facts.amount)} chẵn`.replace('không đồng chẵn', 'không đồng'), look: 'words' },
      { label: 'Kèm theo:', value: facts.attached },
    ],
  };
}

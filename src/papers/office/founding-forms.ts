// The papers a committee fills in before a club is founded, with what the office knows of it already written in and the rest left
// open. No document seen prescribes these forms; they are laid out as Nghị định 30/2020 lays out papers, and say so at their foot.
import type { FoundingForm } from '../../domain/office/dossier.ts';
import type { Prospect } from '../../domain/office/prospects.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { formatDate } from '../../text/format.ts';
import { type Block, type Column, type Paper, plain, type Row, type Sheet } from '../paper.ts';
import { DRAFT_CHARTER } from './draft-charter.ts';

export interface FoundingFacts {
  readonly prospect: Prospect;
  /** "phường Hà An", and "Hà An" before the day. */
  readonly unit: string;
  readonly place: string;
  readonly on: LocalDate;
}

const DOTS = '…………………………………………';
const SHORT_DOTS = '……………';
/** Clubs have fifty to seventy members (HelpAge). */
const MEMBER_LINES = 60;
/** The five of a board (HelpAge); an office strikes out what it does not want. */
const BOARD = ['Chủ nhiệm', 'Phó Chủ nhiệm', 'Kế toán, thư ký', 'Thủ quỹ', 'Ủy viên'];

type Made = { readonly title: string; readonly blocks: readonly Block[] };

const FORMS: { readonly [Form in FoundingForm]: (facts: FoundingFacts) => Made } = {
  'don-thanh-lap': application,
  'danh-sach-thanh-vien': members,
  'bien-ban-van-dong': minutes,
  'du-thao-quy-che': charter,
  'ban-chu-nhiem-du-kien': board,
};

export function foundingForm(form: FoundingForm, facts: FoundingFacts): Paper {
  const { title, blocks } = FORMS[form](facts);
  const written = blocks.filter((block) => block.what !== 'words' || block.spans.some(({ text }) => text !== ''));
  const sheet: Sheet = { blocks: [...written, plain(NOTE, 'small')] };
  return {
    name: `${form}-${facts.on}`,
    title: `${title}. ${facts.prospect.begun.body.name}`,
    size: 'A4',
    numbered: true,
    sheets: [sheet],
    official: true,
  };
}

const NOTE =
  'Chưa có văn bản quy định riêng mẫu này; trình bày theo thể thức của Nghị định 30/2020/NĐ-CP. Nơi nào có mẫu riêng thì dùng mẫu ấy.';

const clubOf = ({ prospect }: FoundingFacts): string => prospect.begun.body.name;
const whereOf = ({ prospect, unit }: FoundingFacts): string => `${prospect.begun.body.hamlet}, ${unit}`;
/** Many clubs bear the name of their hamlet: it is not said twice. */
const fullName = (facts: FoundingFacts): string =>
  `${clubOf(facts)}, ${clubOf(facts).includes(facts.prospect.begun.body.hamlet) ? facts.unit : whereOf(facts)}`;
const leadOf = ({ prospect }: FoundingFacts): string => prospect.begun.body.lead;
const openDay = ({ place, on }: FoundingFacts): string => `${place}, ngày …… tháng …… năm ${on.slice(0, 4)}`;

function head(facts: FoundingFacts): Block {
  return {
    what: 'office-head',
    above: [],
    body: ['BAN VẬN ĐỘNG THÀNH LẬP', clubOf(facts).toUpperCase()],
    number: '',
    place: openDay(facts),
  };
}

const named = (text: string, under: string): Block => ({ what: 'title', look: 'named', text, under });
const passage = (text: string): Block => plain(text, 'passage');

function signedByLead(facts: FoundingFacts): Block {
  return {
    what: 'signatures',
    people: [
      { title: 'NGƯỜI LẬP', hint: '(Ký, ghi rõ họ tên)', name: '' },
      { title: 'TM. BAN VẬN ĐỘNG', hint: '(Ký, ghi rõ họ tên)', name: leadOf(facts) },
    ],
  };
}

function application(facts: FoundingFacts): Made {
  const committee = facts.prospect.steps.get('committee');
  return {
    title: 'Đơn xin thành lập câu lạc bộ',
    blocks: [
      head(facts),
      named('ĐƠN XIN THÀNH LẬP CÂU LẠC BỘ', 'Câu lạc bộ Liên thế hệ tự giúp nhau'),
      plain(`Kính gửi: Ủy ban nhân dân và Hội Người cao tuổi ${facts.unit}`, 'centre'),
      passage(`Chúng tôi là Ban vận động thành lập ${clubOf(facts)}, ở ${whereOf(facts)}.`),
      passage(`Đại diện: ${leadOf(facts)}.`),
      passage(`Điện thoại: ${DOTS}`),
      passage(
        committee === undefined
          ? `Ban vận động họp ngày …… tháng …… năm …………`
          : `Ban vận động đã họp ngày ${formatDate(committee.on)}${committee.body.note === undefined ? '' : ` (${committee.body.note})`}.`,
      ),
      passage(
        'Sau khi vận động, đã có …………… người tự nguyện tham gia, trong đó …………… người cao tuổi, …………… phụ nữ, …………… người thuộc hộ nghèo, cận nghèo.',
      ),
      passage(`Chúng tôi đề nghị được thành lập ${clubOf(facts)}.`),
      passage(`Nơi sinh hoạt: ${DOTS}`),
      passage('Câu lạc bộ hoạt động tự nguyện, tự quản, công khai tài chính, theo quy chế do toàn thể thành viên thông qua.'),
      passage('Kèm theo đơn: danh sách thành viên ban đầu; biên bản họp ban vận động; dự thảo quy chế; danh sách ban chủ nhiệm dự kiến.'),
      passage('Rất mong được xem xét, quyết định./.'),
      signedByLead(facts),
    ],
  };
}

function members(facts: FoundingFacts): Made {
  const columns: readonly Column[] = [
    { head: 'STT', align: 'centre', share: 7 },
    { head: 'Họ và tên', align: 'left', share: 27 },
    { head: 'Năm sinh', align: 'centre', share: 10 },
    { head: 'Nam/nữ', align: 'centre', share: 9 },
    { head: 'Nơi ở', align: 'left', share: 18 },
    { head: 'Hoàn cảnh (nghèo, cận nghèo, neo đơn …)', align: 'left', share: 16 },
    { head: 'Ký tên', align: 'left', share: 13 },
  ];
  return listOf(facts, 'Danh sách thành viên ban đầu', {
    columns,
    rows: openRows(MEMBER_LINES, columns.length),
    below: `Cộng: ${SHORT_DOTS} người, trong đó ${SHORT_DOTS} người cao tuổi, ${SHORT_DOTS} nữ.`,
  });
}

const openRows = (count: number, columns: number): readonly Row[] =>
  Array.from(
    { length: count },
    (_, at): Row => ({ cells: [String(at + 1), ...Array.from({ length: columns - 1 }, () => '')], look: 'open' }),
  );

function minutes(facts: FoundingFacts): Made {
  const committee = facts.prospect.steps.get('committee');
  return {
    title: 'Biên bản họp ban vận động',
    blocks: [
      head(facts),
      named('BIÊN BẢN', `Họp Ban vận động thành lập ${clubOf(facts)}`),
      passage(
        `Thời gian: ${SHORT_DOTS} giờ, ${committee === undefined ? 'ngày …… tháng …… năm …………' : `ngày ${formatDate(committee.on)}`}`,
      ),
      passage(`Địa điểm: ${DOTS}`),
      passage(`Chủ trì: ${leadOf(facts)}.`),
      passage(`Thư ký: ${DOTS}`),
      passage(`Có mặt: ${SHORT_DOTS} người.`),
      passage(`Khách mời: ${DOTS}`),
      passage(committee?.body.note === undefined ? '' : `Ghi chú: ${committee.body.note}.`),
      plain('1. Mục đích thành lập, đối tượng tham gia', 'clause'),
      passage(DOTS),
      passage(DOTS),
      plain('2. Số người đã tự nguyện đăng ký tham gia', 'clause'),
      passage(`${SHORT_DOTS} người (danh sách kèm theo).`),
      plain('3. Góp ý dự thảo quy chế; mức đóng góp hằng tháng', 'clause'),
      passage(DOTS),
      passage(DOTS),
      plain('4. Giới thiệu ban chủ nhiệm dự kiến', 'clause'),
      passage(`Số phiếu tán thành: ${SHORT_DOTS} trên ${SHORT_DOTS} (danh sách kèm theo).`),
      plain('5. Việc phải làm tiếp, ai làm, hạn', 'clause'),
      passage(DOTS),
      passage(`Biên bản đọc lại cho mọi người cùng nghe, nhất trí và kết thúc lúc ${SHORT_DOTS} giờ cùng ngày./.`),
      {
        what: 'signatures',
        people: [
          { title: 'THƯ KÝ', hint: '(Ký, ghi rõ họ tên)', name: '' },
          { title: 'CHỦ TRÌ', hint: '(Ký, ghi rõ họ tên)', name: leadOf(facts) },
        ],
      },
    ],
  };
}

function charter(facts: FoundingFacts): Made {
  const fill = (text: string): string =>
    text.replaceAll('{clb}', clubOf(facts)).replaceAll('{noi}', whereOf(facts)).replaceAll('{xa}', facts.unit);
  return {
    title: 'Dự thảo quy chế',
    blocks: [
      head(facts),
      named('QUY CHẾ (DỰ THẢO)', `Tổ chức và hoạt động của ${clubOf(facts)}`),
      ...DRAFT_CHARTER.flatMap(({ article, passages }): readonly Block[] => [
        plain(article, 'clause'),
        ...passages.map((text) => passage(fill(text))),
      ]),
      { what: 'signatures', people: [{ title: 'TM. BAN VẬN ĐỘNG', hint: '(Ký, ghi rõ họ tên)', name: leadOf(facts) }] },
    ],
  };
}

function board(facts: FoundingFacts): Made {
  const columns: readonly Column[] = [
    { head: 'STT', align: 'centre', share: 7 },
    { head: 'Chức danh', align: 'left', share: 20 },
    { head: 'Họ và tên', align: 'left', share: 27 },
    { head: 'Năm sinh', align: 'centre', share: 11 },
    { head: 'Nơi ở', align: 'left', share: 18 },
    { head: 'Điện thoại', align: 'left', share: 17 },
  ];
  return listOf(facts, 'Danh sách ban chủ nhiệm dự kiến', {
    columns,
    rows: BOARD.map((title, at): Row => ({ cells: [String(at + 1), title, '', '', '', ''], look: 'open' })),
    below: 'Số người và chức danh theo quy chế của câu lạc bộ; một người có thể giữ hai việc, trừ chủ nhiệm, kế toán và thủ quỹ.',
  });
}

interface List {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly below: string;
}

/** A list to be filled in by hand, signed by who leads the committee. */
function listOf(facts: FoundingFacts, title: string, { columns, rows, below }: List): Made {
  return {
    title,
    blocks: [
      head(facts),
      named(title.toUpperCase(), fullName(facts)),
      { what: 'table', look: 'small', columns, rows },
      passage(below),
      signedByLead(facts),
    ],
  };
}

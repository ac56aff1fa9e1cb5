// Hồ sơ đánh giá tác động xử lý dữ liệu cá nhân: a template with what this installation knows of itself (which data, for what, who reads
// it, how long, how it is kept), and room for what only the office knows. The official form was not at hand, so the headings are ours.
import type { Room } from '../../domain/club/event-shape.ts';
import { type AccountRole, ROOMS_OF_ROLE } from '../../domain/club/roles.ts';
import { CONSENT_PURPOSES } from '../../domain/people/consent-commands.ts';
import { DATA_RULES, type DataAsk } from '../../domain/privacy/data-request.ts';
import { VIEWS_KEPT } from '../../domain/privacy/views-kept.ts';
import { purposeName } from '../../text/consent.ts';
import { formatDate } from '../../text/format.ts';
import { type Block, type Column, plain, type Row } from '../paper.ts';
import { type DocumentKind, ending, head, type TypedField } from './kind.ts';

const text = (id: string, vi: string, en: string, required: boolean): TypedField => ({ id, vi, en, is: 'text', required, most: 6000 });

const HELD: { readonly [room in Room]: string } = {
  common:
    'Danh sách thành viên: họ tên, năm hoặc ngày sinh, nam nữ, điện thoại, tổ, diện hộ, dân tộc thiểu số hay không; điểm danh; đồng ý hay không',
  money: 'Hội phí, khoản vay, tiền giúp của từng người; số tài khoản ngân hàng của câu lạc bộ (giao dịch tài chính: nhạy cảm)',
  care: 'Chăm sóc tại nhà, số đo sức khỏe, bệnh, thuốc do người đó kể (sức khỏe: nhạy cảm)',
  board: 'Hoàn cảnh khó khăn, góp ý, yêu cầu về dữ liệu',
  rights: 'Chế độ, trợ cấp, thu nhập do người đó kể',
  appeals: 'Lời gửi thẳng lên Hội cấp trên',
};
const ROLES: { readonly [role in AccountRole]: string } = {
  treasurer: 'thủ quỹ',
  accountant: 'kế toán',
  chair: 'chủ nhiệm',
  'vice-chair': 'phó chủ nhiệm',
  volunteer: 'tình nguyện viên',
  'group-head': 'tổ trưởng',
  typist: 'người nhập giúp (tên và tiền của buổi họp, trên máy của câu lạc bộ)',
  'commune-officer': 'cán bộ Hội xã, phường',
  'province-officer': 'cán bộ Hội tỉnh',
  'centre-officer': 'cán bộ trung ương',
  auditor: 'người kiểm tra',
  donor: 'nhà tài trợ (chỉ số chung)',
};
const ASKS: { readonly [ask in DataAsk]: string } = {
  see: 'xem',
  copy: 'xin bản sao',
  correct: 'sửa',
  erase: 'xóa',
  restrict: 'hạn chế',
  object: 'phản đối',
  'withdraw-consent': 'rút đồng ý',
};
const TWO: readonly Column[] = [
  { head: 'Dữ liệu', align: 'left', share: 100 },
  { head: 'Ai đọc được', align: 'left', share: 60 },
];

/** Which data lies in which part of a club's book, and who reads it: from the same table the server asks. */
function roomsTable(): Block {
  const roles = Object.keys(ROLES) as AccountRole[];
  const rows = (Object.keys(HELD) as Room[]).map((room): Row => {
    const readers = roles.filter((role) => ROOMS_OF_ROLE[role].includes(room)).map((role) => ROLES[role]);
    return { cells: [HELD[room], readers.join(', ')] };
  });
  return { what: 'table', columns: TWO, rows, look: 'small' };
}

function deadlines(): readonly Block[] {
  return DATA_RULES.map(({ from, source, toldWithin, days, extension }) => {
    const each = (Object.keys(ASKS) as DataAsk[]).map(
      (ask) => `${ASKS[ask]} ${days[ask].days} ngày${days[ask].sure ? '' : ' (chưa đối chiếu nguyên văn)'}`,
    );
    return plain(
      `Từ ${formatDate(from)} (${source}): trả lời lần đầu trong ${toldWithin} ngày làm việc; ${each.join('; ')}; thêm hạn một lần, nhiều nhất ${extension} ngày.`,
      'passage',
    );
  });
}

const passage = (words: string): Block => plain(words, 'passage');
const clause = (words: string): Block => plain(words, 'clause');

export const IMPACT_DOSSIER: Omit<DocumentKind, 'id'> = {
  vi: 'Hồ sơ đánh giá tác động',
  en: 'Impact dossier',
  sign: 'HS',
  ofPeriod: false,
  size: 'A4',
  typed: [
    text('ben_kiem_soat', 'Bên kiểm soát: tên, địa chỉ, người liên hệ', 'Controller: name, address, contact', true),
    text('nguoi_phu_trach', 'Người, bộ phận phụ trách bảo vệ dữ liệu', 'Who is in charge of data protection', true),
    text('ben_xu_ly', 'Bên xử lý, nơi đặt máy chủ', 'Processor, and where the server stands', true),
    text('luu_giu', 'Thời hạn lưu giữ của đơn vị', 'How long this office keeps the data', true),
    text('rui_ro', 'Rủi ro, thiệt hại có thể xảy ra', 'What harm may come', true),
    text('bien_phap', 'Biện pháp của đơn vị (ngoài phần mềm)', 'Measures of the office beside the program', true),
    { id: 'noi_nhan', vi: 'Nơi nhận (mỗi dòng một nơi)', en: 'Recipients, one a line', is: 'text', required: false, most: 800 },
  ],
  outline: (fill) => [
    {
      blocks: [
        head(fill),
        {
          what: 'title',
          look: 'named',
          text: 'HỒ SƠ ĐÁNH GIÁ TÁC ĐỘNG',
          under: 'Xử lý dữ liệu cá nhân trong câu lạc bộ Liên thế hệ tự giúp nhau',
        },
        plain('Mẫu do phần mềm soạn, chưa đối chiếu mẫu của cơ quan có thẩm quyền.', 'centre'),
        clause('1. Bên kiểm soát dữ liệu'),
        ...fill.blocks('ben_kiem_soat'),
        ...fill.blocks('nguoi_phu_trach'),
        clause('2. Bên xử lý, nơi đặt máy chủ'),
        ...fill.blocks('ben_xu_ly'),
        passage('Phần mềm không gọi máy chủ nào khác: không bản đồ, phông chữ, thống kê, báo lỗi của bên ngoài.'),
        clause('3. Dữ liệu được xử lý và người đọc được'),
        roomsTable(),
        passage('Hội cấp trên chỉ đọc số cộng; số của từ một đến bốn người về sức khỏe, chế độ, hoàn cảnh, diện hộ không nêu.'),
        clause('4. Mục đích'),
        passage(
          `Hỏi đồng ý riêng cho từng việc: ${CONSENT_PURPOSES.map((purpose) => purposeName(purpose, 'vi')).join('; ')}. Sổ tiền ghi theo pháp luật về kế toán.`,
        ),
        clause('5. Thời hạn lưu giữ'),
        ...fill.blocks('luu_giu'),
        passage(`Danh sách ai đã tải phần nào của sổ: ${VIEWS_KEPT.at(-1)?.months ?? 24} tháng (giá trị mặc định, chưa có văn bản).`),
        clause('6. Quyền của chủ thể dữ liệu'),
        ...deadlines(),
        passage(
          'Xóa theo yêu cầu do hai người trong Ban chủ nhiệm ký: tên và ghi chú riêng mất ở máy chủ ngay, ở mỗi điện thoại khi kết nối lần tới; số tiền giữ dưới tên thay thế. Không xóa tới: khoản ghi điện thoại chưa bao giờ gửi được, tệp đã chép ra, bản sao lưu cho tới khi được thay.',
        ),
        clause('7. Biện pháp bảo vệ'),
        passage(
          'Mỗi vai chỉ đọc phần của mình, cơ sở dữ liệu tự chặn; không ai sửa hay xóa bản ghi; mỗi bản ghi nối vào chuỗi kiểm chứng; mật khẩu băm; phiên đăng nhập có hạn.',
        ),
        ...fill.blocks('bien_phap'),
        clause('8. Rủi ro và đánh giá'),
        ...fill.blocks('rui_ro'),
        ending(fill),
      ],
    },
  ],
};

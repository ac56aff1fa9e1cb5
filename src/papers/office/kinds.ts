// The kinds of documents an office writes here, each with its fields and outline. The words between the fields are ours, in the
// shape of the models of NĐ 30/2020, Phụ lục III; no model of the Hội was at hand, and an office changes them in Word.
import { type Block, plain, type Sheet } from '../paper.ts';
import { IMPACT_DOSSIER } from './impact-dossier.ts';
import { type DocumentKind, type DocumentKindId, ending, type Filler, head, type TypedField } from './kind.ts';
import { linesOfText } from './letterhead.ts';

const about: TypedField = { id: 'trich_yeu', vi: 'Trích yếu', en: 'What it is about', is: 'line', required: false, most: 250 };
const recipients: TypedField = {
  id: 'noi_nhan',
  vi: 'Nơi nhận (mỗi dòng một nơi)',
  en: 'Recipients, one a line',
  is: 'text',
  required: false,
  most: 800,
};
const text = (id: string, vi: string, en: string, required = false): TypedField => ({ id, vi, en, is: 'text', required, most: 6000 });
const line = (id: string, vi: string, en: string, required = true): TypedField => ({ id, vi, en, is: 'line', required, most: 250 });

const one = (...blocks: readonly (Block | readonly Block[])[]): readonly Sheet[] => [{ blocks: blocks.flat() }];
const named = (kind: string, fill: Filler): Block => ({ what: 'title', look: 'named', text: kind, under: fill.text('trich_yeu') });
const part = (words: string): Block => plain(words, 'part');
const clause = (words: string): Block => plain(words, 'clause');
const passage = (words: string): Block => plain(words, 'passage');
const strong = (words: string): Block => ({ what: 'words', look: 'centre', spans: [{ text: words, look: 'bold' }] });
const addressed = (fill: Filler): Block => plain(`Kính gửi: ${fill.text('kinh_gui')}`, 'centre');

function report(title: string): DocumentKind['outline'] {
  return (fill) => [
    {
      blocks: [
        head(fill),
        named(title, fill),
        ...fill.blocks('ghi_chu_so_lieu'),
        part('I. ĐẶC ĐIỂM TÌNH HÌNH'),
        ...fill.blocks('tinh_hinh'),
        ...fill.blocks('hoi_nghi'),
        part('II. KẾT QUẢ HOẠT ĐỘNG'),
        clause('1. Câu lạc bộ và thành viên'),
        ...fill.blocks('ket_qua_clb'),
        clause('2. Vốn quỹ và cho vay tăng thu nhập'),
        ...fill.blocks('ket_qua_quy'),
        clause('3. Chăm sóc sức khỏe, thăm hỏi tại nhà'),
        ...fill.blocks('ket_qua_suc_khoe'),
        clause('4. Tự giúp nhau và hỗ trợ cộng đồng'),
        ...fill.blocks('ket_qua_giup_nhau'),
        clause('5. Quyền, lợi ích và nâng cao nhận thức'),
        ...fill.blocks('ket_qua_quyen'),
        clause('6. Tám mảng hoạt động'),
        ...fill.blocks('ket_qua_mang'),
        part('III. THỰC HIỆN CHỈ TIÊU'),
        ...fill.blocks('chi_tieu'),
        part('IV. TỒN TẠI, HẠN CHẾ'),
        ...fill.blocks('ton_tai'),
        part('V. PHƯƠNG HƯỚNG, NHIỆM VỤ'),
        ...fill.blocks('phuong_huong'),
        passage('Trên đây là báo cáo của đơn vị, trân trọng báo cáo./.'),
        ending(fill),
      ],
    },
    { blocks: fill.blocks('phu_luc') },
  ];
}

const reportFields: readonly TypedField[] = [
  about,
  text('hoi_nghi', 'Hội nghị (nếu có)', 'Conference, if any'),
  text('ton_tai', 'Tồn tại, hạn chế', 'Shortcomings'),
  text('phuong_huong', 'Phương hướng, nhiệm vụ', 'Work ahead'),
  recipients,
];

const KINDS: { readonly [Id in DocumentKindId]: Omit<DocumentKind, 'id'> } = {
  'so-ket': {
    vi: 'Báo cáo sơ kết',
    en: 'Interim report',
    sign: 'BC',
    ofPeriod: true,
    typed: reportFields,
    size: 'A4',
    outline: report('BÁO CÁO'),
  },
  'tong-ket': {
    vi: 'Báo cáo tổng kết',
    en: 'Final report',
    sign: 'BC',
    ofPeriod: true,
    typed: reportFields,
    size: 'A4',
    outline: report('BÁO CÁO'),
  },
  'ke-hoach': {
    vi: 'Kế hoạch',
    en: 'Plan',
    sign: 'KH',
    ofPeriod: true,
    size: 'A4',
    typed: [
      { ...about, required: true },
      text('can_cu', 'Căn cứ (mỗi dòng một văn bản)', 'Grounds, one a line'),
      text('muc_dich', 'Mục đích, yêu cầu', 'Purpose', true),
      { id: 'nhiem_vu', vi: 'Nhiệm vụ', en: 'Tasks', is: 'rows', cells: ['Việc', 'Người, đơn vị làm', 'Hạn'], required: true, most: 6000 },
      text('to_chuc', 'Tổ chức thực hiện', 'How it is carried out', true),
      recipients,
    ],
    outline: (fill) =>
      one(
        head(fill),
        named('KẾ HOẠCH', fill),
        fill.blocks('can_cu'),
        part('I. MỤC ĐÍCH, YÊU CẦU'),
        fill.blocks('muc_dich'),
        part('II. HIỆN TRẠNG VÀ CHỈ TIÊU'),
        fill.blocks('hien_trang'),
        fill.blocks('chi_tieu'),
        part('III. NHIỆM VỤ'),
        fill.blocks('nhiem_vu'),
        part('IV. TỔ CHỨC THỰC HIỆN'),
        fill.blocks('to_chuc'),
        ending(fill),
      ),
  },
  'to-trinh': {
    vi: 'Tờ trình xin kinh phí',
    en: 'Request for budget',
    sign: 'TTr',
    ofPeriod: true,
    size: 'A4',
    typed: [
      { ...about, required: true },
      line('kinh_gui', 'Kính gửi', 'Addressed to'),
      text('can_cu', 'Căn cứ (mỗi dòng một văn bản)', 'Grounds, one a line'),
      text('ly_do', 'Sự cần thiết', 'Why it is needed', true),
      { id: 'du_toan', vi: 'Dự toán', en: 'Estimate', is: 'dong-rows', cells: ['Nội dung chi', 'Số tiền'], required: true, most: 6000 },
      text('kien_nghi', 'Đề nghị', 'What is asked', true),
      recipients,
    ],
    outline: (fill) =>
      one(
        head(fill),
        named('TỜ TRÌNH', fill),
        addressed(fill),
        fill.blocks('can_cu'),
        clause('1. Sự cần thiết'),
        fill.blocks('ly_do'),
        fill.blocks('hien_trang'),
        clause('2. Dự toán kinh phí'),
        fill.blocks('du_toan'),
        clause('3. Đề nghị'),
        fill.blocks('kien_nghi'),
        ending(fill),
      ),
  },
  'quyet-dinh': {
    vi: 'Quyết định thành lập câu lạc bộ',
    en: 'Decision to found a club',
    sign: 'QĐ',
    ofPeriod: false,
    size: 'A4',
    typed: [
      line('ten_clb', 'Tên câu lạc bộ', 'Name of the club'),
      line('chu_the', 'Người ra quyết định', 'Who decides'),
      text('can_cu', 'Căn cứ (mỗi dòng một văn bản)', 'Grounds, one a line', true),
      { id: 'ban_chu_nhiem', vi: 'Ban chủ nhiệm', en: 'Board', is: 'rows', cells: ['Họ và tên', 'Chức vụ'], required: true, most: 3000 },
      line('trach_nhiem', 'Ai chịu trách nhiệm thi hành', 'Who carries it out'),
      recipients,
    ],
    outline: (fill) =>
      one(
        head(fill),
        named('QUYẾT ĐỊNH', fill),
        strong(fill.text('chu_the')),
        fill.blocks('can_cu'),
        strong('QUYẾT ĐỊNH:'),
        passage(`Điều 1. Thành lập ${fill.text('ten_clb')}.`),
        passage('Điều 2. Ban chủ nhiệm câu lạc bộ gồm:'),
        fill.blocks('ban_chu_nhiem'),
        passage('Điều 3. Câu lạc bộ hoạt động theo quy chế do toàn thể thành viên thông qua, tự nguyện, tự quản, công khai tài chính.'),
        passage(`Điều 4. Quyết định này có hiệu lực từ ngày ký. ${fill.text('trach_nhiem')} chịu trách nhiệm thi hành Quyết định này./.`),
        ending(fill),
      ),
  },
  'giay-moi': {
    vi: 'Giấy mời và danh sách đại biểu',
    en: 'Invitation and delegates',
    sign: 'GM',
    ofPeriod: false,
    size: 'A4',
    typed: [
      { ...about, required: true },
      line('kinh_gui', 'Kính mời', 'Invited'),
      line('thoi_gian', 'Thời gian', 'Time'),
      line('dia_diem', 'Địa điểm', 'Place'),
      line('chu_tri', 'Chủ trì', 'Chaired by', false),
      text('noi_dung', 'Nội dung', 'Agenda', true),
      {
        id: 'dai_bieu',
        vi: 'Danh sách đại biểu',
        en: 'Delegates',
        is: 'rows',
        cells: ['Họ và tên', 'Chức vụ', 'Đơn vị, câu lạc bộ'],
        required: false,
        most: 20_000,
      },
      recipients,
    ],
    outline: (fill) => [
      {
        blocks: [
          head(fill),
          named('GIẤY MỜI', fill),
          plain(`Kính mời: ${fill.text('kinh_gui')}`, 'centre'),
          passage(`Thời gian: ${fill.text('thoi_gian')}`),
          passage(`Địa điểm: ${fill.text('dia_diem')}`),
          ...(fill.text('chu_tri') === '' ? [] : [passage(`Chủ trì: ${fill.text('chu_tri')}`)]),
          passage('Nội dung:'),
          ...fill.blocks('noi_dung'),
          passage('Rất mong đại biểu có mặt đúng giờ./.'),
          ending(fill),
        ],
      },
      { blocks: fill.blocks('dai_bieu') },
    ],
  },
  'ho-so-danh-gia': IMPACT_DOSSIER,
  'giay-khen': {
    vi: 'Giấy khen',
    en: 'Certificate of merit',
    sign: 'GK',
    ofPeriod: false,
    size: 'A4-wide',
    typed: [
      line('chu_the', 'Ai tặng', 'Who gives it'),
      line('duoc_khen', 'Tặng cho', 'Given to'),
      line('don_vi_duoc_khen', 'Thuộc', 'Of', false),
      text('thanh_tich', 'Thành tích', 'For what', true),
    ],
    outline: (fill) =>
      one(
        head(fill),
        strong(fill.text('chu_the')),
        { what: 'title', text: 'GIẤY KHEN', look: 'wall' },
        { what: 'words', look: 'centre', spans: [{ text: 'Tặng: ' }, { text: fill.text('duoc_khen'), look: 'big' }] },
        plain(fill.text('don_vi_duoc_khen'), 'centre'),
        fill.blocks('thanh_tich'),
        { what: 'ending', recipients: [], authority: linesOfText(fill.text('chuc_vu_ky')), name: fill.text('nguoi_ky') },
      ),
  },
};

export function documentKind(id: DocumentKindId): DocumentKind {
  return { id, ...KINDS[id] };
}

export function isDocumentKind(text: string): text is DocumentKindId {
  return Object.hasOwn(KINDS, text);
}

// A kind of document: what is typed for it, and its outline. The outline asks a filler for each field, so that one outline gives
// the document (fields filled with values) and the template an office edits in Word (fields filled with their own names).
import type { IssuedKind } from '../../domain/office/issued-documents.ts';
import type { Block, Paper, Sheet } from '../paper.ts';
import { linesOfText } from './letterhead.ts';

export type DocumentKindId = IssuedKind;

export interface Filler {
  /** Lines end with \n. */
  readonly text: (field: string) => string;
  readonly blocks: (field: string) => readonly Block[];
}

export interface TypedField {
  /** As it stands in a template: {{ly_do}}. */
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  /** 'rows': one row a line, cells parted by "|". */
  readonly is: 'line' | 'text' | 'rows' | 'dong-rows';
  /** Heads of the cells of a row. */
  readonly cells?: readonly string[];
  readonly required: boolean;
  readonly most: number;
}

export interface DocumentKind {
  readonly id: DocumentKindId;
  readonly vi: string;
  readonly en: string;
  /** The letters of its number: BC, KH, TTr (NĐ 30/2020, Phụ lục III). */
  readonly sign: string;
  /** Whether figures of a period go into it. */
  readonly ofPeriod: boolean;
  readonly typed: readonly TypedField[];
  readonly outline: (fill: Filler) => readonly Sheet[];
  readonly size: Paper['size'];
}

/** Fields every document has, beside the typed ones. */
export const COMMON_FIELDS = [
  { id: 'co_quan_cap_tren', vi: 'Cơ quan cấp trên', en: 'Body above' },
  { id: 'co_quan', vi: 'Cơ quan ban hành', en: 'Issuing body' },
  { id: 'so_ky_hieu', vi: 'Số, ký hiệu', en: 'Number and sign' },
  { id: 'dia_danh_ngay_thang', vi: 'Địa danh, ngày tháng', en: 'Place and day' },
  { id: 'ten_don_vi', vi: 'Tên đơn vị', en: 'Name of the unit' },
  { id: 'trich_yeu', vi: 'Trích yếu', en: 'What it is about' },
  { id: 'noi_nhan', vi: 'Nơi nhận', en: 'Recipients' },
  { id: 'chuc_vu_ky', vi: 'Quyền hạn, chức vụ người ký', en: 'Authority of the signer' },
  { id: 'nguoi_ky', vi: 'Họ tên người ký', en: 'Name of the signer' },
] as const;

/** Fields that are written from the figures of the period. */
export const WRITTEN_FIELDS: readonly { readonly id: string; readonly vi: string; readonly en: string }[] = [
  { id: 'ghi_chu_so_lieu', vi: 'Ghi chú nguồn số liệu', en: 'Note on the figures' },
  { id: 'tinh_hinh', vi: 'Đặc điểm tình hình', en: 'The place' },
  { id: 'ket_qua_clb', vi: 'Câu lạc bộ và thành viên', en: 'Clubs and members' },
  { id: 'ket_qua_quy', vi: 'Vốn quỹ và cho vay', en: 'Funds and loans' },
  { id: 'ket_qua_suc_khoe', vi: 'Chăm sóc sức khỏe, thăm hỏi', en: 'Health and visits' },
  { id: 'ket_qua_giup_nhau', vi: 'Tự giúp nhau', en: 'Mutual help' },
  { id: 'ket_qua_quyen', vi: 'Quyền, lợi ích và nhận thức', en: 'Rights and awareness' },
  { id: 'ket_qua_mang', vi: 'Tám mảng hoạt động', en: 'Eight areas' },
  { id: 'chi_tieu', vi: 'Thực hiện chỉ tiêu', en: 'Targets' },
  { id: 'hien_trang', vi: 'Hiện trạng', en: 'As things stand' },
  { id: 'phu_luc', vi: 'Phụ lục danh sách câu lạc bộ', en: 'Annex of clubs' },
];

export function head(fill: Filler): Block {
  return {
    what: 'office-head',
    above: linesOfText(fill.text('co_quan_cap_tren')),
    body: linesOfText(fill.text('co_quan')),
    number: fill.text('so_ky_hieu'),
    place: fill.text('dia_danh_ngay_thang'),
  };
}

export function ending(fill: Filler): Block {
  return {
    what: 'ending',
    recipients: linesOfText(fill.text('noi_nhan')),
    authority: linesOfText(fill.text('chuc_vu_ky')),
    name: fill.text('nguoi_ky'),
  };
}

/** Recipients as the decree writes them: "- …;" and "- Lưu: VT." at the end. */
export function recipientLines(typed: string): string {
  const lines = linesOfText(typed).map((line) => line.replace(/^-\s*/, '').replace(/[;.]\s*$/, ''));
  return [...lines.map((line) => `- ${line};`), '- Lưu: VT.'].join('\n');
}

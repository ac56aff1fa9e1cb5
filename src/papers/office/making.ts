// A document made: fields become values, values fill the outline. The same outline with names in the place of values is the
// template an office takes into Word.
import type { UnitId } from '../../domain/network/units/unit.ts';
import type { Letterhead } from '../../domain/office/letterhead.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { formatDate } from '../../text/format.ts';
import { type Block, type Paper, plain, type Sheet } from '../paper.ts';
import type { PeriodFacts } from './facts.ts';
import { FIGURE_FIELDS, figureText } from './figure-fields.ts';
import { COMMON_FIELDS, type DocumentKind, type DocumentKindId, type Filler, WRITTEN_FIELDS } from './kind.ts';
import { documentKind } from './kinds.ts';
import { numberAndSign, placeAndDay } from './letterhead.ts';
import { clubsAndMembers, situation } from './report-clubs.ts';
import { fundsAndLoans } from './report-funds.ts';
import { eightAreas, healthAndVisits, mutualHelp, rightsAndAwareness } from './report-life.ts';
import { annexOfClubs, conference, targets, workAhead } from './report-targets.ts';
import { passages } from './saying.ts';
import { blocksOfTyped, recipientsOf, type Typed } from './typed.ts';

export interface Making {
  readonly kind: DocumentKindId;
  /** The office that writes. */
  readonly unitId: UnitId;
  /** "phường Hà An", as it is called on the day. */
  readonly unitName: string;
  readonly on: LocalDate;
  /** Null: not issued yet. */
  readonly number: number | null;
  readonly letterhead: Letterhead;
  readonly typed: Typed;
  /** For kinds with a period. */
  readonly facts: PeriodFacts | null;
}

/** Every field of a document with what stands in its place. */
export interface Values {
  readonly texts: ReadonlyMap<string, string>;
  readonly blocks: ReadonlyMap<string, readonly Block[]>;
}

export function valuesOf(making: Making): Values {
  const kind = documentKind(making.kind);
  const { typed, facts } = making;
  const texts = new Map(textsOf(making, kind));
  const blocks = new Map<string, readonly Block[]>(facts === null ? [] : sectionsOf(facts, making, kind));
  for (const field of kind.typed) {
    if (field.is === 'line' || field.id === 'noi_nhan') continue;
    const own = blocksOfTyped(field, typed);
    blocks.set(field.id, [...(blocks.get(field.id) ?? []), ...own]);
  }
  const empty = passages('Không có.');
  for (const field of ['ton_tai', 'phuong_huong']) if (blocks.get(field)?.length === 0) blocks.set(field, empty);
  return { texts, blocks };
}

function textsOf(making: Making, kind: DocumentKind): readonly (readonly [string, string])[] {
  const { letterhead, typed, on, unitName, facts, number } = making;
  const lines = kind.typed.filter(({ is }) => is === 'line').map(({ id }) => [id, (typed[id] ?? '').normalize('NFC').trim()] as const);
  const given = new Map(lines);
  return [
    ...lines,
    ['chu_the', (given.get('chu_the') ?? '').toUpperCase()],
    ['co_quan_cap_tren', letterhead.above],
    ['co_quan', letterhead.body],
    ['so_ky_hieu', numberAndSign(letterhead.pattern, kind.sign, number)],
    ['dia_danh_ngay_thang', placeAndDay(letterhead.place, on)],
    ['ten_don_vi', facts === null ? unitName : `${facts.unit.type} ${facts.unit.name}`],
    ['trich_yeu', given.get('trich_yeu') || defaultAbout(making, kind)],
    ['noi_nhan', recipientsOf(typed, given.has('kinh_gui') && kind.id !== 'giay-moi')],
    ['chuc_vu_ky', letterhead.authority],
    ['nguoi_ky', letterhead.signer],
    ...(facts === null ? [] : FIGURE_FIELDS.map(({ id, indicator }) => [id, figureText(facts, indicator)] as const)),
  ];
}

function defaultAbout({ facts, typed }: Making, { id }: DocumentKind): string {
  if (id === 'quyet-dinh') return `Về việc thành lập ${typed['ten_clb'] ?? ''}`;
  if (facts === null) return '';
  const word = id === 'tong-ket' ? 'Tổng kết' : 'Sơ kết';
  return `${word} hoạt động câu lạc bộ Liên thế hệ tự giúp nhau ${facts.unit.type} ${facts.unit.name} từ ngày ${formatDate(facts.from)} đến ngày ${formatDate(facts.to)}`;
}

function sectionsOf(facts: PeriodFacts, making: Making, kind: DocumentKind): readonly (readonly [string, readonly Block[]])[] {
  const number = numberAndSign(making.letterhead.pattern, kind.sign, making.number).replace(/^Số:\s*/i, '');
  return [
    ['ghi_chu_so_lieu', facts.demo ? [plain('Số liệu minh họa', 'centre')] : []],
    ['tinh_hinh', situation(facts)],
    ['hoi_nghi', conference(facts)],
    ['ket_qua_clb', clubsAndMembers(facts)],
    ['ket_qua_quy', fundsAndLoans(facts)],
    ['ket_qua_suc_khoe', healthAndVisits(facts)],
    ['ket_qua_giup_nhau', mutualHelp(facts)],
    ['ket_qua_quyen', rightsAndAwareness(facts)],
    ['ket_qua_mang', eightAreas(facts)],
    ['chi_tieu', targets(facts)],
    ['phuong_huong', workAhead(facts)],
    ['hien_trang', [...clubsAndMembers(facts).filter(({ what }) => what === 'words'), ...fundsAndLoans(facts).slice(0, 1)]],
    ['phu_luc', annexOfClubs(facts, `${kind.vi} số ${number.trim()} ngày ${formatDate(making.on)}`)],
  ];
}

/** The document. A sheet nothing stands on is left out. */
export function officePaper(making: Making): Paper {
  const kind = documentKind(making.kind);
  const { texts, blocks } = valuesOf(making);
  const fill: Filler = { text: (field) => texts.get(field) ?? '', blocks: (field) => blocks.get(field) ?? [] };
  return paperOf(kind, kind.outline(fill), `${kind.id}-${making.on}`, `${kind.vi}. ${texts.get('trich_yeu') ?? ''}`);
}

/** The outline with {{names}} in the place of values. */
export function templatePaper(kindId: DocumentKindId): Paper {
  const kind = documentKind(kindId);
  const fill: Filler = { text: (field) => `{{${field}}}`, blocks: (field) => [plain(`{{${field}}}`, 'passage')] };
  return paperOf(kind, kind.outline(fill), `mau-${kind.id}`, kind.vi);
}

function paperOf(kind: DocumentKind, sheets: readonly Sheet[], name: string, title: string): Paper {
  const written = sheets
    .map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.filter((block) => block.what !== 'words' || block.spans.some(({ text }) => text.trim() !== '')),
    }))
    .filter(({ blocks }) => blocks.length > 0);
  return { name, title, size: kind.size, numbered: true, sheets: written, official: true };
}

export interface MergeField {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  /** Stands for whole paragraphs or tables, so it must be alone in its paragraph. */
  readonly alone: boolean;
}

/** Every field a template of this kind may hold. */
export function mergeFields(kindId: DocumentKindId): readonly MergeField[] {
  const kind = documentKind(kindId);
  const named = new Map([...COMMON_FIELDS, ...WRITTEN_FIELDS, ...kind.typed].map(({ id, vi, en }) => [id, { vi, en }]));
  const found = new Map<string, MergeField>();
  const note = (id: string, alone: boolean): '' => {
    found.set(id, { id, ...(named.get(id) ?? { vi: id, en: id }), alone });
    return '';
  };
  for (const { id } of COMMON_FIELDS) note(id, false);
  kind.outline({ text: (id) => note(id, false), blocks: (id) => [plain(note(id, true))] });
  if (kind.ofPeriod) for (const { id, vi, en } of FIGURE_FIELDS) found.set(id, { id, vi, en, alone: false });
  return [...found.values()];
}

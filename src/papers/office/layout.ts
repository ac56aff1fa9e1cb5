// How an office's document is set: Nghị định 30/2020/NĐ-CP, Phụ lục I. One list for the PDF and the Word file. The
// decree binds state bodies; a Hội uses it as it fits (Điều 2.2). Where it leaves a range, our choice stands beside the range.

/** Millimetres. Page: top and bottom 20–25, left 30–35, right 15–20. */
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 18 } as const;

/** Points. In brackets the cells of the decree's layout. */
export const SIZES = {
  /** (1) Quốc hiệu 12–13, capitals, bold. */
  nation: 12.5,
  /** (1) Tiêu ngữ 13–14, bold, with a rule as long as the line. */
  motto: 13.5,
  /** (2) The body above 12–13 upright, the issuing body 12–13 bold, a rule of a third to a half below. */
  body: 12.5,
  /** (3) Số, ký hiệu 13; V/v 12–13. */
  number: 13,
  about: 12.5,
  /** (4) Place and day 13–14 italic. */
  place: 13.5,
  /** (5a) Kind and what it is about 13–14 bold. */
  kind: 14,
  /** (6) Text 13–14. */
  text: 14,
  table: 12,
  /** (7) Authority, office and name 13–14 bold. */
  signature: 14,
  /** (9b) "Nơi nhận" 12 bold italic, its lines 11. */
  recipientsHead: 12,
  recipients: 11,
  /** Page number 13–14 in the top margin, not on the first page. */
  page: 13,
} as const;

/** (6) First line 10 or 12.7 mm in; 6 pt and more between paragraphs; single to 1.5 lines. */
export const PASSAGE = { indent: 12.7, after: 6, lines: 1.15 } as const;

/** What the drawers get. */
export const LAYOUT = { margins: MARGINS, sizes: SIZES, passage: PASSAGE } as const;

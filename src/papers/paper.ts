// What a club prints, before anybody draws it: a small closed set of blocks. Builders make papers from the book, the
// screen and the PDF draw the same value, and a test reads it as text.

/** 'A4-two': slips of A5, two on an A4 with a line to cut along. */
export type PaperSize = 'A4' | 'A4-wide' | 'A5' | 'A4-two';

/** A piece of a line; 'big' is for the one figure or code that is looked for. */
export interface Span {
  readonly text: string;
  readonly look?: 'bold' | 'italic' | 'big';
}

export interface Column {
  readonly head: string;
  /** The letter or figure the official form gives the column ("A", "1"). */
  readonly sign?: string;
  readonly align: 'left' | 'right' | 'centre';
  /** Share of the width. */
  readonly share: number;
}

export interface Row {
  readonly cells: readonly string[];
  /** 'open': left empty and high enough for handwriting. */
  readonly look?: 'total' | 'open';
}

export interface Field {
  readonly label: string;
  readonly value: string;
  readonly look?: 'big' | 'words';
}

/** The last five are those of offices' documents: a passage, a căn cứ, and the headings "I.", "1." and "a)". */
export type WordsLook = 'plain' | 'small' | 'heading' | 'centre' | 'wall' | 'passage' | 'citation' | 'part' | 'clause' | 'point';

export type Block =
  /** Issuing body on the left; on the right the national heading, or the booklet and number of a slip. */
  | { readonly what: 'head'; readonly body: readonly string[]; readonly club: string; readonly place: string }
  | { readonly what: 'slip-head'; readonly club: string; readonly address: string; readonly right: readonly string[] }
  /** Head of an office's document: its body under the one above it, number and sign; the national heading, place and day. */
  | {
      readonly what: 'office-head';
      readonly above: readonly string[];
      readonly body: readonly string[];
      readonly number: string;
      /** Under the number, of a letter without a kind: "V/v …". */
      readonly about?: string;
      readonly place: string;
    }
  /** 'named': kind of a document in capitals over what it is about, with the short rule. */
  | { readonly what: 'title'; readonly text: string; readonly under?: string; readonly mark?: string; readonly look?: 'wall' | 'named' }
  | { readonly what: 'fields'; readonly rows: readonly Field[] }
  | { readonly what: 'words'; readonly spans: readonly Span[]; readonly look: WordsLook }
  | {
      readonly what: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
      readonly look: 'plain' | 'small' | 'wall';
    }
  /** A chart with its numbers written in it, for grey prints and for readers of text. */
  | {
      readonly what: 'chart';
      readonly look: 'columns' | 'line';
      readonly caption: string;
      /** What is counted: "Câu lạc bộ". */
      readonly series: string;
      readonly points: readonly { readonly label: string; readonly value: number }[];
    }
  /** Who gets it, on the left; authority, room for the seal and the name, on the right. */
  | { readonly what: 'ending'; readonly recipients: readonly string[]; readonly authority: readonly string[]; readonly name: string }
  | { readonly what: 'signatures'; readonly people: readonly { readonly title: string; readonly hint: string; readonly name: string }[] }
  /** A square code with lines beside it. */
  | { readonly what: 'code'; readonly code: string; readonly lines: readonly (readonly Span[])[] }
  | { readonly what: 'beside'; readonly left: readonly Block[]; readonly right: readonly Block[]; readonly leftShare: number };

/** Begins on a new page; `foot` stands at the bottom of it. */
export interface Sheet {
  readonly blocks: readonly Block[];
  readonly foot?: readonly Block[];
}

export interface Paper {
  /** File name without ending: ASCII letters, figures and hyphens. */
  readonly name: string;
  readonly title: string;
  readonly size: PaperSize;
  /** Page numbers in the top margin from the second page on (NĐ 30/2020). */
  readonly numbered: boolean;
  readonly sheets: readonly Sheet[];
  /** Set in the sizes of an office's document (office/layout.ts). */
  readonly official?: true;
}

/** May be written on as a Word file; slips are printed two on a sheet and cut, and are no letters. */
export function isLetter({ size }: Paper): boolean {
  return size === 'A4' || size === 'A4-wide';
}

export function plain(text: string, look: WordsLook = 'plain'): Block {
  return { what: 'words', spans: [{ text }], look };
}

/** "**Đang cho vay:** 9 người" */
export function labelled(label: string, text: string): Block {
  return { what: 'words', spans: [{ text: `${label} `, look: 'bold' }, { text }], look: 'plain' };
}

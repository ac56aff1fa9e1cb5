// The figures of one club's month on one sheet, as an office may be told them.
import { INDICATORS } from '../../domain/network/indicators/catalogue.ts';
import { formatDate } from '../../text/format.ts';
import { type Block, type Paper, plain, type Row } from '../paper.ts';
import { type PeriodFacts, REPORT_INDICATORS } from './facts.ts';
import { figureText } from './figure-fields.ts';

/** Those a single club has. */
const SHOWN = REPORT_INDICATORS.filter(
  (indicator) => INDICATORS[indicator].kind !== 'coverage' && indicator !== 'communes-with-club-share',
);

/** `name`: file name without ending. */
export function monthFiguresPaper(facts: Pick<PeriodFacts, 'now' | 'from' | 'to' | 'demo'>, club: string, name: string): Paper {
  const blocks: readonly Block[] = [
    { what: 'title', look: 'named', text: 'SỐ LIỆU THÁNG', under: club },
    plain(`Từ ngày ${formatDate(facts.from)} đến ngày ${formatDate(facts.to)}`, 'centre'),
    ...(facts.demo ? [plain('Số liệu minh họa', 'centre')] : []),
    {
      what: 'table',
      look: 'small',
      columns: [
        { head: 'STT', align: 'centre', share: 8 },
        { head: 'Chỉ số', align: 'left', share: 60 },
        { head: 'Giá trị', align: 'right', share: 32 },
      ],
      rows: SHOWN.map((indicator, at): Row => ({ cells: [String(at + 1), INDICATORS[indicator].name.vi, figureText(facts, indicator)] })),
    },
    plain('Số dư tính đến ngày cuối kỳ; số phát sinh tính trong kỳ. Số «không nêu» là của quá ít người.', 'small'),
  ];
  return { name, title: `Số liệu tháng, ${club}`, size: 'A4', numbered: true, official: true, sheets: [{ blocks }] };
}

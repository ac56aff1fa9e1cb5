// An office's document from what was asked to what is frozen: figures as the office may be told them, the letterhead of the day,
// the office's own Word template where it has one.

import type pg from 'pg';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { letterheadOn } from '../../domain/office/letterhead.ts';
import { foldOffice } from '../../domain/office/office-book.ts';
import { digestHex } from '../../kernel/digest.ts';
import { documentKind } from '../../papers/office/kinds.ts';
import { defaultLetterhead, unitName } from '../../papers/office/letterhead.ts';
import { type Making, officePaper, valuesOf } from '../../papers/office/making.ts';
import type { Paper } from '../../papers/paper.ts';
import type { DocumentAsked, IssueAsked } from '../../protocol/document-messages.ts';
import { readInstallation } from '../accounts/account.ts';
import type { DeskAccess } from '../accounts/authorise.ts';
import { inScope } from '../db/scope.ts';
import { fillTemplate } from '../documents/word-template.ts';
import { mapInForce } from './map-in-force.ts';
import { readOfficeRecords, type Taken, takeOrder } from './office-book.ts';
import { readPeriodFacts } from './period-facts.ts';
import { readTemplate } from './templates.ts';

/** `number` null: a draft. */
export async function makingOf(pool: pg.Pool, { units }: DeskAccess, asked: DocumentAsked, number: number | null): Promise<Making> {
  const { kind, unitId, aboutId, on, from, to, typed } = asked;
  const { letterheads } = foldOffice(await readOfficeRecords(pool, { units }, unitId));
  const { demo } = await readInstallation(pool);
  return {
    kind,
    unitId,
    unitName: unitName(unitId, on, mapInForce()),
    on,
    number,
    letterhead: letterheadOn(letterheads, unitId, on) ?? defaultLetterhead(unitId, on, mapInForce()),
    typed,
    facts: documentKind(kind).ofPeriod ? await readPeriodFacts(pool, units, { unitId: aboutId, from, to, demo }) : null,
  };
}

/** The Word file by the office's own template; null where it has none. */
export async function ownWordFile(pool: pg.Pool, { units }: DeskAccess, making: Making): Promise<Uint8Array<ArrayBuffer> | null> {
  const template = await readTemplate(pool, units, making.unitId, making.kind);
  return template === null ? null : fillTemplate(template.body, valuesOf(making));
}

/** Takes the number and freezes what the document says, both or neither. */
export async function issueDocument(pool: pg.Pool, access: DeskAccess, asked: IssueAsked): Promise<Taken> {
  const making = await makingOf(pool, access, asked, asked.number);
  const paper = officePaper(making);
  const frozen = JSON.stringify(paper);
  const own = await ownWordFile(pool, access, making);
  const { kind, unitId, on, recordId, number } = asked;
  const body = { kind, sign: documentKind(kind).sign, number, title: paper.title.slice(0, 400), digest: digestHex(frozen) };
  return takeOrder(pool, access, { recordId, kind: 'issue-document', unitId, on, body }, async (transaction) => {
    await transaction.query('insert into issued_document (record_id, unit_id, paper, docx) values ($1, $2, $3, $4)', [
      recordId,
      unitId,
      frozen,
      own === null ? null : Buffer.from(own),
    ]);
  });
}

export interface Frozen {
  readonly paper: Paper;
  readonly docx: Uint8Array | null;
}

/** Null when there is none that the reader may see. */
export async function readIssued(pool: pg.Pool, units: readonly UnitId[], recordId: string): Promise<Frozen | null> {
  const rows = await inScope(pool, { role: 'app_rw', units }, async (transaction) => {
    const read = await transaction.query<{ paper: string; docx: Buffer | null }>(
      'select paper, docx from issued_document where record_id = $1',
      [recordId],
    );
    return read.rows;
  });
  const [row] = rows;
  return row === undefined ? null : { paper: JSON.parse(row.paper) as Paper, docx: row.docx };
}

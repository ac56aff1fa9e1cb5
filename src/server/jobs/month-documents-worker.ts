// Draws the documents of clubs one after another in a thread of its own, so that phones are answered meanwhile, and packs them.
import { parentPort, workerData } from 'node:worker_threads';
import { type Zippable, zipSync } from 'fflate';
import { type MonthFigure, monthFiguresSheet } from '../../exports/month-figures-sheet.ts';
import { xlsxFile } from '../../exports/xlsx-file.ts';
import type { Paper } from '../../papers/paper.ts';
import { paperDocx } from '../documents/paper-docx.ts';
import { paperPdf } from '../documents/paper-pdf.ts';

export interface ClubOrder {
  readonly club: string;
  readonly month: string;
  readonly paper: Paper;
  readonly figures: readonly MonthFigure[];
}

export type Told = { readonly done: string } | { readonly failed: string } | { readonly zip: Uint8Array };

const tell = (told: Told): void => parentPort?.postMessage(told);
const files: Zippable = {};

for (const { club, month, paper, figures } of workerData as readonly ClubOrder[]) {
  try {
    const made = [
      [`${paper.name}.docx`, await paperDocx(paper)],
      [`${paper.name}.pdf`, new Uint8Array(await paperPdf(paper))],
      [`${paper.name}.xlsx`, await xlsxFile([monthFiguresSheet(club, month, figures)])],
    ] as const;
    // They are packed already: stored as they are.
    for (const [name, bytes] of made) files[name] = [bytes, { level: 0 }];
    tell({ done: club });
  } catch {
    tell({ failed: club });
  }
}
tell({ zip: zipSync(files) });

// `./lalanh report so-ket --unit "Quảng Ninh" --from 2017-01-01 --to 2022-11-04 --out FOLDER [--play]`: the report of a period
// as a Word file and a PDF, written from the books to the day.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitId } from '../domain/network/units/unit.ts';
import { existsOn, nameOn } from '../domain/network/units/unit-tree.ts';
import { VIETNAM } from '../domain/network/units/vietnam.ts';
import { foldText } from '../kernel/fold-text.ts';
import { isLocalDate, type LocalDate } from '../kernel/local-date.ts';
import { defaultLetterhead, unitName } from '../papers/office/letterhead.ts';
import { officePaper } from '../papers/office/making.ts';
import type { Paper } from '../papers/paper.ts';
import { SAMPLE_TODAY } from '../sample/plan.ts';
import { paperDocx } from '../server/documents/paper-docx.ts';
import { paperPdf } from '../server/documents/paper-pdf.ts';
import { periodFacts } from './period-facts.ts';
import { PlainProblem } from './plain-problem.ts';
import type { ArticleSource } from './report-article-sources.ts';

export interface SoKetAsked {
  readonly unitId: UnitId;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What the words of the command mean, or every problem with them at once. */
export function readSoKet(words: { readonly unit?: string; readonly from?: string; readonly to?: string }): SoKetAsked {
  const { unit = '', from = '', to = '' } = words;
  const problems: string[] = [];
  const unitId = unitNamed(unit, isLocalDate(to) ? to : SAMPLE_TODAY);
  if (unitId === null)
    problems.push(`--unit takes the name of a unit, such as "Quảng Ninh" or "phường Hà An", or its id; "${unit}" is none or several`);
  if (!isLocalDate(from)) problems.push('--from takes a day, such as 2022-01-01');
  if (!isLocalDate(to)) problems.push('--to takes a day, such as 2022-11-04');
  if (isLocalDate(from) && isLocalDate(to) && from > to) problems.push('--from lies after --to');
  if (problems.length > 0 || unitId === null || !isLocalDate(from) || !isLocalDate(to)) throw new PlainProblem(problems.join('\n  '));
  return { unitId, from, to };
}

/** By id, by "phường Hà An", or by the name alone where only one unit bears it; of several units through time the one of the day. */
function unitNamed(words: string, on: LocalDate): UnitId | null {
  if (VIETNAM.byId.has(words)) return words;
  const wanted = foldText(words.trim());
  const bearing = VIETNAM.units.filter((unit) => {
    const { type, name } = nameOn(unit, on);
    return foldText(`${type} ${name}`) === wanted || foldText(name) === wanted;
  });
  const standing = bearing.filter((unit) => existsOn(unit, on));
  const [only, ...others] = standing.length > 0 ? standing : bearing;
  return only === undefined || others.length > 0 ? null : only.id;
}

export function soKetPaper(source: ArticleSource, { unitId, from, to }: SoKetAsked): Paper {
  return officePaper({
    kind: 'so-ket',
    unitId,
    unitName: unitName(unitId, to, VIETNAM),
    on: to,
    number: null,
    letterhead: defaultLetterhead(unitId, to, VIETNAM),
    typed: {},
    facts: periodFacts(source, { unitId, from, to, today: SAMPLE_TODAY }),
  });
}

/** Names of the two files written into the folder. */
export async function writeSoKet(source: ArticleSource, asked: SoKetAsked, out: string): Promise<readonly string[]> {
  const paper = soKetPaper(source, asked);
  mkdirSync(out, { recursive: true });
  const files = [
    [`${paper.name}.docx`, await paperDocx(paper)],
    [`${paper.name}.pdf`, await paperPdf(paper)],
  ] as const;
  for (const [name, bytes] of files) writeFileSync(join(out, name), bytes);
  return files.map(([name]) => name);
}

// Pulled history cut into pages of about 500 records. A full page is sealed and never written again; only the last one
// grows. Each carries a sum of its text and the chain value at both ends, so damage is found before it is believed.

import type { Owner, PageRow } from './database.ts';
import { pageSum } from './page-sum.ts';

export const recordsPerPage = 500;

interface Sealed {
  readonly seq: number;
  readonly hash: string;
}

export type PageProblem = 'unreadable' | 'changed' | 'gap' | 'chain-broken';

/** Pages to write after `records` (consecutive, already verified) follow `last`, the page kept so far. */
export function pagesAfter<Record extends Sealed>(owner: Owner, last: PageRow | undefined, records: readonly Record[]): readonly PageRow[] {
  const open = last !== undefined && last.to - last.from + 1 < recordsPerPage ? last : undefined;
  const waiting: Record[] = [...(open === undefined ? [] : (JSON.parse(open.text) as Record[])), ...records];
  let hashBefore = open?.hashBefore ?? last?.hashAfter ?? '';
  const pages: PageRow[] = [];
  for (let start = 0; start < waiting.length; start += recordsPerPage) {
    const page = pageOf(owner, waiting.slice(start, start + recordsPerPage), hashBefore);
    pages.push(page);
    hashBefore = page.hashAfter;
  }
  return pages;
}

/** The records of all pages in order, or what is wrong with the first bad page. */
export function readPages<Record extends Sealed>(
  pages: readonly PageRow[],
):
  | { readonly ok: true; readonly records: readonly Record[] }
  | { readonly ok: false; readonly problem: PageProblem; readonly from: number } {
  const records: Record[] = [];
  let hash = '';
  let next = 1;
  for (const page of pages) {
    const problem = problemOf(page, next, hash);
    if (problem !== null) return { ok: false, problem, from: page.from };
    for (const record of JSON.parse(page.text) as Record[]) records.push(record);
    hash = page.hashAfter;
    next = page.to + 1;
  }
  return { ok: true, records };
}

function problemOf(page: PageRow, next: number, hash: string): PageProblem | null {
  if (typeof page.text !== 'string' || page.text.length < 2) return 'unreadable';
  if (page.sum !== undefined && pageSum(page.text) !== page.sum) return 'changed';
  if (page.from !== next) return 'gap';
  return page.hashBefore === hash ? null : 'chain-broken';
}

function pageOf<Record extends Sealed>(owner: Owner, records: readonly Record[], hashBefore: string): PageRow {
  const text = JSON.stringify(records);
  return {
    owner,
    from: records[0]?.seq ?? 0,
    to: records.at(-1)?.seq ?? 0,
    text,
    sum: pageSum(text),
    hashBefore,
    hashAfter: records.at(-1)?.hash ?? hashBefore,
  };
}

// The papers a new club's dossier holds, by the day it is sent. No decree lists them: these are the papers seen in launch reports
// (clubs.md §2.3), until a document of the Hội says otherwise.
import type { LocalDate } from '../../kernel/local-date.ts';

export const DOSSIER_PAPERS = ['applications', 'member-list', 'board-minutes', 'draft-charter', 'proposal'] as const;
export type DossierPaper = (typeof DOSSIER_PAPERS)[number];

/** What a committee is helped to write: forms with what is known filled in, to be completed by hand. */
export const FOUNDING_FORMS = [
  'don-thanh-lap',
  'danh-sach-thanh-vien',
  'bien-ban-van-dong',
  'du-thao-quy-che',
  'ban-chu-nhiem-du-kien',
] as const;
export type FoundingForm = (typeof FOUNDING_FORMS)[number];

export interface DossierRule {
  readonly from: LocalDate | '';
  readonly papers: readonly DossierPaper[];
  readonly source: string;
}

const RULES: readonly DossierRule[] = [{ from: '', papers: DOSSIER_PAPERS, source: 'giá trị mặc định, chưa có văn bản' }];

export function dossierOn(on: LocalDate): DossierRule {
  return RULES.findLast(({ from }) => from <= on) ?? (RULES[0] as DossierRule);
}

// Why an office's record is not taken: what is wrong and what to do, in both languages.
import type { OfficeRefusal } from '../domain/office/office-record.ts';
import { STATISTICS, type Statistic } from '../domain/office/statistics.ts';
import { formatBasisPoints, groupDigits } from './format.ts';
import type { Language } from './language.ts';
import { PLAN_SENTENCES } from './plan-refusals.ts';

type Why = OfficeRefusal['why'];
type Said<W extends Why> = string | ((refusal: Extract<OfficeRefusal, { readonly why: W }>) => string);

export type SaidBy<W extends Why> = readonly [vi: Said<W>, en: Said<W>];

const SENTENCES: { readonly [W in Why]: SaidBy<W> } = {
  ...PLAN_SENTENCES,
  'not-your-unit': ['Đơn vị này không thuộc quyền của bạn.', 'This unit is not yours.'],
  'not-from-above': [
    'Việc này do chính đơn vị ấy ghi, cấp trên không ghi thay.',
    'The unit itself writes this; an office above it does not write in its place.',
  ],
  'statistics-same-value-twice': ['Một số liệu được ghi hai lần. Hãy giữ một dòng.', 'One statistic is given twice. Keep one line.'],
  'statistics-over-whole': [
    ({ statistic, amount, whole, of }) =>
      `${statisticName(statistic, 'vi')} ${statisticText(statistic, amount)} lớn hơn ${statisticName(whole, 'vi').toLowerCase()} ${statisticText(whole, of)}. Hãy xem lại hai số này.`,
    ({ statistic, amount, whole, of }) =>
      `${statisticName(statistic, 'en')}, ${statisticText(statistic, amount)}, is more than ${statisticName(whole, 'en').toLowerCase()}, ${statisticText(whole, of)}. Look at both again.`,
  ],
  'statistics-far-from-last': [
    ({ statistic, amount, last }) =>
      `${statisticName(statistic, 'vi')} ${statisticText(statistic, amount)}, kỳ trước ${statisticText(statistic, last)}. Có thừa hay thiếu một chữ số không? Nếu đúng, hãy đánh dấu «Tôi đã xem lại».`,
    ({ statistic, amount, last }) =>
      `${statisticName(statistic, 'en')}: ${statisticText(statistic, amount)}, last time ${statisticText(statistic, last)}. A digit too many or too few? If it is right, tick “I have looked again”.`,
  ],
};

const NAMES: { readonly [S in Statistic]: readonly [vi: string, en: string] } = {
  population: ['Dân số', 'Population'],
  'older-people': ['Người cao tuổi', 'Older people'],
  'older-share-basis-points': ['Tỷ lệ người cao tuổi trong dân số', 'Share of older people'],
  'association-members': ['Hội viên Hội Người cao tuổi', 'Members of the Association'],
  'allowance-recipients': ['Người hưởng trợ cấp hằng tháng', 'People with a monthly allowance'],
  'aged-80-and-over': ['Người từ 80 tuổi trở lên', 'People of 80 and more'],
};

export function officeRefusalText(refusal: OfficeRefusal, language: Language): string {
  const said = SENTENCES[refusal.why][language === 'vi' ? 0 : 1] as Said<Why>;
  return typeof said === 'string' ? said : said(refusal as never);
}

export function statisticName(statistic: string, language: Language): string {
  const known = STATISTICS.find((one) => one === statistic);
  return known === undefined ? statistic : NAMES[known][language === 'vi' ? 0 : 1];
}

export function statisticText(statistic: string, amount: number): string {
  return statistic === 'older-share-basis-points' ? formatBasisPoints(amount) : groupDigits(amount);
}

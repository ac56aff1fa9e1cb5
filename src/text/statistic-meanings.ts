// What each statistic of a unit means, in one sentence: they are figures too, and none stands without a definition.
import type { Statistic } from '../domain/office/statistics.ts';
import type { Language } from './language.ts';

const MEANINGS: { readonly [S in Statistic]: readonly [vi: string, en: string] } = {
  population: ['Số người cư trú ở đơn vị, đơn vị ghi theo nguồn đã nêu.', 'People who live in the unit, stated by it with the source.'],
  'older-people': [
    'Số người từ đủ 60 tuổi cư trú ở đơn vị, dù có vào câu lạc bộ hay không.',
    'People of 60 and over who live in the unit, in a club or not.',
  ],
  'older-share-basis-points': [
    'Người cao tuổi chia cho dân số, ghi thẳng khi nguồn chỉ công bố tỷ lệ.',
    'Older people over the population, stated where only the share was published.',
  ],
  'association-members': [
    'Số hội viên Hội Người cao tuổi của đơn vị, không phải thành viên câu lạc bộ.',
    'Members of the Association of the Elderly in the unit, not members of clubs.',
  ],
  'allowance-recipients': [
    'Số người ở đơn vị đang hưởng trợ cấp hằng tháng, theo nguồn đã nêu.',
    'People of the unit who receive a monthly allowance, by the stated source.',
  ],
  'aged-80-and-over': ['Số người từ đủ 80 tuổi cư trú ở đơn vị.', 'People of 80 and over who live in the unit.'],
};

export function statisticMeaning(statistic: Statistic, language: Language): string {
  return MEANINGS[statistic][language === 'vi' ? 0 : 1];
}

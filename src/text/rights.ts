// Names of rights and of what the rules say, the same on screens, on paper and in stories.
import type { Lack, Verdict } from '../domain/rights/right.ts';
import type { AmountKey, Paper, Reading, RuleId } from '../domain/rights/rule.ts';
import type { Language } from './language.ts';

type Pair = readonly [vi: string, en: string];

const RULES: { readonly [rule in RuleId]: Pair } = {
  'social-pension': ['Trợ cấp hưu trí xã hội', 'Social pension'],
  'alone-allowance': ['Trợ cấp người cao tuổi nghèo không có người phụng dưỡng', 'Allowance for poor elders whom nobody keeps'],
  'aged-allowance': ['Trợ cấp người từ 80 tuổi không có lương hưu', 'Allowance from 80 without a pension'],
  'health-card': ['Thẻ bảo hiểm y tế do Nhà nước đóng', 'Health insurance card paid by the state'],
  'health-support': ['Hỗ trợ ít nhất 70% tiền đóng bảo hiểm y tế', 'At least 70% of the health insurance premium'],
  longevity: ['Chúc thọ, mừng thọ', 'Longevity honours'],
  'new-year-gift': ['Quà Tết của tỉnh', 'New Year gift of the province'],
};

const VERDICTS: { readonly [verdict in Verdict]: Pair } = {
  receives: ['đang hưởng', 'receives it'],
  gives: ['được hưởng, đang chờ', 'given, on its way'],
  missing: ['được hưởng mà chưa có', 'given, not received'],
  unknown: ['chưa đủ điều để biết', 'something is not known'],
  not: ['chưa thuộc diện', 'not given today'],
};

const LACKS: { readonly [lack in Lack]: Pair } = {
  'birth-day': ['ngày tháng sinh đầy đủ', 'the full day of birth'],
  income: ['có lương hưu, trợ cấp bảo hiểm xã hội hằng tháng không', 'whether there is a pension or monthly social insurance'],
  'income-amount': ['lương hưu hoặc trợ cấp mỗi tháng bao nhiêu', 'how much the pension is a month'],
  alone: ['có người phụng dưỡng không', 'whether anybody keeps the person'],
  'health-card': ['có thẻ bảo hiểm y tế không', 'whether there is a health insurance card'],
  'hard-area': ['nơi ở có thuộc xã đặc biệt khó khăn không, hỏi Ủy ban', 'whether the commune is of especial hardship: ask the office'],
  'benefit-amount': ['mức trợ cấp của ngày đó', 'the sum on that day'],
};

const READINGS: { readonly [reading in Reading]: Pair } = {
  text: ['Đọc từ văn bản', 'Read from the text'],
  quoted: ['Theo cơ quan và báo chí trích dẫn', 'As quoted by offices and the press'],
  unread: ['Chưa có văn bản', 'Text not at hand'],
};

const PAPERS: { readonly [paper in Paper]: Pair } = {
  form: ['văn bản đề nghị có chữ ký', 'the signed request'],
  'identity-card': ['thẻ căn cước', 'the identity card'],
  'household-paper': ['giấy hộ nghèo, cận nghèo (nếu thuộc diện)', 'the paper of the poor or near-poor household, if any'],
};

function pick([vi, en]: Pair, language: Language): string {
  return language === 'vi' ? vi : en;
}

export const ruleName = (rule: RuleId, language: Language): string => pick(RULES[rule], language);
export const verdictName = (verdict: Verdict, language: Language): string => pick(VERDICTS[verdict], language);
export const lackName = (lack: Lack, language: Language): string => pick(LACKS[lack], language);
export const readingName = (reading: Reading, language: Language): string => pick(READINGS[reading], language);
export const paperName = (paper: Paper, language: Language): string => pick(PAPERS[paper], language);

export function amountName(key: AmountKey, language: Language): string {
  if (key === 'assistance-standard') return pick(['Mức chuẩn trợ giúp xã hội', 'Standard of social assistance'], language);
  if (key === 'social-pension') return ruleName('social-pension', language);
  if (key === 'new-year-gift') return ruleName('new-year-gift', language);
  const age = key.slice('longevity-'.length);
  return pick([`Quà mừng thọ ${age} tuổi`, `Longevity gift at ${age}`], language);
}

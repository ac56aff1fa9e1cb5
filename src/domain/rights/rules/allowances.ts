// Trợ cấp xã hội hằng tháng of elders (NĐ 20/2021, Điều 5 khoản 5 và Điều 6 khoản 1 điểm đ): for the aged without a pension,
// until the social pension took their place, and for the poor whom nobody keeps. Điểm d (taken in by another household) is
// rare and decided case by case; it is not worked out here.
import { localDate } from '../../../kernel/local-date.ts';
import type { Citation, Request, RuleVersion, Way } from '../rule.ts';

const DECREE_20: readonly Citation[] = [
  { document: 'Nghị định 20/2021/NĐ-CP', article: 'Điều 5 khoản 5, Điều 6, Điều 8', on: localDate('2021-03-15') },
];
/** 7 + 2 + 3 + 7 + 3 working days of Điều 8 khoản 1, from the commune to the decision. */
const REQUEST: Request = {
  form: 'Tờ khai theo Điều 7',
  workingDays: 22,
  papers: ['form', 'identity-card', 'household-paper'],
  paidFrom: 'signature',
};
const ALONE: readonly Way[] = [
  { fromAge: 60, households: ['poor'], alone: true, amount: 'assistance-standard', tenths: 15 },
  { fromAge: 80, households: ['poor'], alone: true, amount: 'assistance-standard', tenths: 20 },
];

export const ALLOWANCES: readonly RuleVersion[] = [
  {
    rule: 'aged-allowance',
    version: 'nd-20-2021',
    from: localDate('2021-07-01'),
    to: localDate('2025-06-30'),
    province: '',
    reading: 'text',
    citations: DECREE_20,
    gives: 'monthly',
    ways: [
      { fromAge: 80, income: 'none', amount: 'assistance-standard', tenths: 10 },
      { fromAge: 75, households: ['poor', 'near-poor'], hardArea: true, amount: 'assistance-standard', tenths: 10 },
    ],
    request: { ...REQUEST, paidFrom: 'age' },
  },
  {
    rule: 'alone-allowance',
    version: 'nd-20-2021',
    from: localDate('2021-07-01'),
    to: localDate('2026-10-04'),
    province: '',
    reading: 'text',
    citations: DECREE_20,
    gives: 'monthly',
    ways: ALONE,
    request: REQUEST,
  },
  {
    // In force from 5/10/2026, its sums from 1/7/2026; its conditions were not at hand, so those before it are shown as carried over.
    rule: 'alone-allowance',
    version: 'nd-335-2026',
    from: localDate('2026-10-05'),
    to: '',
    province: '',
    reading: 'unread',
    citations: [{ document: 'Nghị định 335/2026/NĐ-CP', article: '', on: localDate('2026-08-21') }],
    gives: 'monthly',
    ways: ALONE,
    request: REQUEST,
  },
];

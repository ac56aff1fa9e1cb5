// Trợ cấp hưu trí xã hội: a monthly sum of the state for those whom no pension reaches. It never comes by itself: a written
// request is a condition of the law (Luật BHXH 2024, Điều 21).
import { localDate } from '../../../kernel/local-date.ts';
import type { RuleVersion } from '../rule.ts';

export const SOCIAL_PENSION: readonly RuleVersion[] = [
  {
    rule: 'social-pension',
    version: 'nd-176-2025',
    from: localDate('2025-07-01'),
    to: '',
    province: '',
    reading: 'quoted',
    citations: [
      { document: 'Luật Bảo hiểm xã hội 41/2024/QH15', article: 'Điều 21', on: localDate('2024-06-29') },
      { document: 'Nghị định 176/2025/NĐ-CP', article: 'Điều 4, Mẫu số 01', on: localDate('2025-06-30') },
    ],
    gives: 'monthly',
    // "70 to under 75 and poor or near-poor" needs no upper bound: at 75 the first way takes over.
    ways: [
      { fromAge: 75, income: 'none-or-less', amount: 'social-pension' },
      { fromAge: 70, households: ['poor', 'near-poor'], income: 'none-or-less', amount: 'social-pension' },
    ],
    request: { form: 'Mẫu số 01', workingDays: 10, papers: ['form', 'identity-card', 'household-paper'], paidFrom: 'signature' },
    continues: ['aged-allowance'],
  },
];

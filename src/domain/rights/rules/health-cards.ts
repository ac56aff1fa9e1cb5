// The health insurance card that the state pays for (Luật BHYT, Điều 12 khoản 3), and the part of the premium it pays for
// near-poor households. Lists are made by the commune; nobody has to ask in writing.
import { localDate } from '../../../kernel/local-date.ts';
import type { RuleVersion } from '../rule.ts';

export const HEALTH_CARDS: readonly RuleVersion[] = [
  {
    rule: 'health-card',
    version: 'luat-46-2014',
    from: localDate('2015-01-01'),
    to: localDate('2025-06-30'),
    province: '',
    reading: 'quoted',
    citations: [
      { document: 'Luật Bảo hiểm y tế (sửa đổi) 46/2014/QH13', article: 'Điều 12 khoản 3', on: localDate('2014-06-13') },
      { document: 'Nghị định 20/2021/NĐ-CP', article: 'Điều 9', on: localDate('2021-03-15') },
    ],
    gives: 'card',
    ways: [
      { households: ['poor'], amount: null },
      { receives: ['aged-allowance', 'alone-allowance'], amount: null },
    ],
    request: null,
  },
  {
    rule: 'health-card',
    version: 'luat-51-2024',
    from: localDate('2025-07-01'),
    to: '',
    province: '',
    reading: 'quoted',
    citations: [
      { document: 'Luật Bảo hiểm y tế (sửa đổi) 51/2024/QH15', article: 'Điều 12 khoản 3', on: localDate('2024-11-27') },
      { document: 'Nghị định 188/2025/NĐ-CP', article: '', on: localDate('2025-07-01') },
    ],
    gives: 'card',
    ways: [
      { households: ['poor'], amount: null },
      { receives: ['social-pension', 'alone-allowance'], amount: null },
      { fromAge: 75, income: 'survivor', amount: null },
      { fromAge: 70, belowAge: 75, households: ['near-poor'], income: 'survivor', amount: null },
    ],
    request: null,
  },
  {
    rule: 'health-support',
    version: 'nd-188-2025',
    from: localDate('2025-08-15'),
    to: '',
    province: '',
    reading: 'quoted',
    citations: [
      { document: 'Luật Bảo hiểm y tế (sửa đổi) 51/2024/QH15', article: 'Điều 12 khoản 4', on: localDate('2024-11-27') },
      { document: 'Nghị định 188/2025/NĐ-CP', article: '', on: localDate('2025-07-01') },
    ],
    gives: 'support',
    ways: [{ households: ['near-poor'], amount: null }],
    request: null,
  },
];

// The map the network runs on: Việt Nam's provinces before and after 1 July 2025, and the communes of Quảng Ninh through
// three borders (177, 171, 54). Where each row comes from, and what is uncertain: SOURCES.md beside this file.
import { localDate } from '../../../kernel/local-date.ts';
import provinceSuccession from './province-succession.json' with { type: 'json' };
import provinces from './provinces.json' with { type: 'json' };
import quangNinhUnits from './quang-ninh.json' with { type: 'json' };
import quangNinhSuccession from './quang-ninh-succession.json' with { type: 'json' };
import { readSuccessions, readUnits } from './read-units.ts';
import type { UnitId } from './unit.ts';
import { type UnitTree, unitTree } from './unit-tree.ts';

export const COUNTRY: UnitId = 'vn';
export const QUANG_NINH: UnitId = 'vn-quang-ninh';

/** NQ 1199/NQ-UBTVQH15: 177 communes became 171. */
export const BORDERS_OF_2024 = localDate('2024-11-01');
/** NQ 1679/NQ-UBTVQH15: 171 communes became 54 and the districts ended. */
export const BORDERS_OF_2025 = localDate('2025-07-01');

/** What made the lists what they are; a number our sources do not give is left empty. Dates of issue: SOURCES.md. */
export const DOCUMENTS_OF_LISTS = [
  { number: '', issuer: '', issuedOn: null, effectiveOn: BORDERS_OF_2025, within: COUNTRY, level: 'province' },
  {
    number: '1679/NQ-UBTVQH15',
    issuer: 'Ủy ban Thường vụ Quốc hội',
    issuedOn: localDate('2025-06-16'),
    effectiveOn: BORDERS_OF_2025,
    within: QUANG_NINH,
    level: 'commune',
  },
  {
    number: '1199/NQ-UBTVQH15',
    issuer: 'Ủy ban Thường vụ Quốc hội',
    issuedOn: localDate('2024-09-28'),
    effectiveOn: BORDERS_OF_2024,
    within: QUANG_NINH,
    level: 'commune',
  },
] as const;

export const VIETNAM: UnitTree = unitTree(
  [...readUnits(provinces), ...readUnits(quangNinhUnits)],
  [...readSuccessions(provinceSuccession), ...readSuccessions(quangNinhSuccession)],
);

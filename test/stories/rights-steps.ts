// Steps of stories about rights: what is asked of a person, how the rules are read out, a check, a request and its answer.

import { sweepIdOf } from '../../src/domain/rights/recording.ts';
import { rightsOf } from '../../src/domain/rights/rights-of.ts';
import { findingsOf, summaryOf } from '../../src/domain/rights/sweep.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { formatDate, formatDong } from '../../src/text/format.ts';
import { lackName, ruleName, verdictName } from '../../src/text/rights.ts';
import type { Club, Person } from './club.ts';

export const PROVINCE = 'vn-quang-ninh';

/** What the rules of a day say of a person, one line a right that concerns them. */
export function tellRights(club: Club, { id, name }: Person, on: string): void {
  club.say(`    ${formatDate(on)}, quy định nói về ${name}:`);
  for (const { rule, version, verdict, amount, lacks, from } of rightsOf(club.state, id, localDate(on), PROVINCE)) {
    const sum = amount === null ? '' : `, ${formatDong(amount)}`;
    const lack = lacks.length === 0 ? '' : `: ${lacks.map((one) => lackName(one, 'vi')).join('; ')}`;
    const later = verdict === 'not' && from !== '' ? `, từ ngày ${formatDate(from)}` : '';
    if (verdict !== 'not' || later !== '')
      club.say(`      ${ruleName(rule, 'vi')} [${version.version}]: ${verdictName(verdict, 'vi')}${sum}${lack}${later}`);
  }
}

export function openSweep(club: Club, year: number): void {
  club.record(`Bắt đầu rà soát năm ${year}.`, { kind: 'open-sweep', body: { sweepId: sweepIdOf(club.id, year), year } });
}

export function check(club: Club, person: Person, on: string): void {
  const findings = findingsOf(rightsOf(club.state, person.id, localDate(on), PROVINCE));
  const sweepId = sweepIdOf(club.id, Number(on.slice(0, 4)));
  club.record(`Rà soát ${person.name}.`, { kind: 'check-rights', body: { sweepId, personId: person.id, province: PROVINCE, findings } });
}

export function tellSweep(club: Club, year: number, on: string): void {
  const { toCheck, checked, missing, unknown, requested, granted } = summaryOf(club.state, year, localDate(on));
  club.say(
    `    Rà soát ${year}: ${checked}/${toCheck} người, ${missing} chế độ chưa có, ${unknown} điều chưa biết, ${requested} hồ sơ đã nộp, ${granted} được giải quyết`,
  );
}

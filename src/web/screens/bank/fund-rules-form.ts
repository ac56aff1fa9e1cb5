// The part of the charter about funds as it stands in the form: which funds, what share of the interest each gets, from
// which age dues are free. Everything else of the charter stays as it is.
import type { Fund } from '../../../domain/books/account.ts';
import type { Charter, CharterFund } from '../../../domain/club/charter.ts';
import { foldForSearch } from '../../text/person.ts';

export interface FundRulesForm {
  /** Per cent of the interest by fund, as typed. */
  readonly shares: Readonly<Record<string, string>>;
  readonly dropped: readonly Fund[];
  readonly newName: string;
  readonly newPurpose: string;
  /** As typed; empty = nobody is free by age. */
  readonly freeAge: string;
}

export interface FundRulesProblems {
  readonly shares: 'bad' | 'sum' | undefined;
  readonly newName: 'known' | 'missing' | undefined;
  readonly freeAge: 'bad' | undefined;
}

/** The form of a charter; weights that do not make a hundred are shown as parts of a hundred only when they are. */
export function formOf(charter: Charter): FundRulesForm {
  const sum = charter.interestSplit.reduce((total, share) => total + share.weight, 0);
  const shares = Object.fromEntries(charter.interestSplit.map((share) => [share.fund, String(Math.round((share.weight * 100) / sum))]));
  return {
    shares,
    dropped: [],
    newName: '',
    newPurpose: '',
    freeAge: charter.duesFreeFromAge === undefined ? '' : String(charter.duesFreeFromAge),
  };
}

export function fundsAfter(charter: Charter, form: FundRulesForm): readonly CharterFund[] {
  const kept = (charter.funds ?? []).filter((fund) => !form.dropped.includes(fund.id));
  const name = clean(form.newName);
  if (name === '') return kept;
  return [...kept, { id: fundIdOf(name, charter), name, purpose: clean(form.newPurpose) }];
}

export function problemsOf(charter: Charter, form: FundRulesForm): FundRulesProblems {
  const funds: readonly string[] = [
    'income',
    'activity',
    ...(charter.funds ?? []).map((fund) => fund.id).filter((id) => !form.dropped.includes(id)),
  ];
  const typed = funds.map((fund) => (form.shares[fund] ?? '').trim() || '0');
  const bad = typed.some((one) => !/^\d{1,3}$/.test(one) || Number(one) > 100);
  const sum = typed.reduce((total, one) => total + Number(one), 0);
  const name = foldForSearch(clean(form.newName));
  const known = (charter.funds ?? []).some((fund) => foldForSearch(fund.name) === name);
  const age = form.freeAge.trim();
  return {
    shares: bad ? 'bad' : sum === 100 ? undefined : 'sum',
    newName: name !== '' && known ? 'known' : name === '' && clean(form.newPurpose) !== '' ? 'missing' : undefined,
    freeAge: age === '' || (/^\d{2,3}$/.test(age) && Number(age) >= 50 && Number(age) <= 120) ? undefined : 'bad',
  };
}

/** Of a form without problems. */
export function charterAfter(charter: Charter, form: FundRulesForm): Charter {
  const { duesFreeFromAge: _before, funds: _funds, ...rest } = charter;
  const funds = fundsAfter(charter, form);
  const standing = ['income', 'activity', ...funds.map((fund) => fund.id)] as const;
  const interestSplit = standing
    .map((fund) => ({ fund, weight: Number((form.shares[fund] ?? '').trim() || '0') }))
    .filter((share) => share.weight > 0);
  const age = form.freeAge.trim();
  return {
    ...rest,
    adopted: true,
    interestSplit,
    ...(funds.length > 0 ? { funds } : {}),
    ...(age === '' ? {} : { duesFreeFromAge: Number(age) }),
  };
}

/** Letters, figures and hyphens of the name: 'Quỹ Tấm lòng vàng' → 'fund-tam-long-vang'; a number when it is taken. */
export function fundIdOf(name: string, charter: Charter): Fund {
  const plain = foldForSearch(name)
    .replace(/^quy /, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36);
  const taken = new Set((charter.funds ?? []).map((fund) => fund.id));
  for (let n = 1; ; n += 1) {
    const made: Fund = n === 1 ? `fund-${plain || 'khac'}` : `fund-${plain || 'khac'}-${n}`;
    if (!taken.has(made)) return made;
  }
}

function clean(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

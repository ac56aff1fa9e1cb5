// What is known of a person on a day, put together from everything told up to then: the newest answer to each question.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { ClubState } from '../club/state.ts';
import { idsOf } from '../people/same-person.ts';
import type { Income } from './rights-commands.ts';
import type { Application, DatedBenefit, DatedFacts } from './rights-state.ts';
import type { RuleId } from './rule.ts';

export interface PersonFacts {
  readonly income: Income | null;
  readonly incomeFrom: Dong | null;
  readonly incomeBelow: Dong | null;
  readonly incomeAmount: Dong | null;
  readonly healthCard: 'yes' | 'no' | null;
  readonly cardUntil: LocalDate | '';
  readonly alone: boolean | null;
}

const NOTHING: PersonFacts = {
  income: null,
  incomeFrom: null,
  incomeBelow: null,
  incomeAmount: null,
  healthCard: null,
  cardUntil: '',
  alone: null,
};

export function factsOn(state: ClubState, personId: Id, on: LocalDate): PersonFacts {
  const told = idsOf(state, personId).flatMap((id) => state.personRights.get(id)?.facts ?? []);
  let known = NOTHING;
  for (const facts of byDay(told)) if (facts.on <= on) known = withAnswers(known, facts);
  // A card that has run out is no card.
  return known.healthCard === 'yes' && known.cardUntil !== '' && known.cardUntil < on ? { ...known, healthCard: 'no' } : known;
}

function withAnswers(known: PersonFacts, told: DatedFacts): PersonFacts {
  const income =
    told.income === undefined
      ? {}
      : {
          income: told.income,
          incomeFrom: told.incomeFrom ?? null,
          incomeBelow: told.incomeBelow ?? null,
          incomeAmount: told.priv.incomeAmount ?? null,
        };
  const card = told.healthCard === undefined ? {} : { healthCard: told.healthCard, cardUntil: told.cardUntil ?? '' };
  return { ...known, ...income, ...card, ...(told.alone === undefined ? {} : { alone: told.alone }) } as PersonFacts;
}

/** The newest word on whether somebody receives a right, up to a day; undefined when nobody ever said. */
export function benefitOn(state: ClubState, personId: Id, rule: RuleId, on: LocalDate): DatedBenefit | undefined {
  const all = idsOf(state, personId).flatMap((id) => state.personRights.get(id)?.benefits ?? []);
  const told = all.filter((benefit) => benefit.rule === rule && benefit.since <= on);
  return told.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)).at(-1);
}

/** Requests of a person for a right, oldest first. */
export function applicationsOf(state: ClubState, personId: Id, rule?: RuleId): readonly Application[] {
  const ids = idsOf(state, personId);
  const mine = [...state.applications.values()].filter((one) => ids.includes(one.personId) && (rule === undefined || one.rule === rule));
  return byDay(mine.map((one) => ({ ...one, on: one.sentOn })));
}

export type ApplicationStep = 'waiting' | 'granted' | 'refused';

export function stepOf(application: Application): ApplicationStep {
  return application.answers.at(-1)?.outcome ?? 'waiting';
}

function byDay<Dated extends { readonly on: LocalDate }>(list: readonly Dated[]): readonly Dated[] {
  return [...list].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

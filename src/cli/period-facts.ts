// The facts of a period for one unit, folded from whole books to the day. Small numbers are kept back here as they are on the
// server's pages: what is printed goes further than what is shown.
import { AREAS } from '../domain/activities/area.ts';
import { type IndicatorId, isBaseId } from '../domain/network/indicators/catalogue.ts';
import { CLUB_TESTS } from '../domain/network/indicators/club-tests.ts';
import { type Measured, measure } from '../domain/network/indicators/measuring.ts';
import { isOfFew } from '../domain/network/of-few.ts';
import { goalsThatBind, lowerBoundOf } from '../domain/network/programmes/binding-goals.ts';
import { hiddenIn, smallestToldOn } from '../domain/network/suppression.ts';
import { counted } from '../domain/network/told-over-months.ts';
import type { UnitId } from '../domain/network/units/unit.ts';
import { existsOn, nameOn, unitOf } from '../domain/network/units/unit-tree.ts';
import { BORDERS_OF_2025, VIETNAM } from '../domain/network/units/vietnam.ts';
import { programmesInForce } from '../domain/office/plans.ts';
import { givenTo } from '../domain/office/sharing-out.ts';
import { addDays, firstDayOf, type LocalDate, lastDayOf, localDate, monthOf, yearOf } from '../kernel/local-date.ts';
import {
  type ClubLine,
  COMPARED_INDICATORS,
  type PeriodFacts,
  REPORT_INDICATORS,
  type TargetLine,
  type Told,
  YEAR_INDICATORS,
} from '../papers/office/facts.ts';
import { coverageOnMapOfNow, placeText } from '../papers/office/place-text.ts';
import { EXERCISE, FREE_CHECK_UP, LAW_TALK, POLICY_REVIEW, TABLE_TENNIS, VOLLEYBALL } from '../sample/activities.ts';
import { placeTreeOf } from '../server/network/place-tree.ts';
import { chainOn } from '../server/network/places.ts';
import { citationOf } from '../text/goal-citation.ts';
import { type ArticleClub, unitOn } from './report-article-clubs.ts';
import { talliesOf } from './report-article-reading.ts';
import type { ArticleSource } from './report-article-sources.ts';

export interface PeriodAsked {
  readonly unitId: UnitId;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Whose map is "hiện nay". */
  readonly today: LocalDate;
}

export function periodFacts(source: ArticleSource, asked: PeriodAsked): PeriodFacts {
  const { unitId, from, to } = asked;
  const place = placeOf(source, asked);
  const { type, name } = nameOn(unitOf(VIETNAM, unitId), place.on);
  const told = (indicator: IndicatorId, since: LocalDate, until: LocalDate): Told => place.told(indicator, since, until);
  const before = addDays(from, -1);
  const yearTo = lastWholeMonth(to);
  const newYear = localDate(`${yearOf(monthOf(yearTo))}-01-01`);
  const clubs = place.clubs.filter((club) => club.figures.upTo('clubs-founded', to) > 0);
  return {
    unit: { unitId, level: unitOf(VIETNAM, unitId).level, type, name },
    from,
    to,
    demo: true,
    now: Object.fromEntries(REPORT_INDICATORS.map((indicator) => [indicator, told(indicator, from, to)])),
    before:
      place.measured('clubs-founded', from, before).value === 0
        ? null
        : Object.fromEntries(COMPARED_INDICATORS.map((indicator) => [indicator, told(indicator, before, before)])),
    yearTo,
    thisYear: {
      ...Object.fromEntries(YEAR_INDICATORS.map((indicator) => [indicator, told(indicator, newYear, yearTo)])),
      'clubs-all-areas': told('clubs-all-areas', newYear, to),
    },
    statistics: statisticsOf(source, unitId, to),
    years: yearsOf(place, to),
    areas: AREAS.map((area) => ({
      area,
      records: place.measured(`area-${area}`, from, to).value ?? 0,
      clubsThisYear: clubs.filter(({ figures }) => figures.within(`area-${area}`, localDate(`${to.slice(0, 4)}-01-01`), to) > 0).length,
    })),
    clubsWithVolunteers: clubs.filter(({ figures }) => figures.upTo('volunteers', to) > 0).length,
    clubs: clubs.map((club) => lineOf(club, asked)).sort((a, b) => (`${a.foundedOn} ${a.name}` < `${b.foundedOn} ${b.name}` ? -1 : 1)),
    coverageNow: coverageOnMapOfNow(new Set(clubs.map((club) => unitOn(club, asked.today))), { ...asked, map: VIETNAM }),
    targets: targetsOf(place, source, asked),
    ...fromBooks(source, clubs, asked),
  };
}

interface Located {
  readonly clubs: readonly ArticleClub[];
  /** The day of the map. */
  readonly on: LocalDate;
  readonly measured: (indicator: IndicatorId, from: LocalDate, to: LocalDate) => Measured;
  readonly told: (indicator: IndicatorId, from: LocalDate, to: LocalDate) => Told;
}

function placeOf(source: ArticleSource, { unitId, to, today }: PeriodAsked): Located {
  const on = existsOn(unitOf(VIETNAM, unitId), to) ? to : today;
  const clubs = source.clubs.filter((club) => chainOn(unitOn(club, on), on).includes(unitId));
  const measured = (indicator: IndicatorId, from: LocalDate, until: LocalDate): Measured =>
    measure(
      indicator,
      clubs.map((club) => ({ figures: club.figures, unit: unitOn(club, on) })),
      { from, to: until },
      { tree: VIETNAM, within: unitId },
    );
  const isWhole = clubs.length === source.clubs.length;
  const told = (indicator: IndicatorId, from: LocalDate, until: LocalDate): Told => {
    const figure = measured(indicator, from, until);
    if (!isOfFew(indicator) || !isBaseId(indicator)) return figure;
    const { smallest } = smallestToldOn(until);
    const few = (figure.value ?? 0) < smallest && (figure.value ?? 0) > 0;
    // On an older map nothing of this kind is told, but of the whole network, which is the same on every map.
    if (few || (!isWhole && on < BORDERS_OF_2025)) return { value: null, withheld: true };
    if (isWhole) return figure;
    const people = new Map(source.clubs.map(({ clubId, figures }) => [clubId as string, figures.upTo(indicator, until)]));
    const tree = placeTreeOf(source.clubs.map((club) => ({ club_id: club.clubId, unit_now: unitOn(club, today) })));
    return hiddenIn(counted(tree, people), smallest).has(unitId) ? { value: null, withheld: true } : figure;
  };
  return { clubs, on, measured, told };
}

function lastWholeMonth(to: LocalDate): LocalDate {
  return lastDayOf(monthOf(to)) === to ? to : addDays(firstDayOf(monthOf(to)), -1);
}

/** The last word of each statistic up to the day. */
function statisticsOf({ statistics }: ArticleSource, unitId: UnitId, to: LocalDate): PeriodFacts['statistics'] {
  const stated = statistics.filter((one) => one.unitId === unitId && one.on <= to);
  const names = [...new Set(stated.map(({ statistic }) => statistic))];
  return names.flatMap((name) => {
    const [last] = stated.filter(({ statistic }) => statistic === name).toSorted((a, b) => (a.on > b.on ? -1 : 1));
    return last === undefined ? [] : [{ statistic: name, amount: Number(last.amount), source: last.source }];
  });
}

function yearsOf({ measured }: Located, to: LocalDate): PeriodFacts['years'] {
  const last = Number(to.slice(0, 4));
  const all = Array.from({ length: 12 }, (_, back) => last - 11 + back).map((year) => {
    const end = localDate(`${year}-12-31`);
    return { year, clubs: measured('clubs-founded', end, end < to ? end : to).value ?? 0 };
  });
  return all.filter(({ clubs }) => clubs > 0);
}

function lineOf(club: ArticleClub, { to, today }: PeriodAsked): ClubLine {
  const { figures, name, placements } = club;
  return {
    name: name.replace('CLB LTHTGN ', ''),
    foundedOn: placements[0]?.from ?? to,
    placeThen: placeText(VIETNAM, unitOn(club, to), to),
    placeNow: placeText(VIETNAM, unitOn(club, today), today),
    members: figures.upTo('members', to),
    fundTotal: figures.upTo('fund-total', to),
    firstCapital: CLUB_TESTS['clubs-first-capital-20m'].passes(figures, to),
  };
}

/** By the plans in force on the last day: those that came with Lá Lành and those of the sample's own offices. */
function targetsOf({ measured, on }: Located, { office }: ArticleSource, { unitId, to }: PeriodAsked): readonly TargetLine[] {
  const binding = {
    programmes: programmesInForce(office.plans, to),
    given: givenTo(office.sharing, unitId, to).map(({ record, ...part }) => ({ ...part, by: record.unitId, on: record.on })),
  };
  const goals = goalsThatBind(binding, chainOn(unitId, on), yearOf(monthOf(to))).filter(({ how }) => how !== 'above');
  return goals.flatMap((one): readonly TargetLine[] => {
    const { programme, target, indicator, goal, reading, how } = one;
    const atLeast = lowerBoundOf(goal);
    if (atLeast === null || isOfFew(indicator)) return [];
    const until = programme.until < to ? programme.until : to;
    const since = target.basis === 'in-the-year' ? localDate(`${to.slice(0, 4)}-01-01`) : programme.from;
    const told =
      reading === 'growth'
        ? { value: (measured(indicator, to, until).value ?? 0) - (measured(indicator, to, addDays(since, -1)).value ?? 0) }
        : measured(indicator, programme.from, to);
    return [
      {
        programme: how === 'own' ? programme.number : citationOf(one),
        words: target.words,
        goal: { kind: goal.kind, atLeast, ...(goal.strict && { strict: true }) },
        told,
      },
    ];
  });
}

const HEALTH_TOPICS = [FREE_CHECK_UP, EXERCISE, TABLE_TENNIS, VOLLEYBALL];
const PURPOSES_SHOWN = 6;

/** What only whole books tell, and what the network wrote down beside them. */
function fromBooks(source: ArticleSource, clubs: readonly ArticleClub[], { unitId, from, to }: PeriodAsked): Partial<PeriodFacts> {
  const topics = new Map(talliesOf(clubs, (club) => club.topics));
  const times = (topic: string): number => topics.get(topic)?.times ?? 0;
  const { conference, workPlan } = source;
  const delegates = conference.delegations.reduce((sum, each) => sum + each.delegates.length, 0);
  const isOurs = conference.unitId === unitId;
  return {
    topics: {
      health: HEALTH_TOPICS.map((name) => ({ name, times: times(name), amount: 0 })),
      law: times(LAW_TALK),
      reviews: times(POLICY_REVIEW),
    },
    purposes: talliesOf(clubs, (club) => club.purposes)
      .slice(0, PURPOSES_SHOWN)
      .map(([name, tally]) => ({ name, ...tally })),
    ...(isOurs && conference.on >= from && conference.on <= to
      ? {
          conference: {
            on: conference.on,
            place: conference.place,
            topic: conference.topic,
            delegates,
            clubs: conference.delegations.length,
          },
        }
      : {}),
    ...(isOurs ? { plan: workPlan.filter(({ due }) => due > to) } : {}),
  };
}

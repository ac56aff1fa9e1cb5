// One indicator in every unit right below, or in every club of a commune: what the tile map, the bars and their table show.
import { INDICATORS, type IndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { isOfFew } from '../../domain/network/of-few.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { childrenOn, communesOn, unitOf } from '../../domain/network/units/unit-tree.ts';
import { id } from '../../kernel/ids.ts';
import { type LocalDate, localDate, type Month, monthOf } from '../../kernel/local-date.ts';
import type { ByUnit } from '../../protocol/chart-messages.ts';
import type { Borders } from '../../protocol/network-messages.ts';
import type { Transaction } from '../db/scope.ts';
import type { RegisterBody } from '../projections/register.ts';
import { tooFewInSpan } from './fewest-clubs.ts';
import { mapInForce } from './map-in-force.ts';
import { clubsWithin, dayOfMap, namedUnit } from './places.ts';
import { type FewTold, figureTold } from './small-numbers.ts';
import { gather, readClubSums, readUnitSums, type Sums } from './sums.ts';
import { figureOf, sumsBehind } from './value.ts';

export type ByUnitQuestion = {
  readonly indicator: IndicatorId;
  readonly from: Month;
  readonly to: Month;
  readonly borders: Borders;
  readonly demo: boolean;
  /** The reader is told no single club. */
  readonly totalsOnly: boolean;
};

/** Coverage counts communes, so it says nothing inside one. */
export const isByUnit = (indicator: IndicatorId): boolean => INDICATORS[indicator].kind !== 'coverage';

export async function readByUnit(transaction: Transaction, unitId: UnitId, question: ByUnitQuestion, few: FewTold): Promise<ByUnit> {
  const { indicator, from, to, borders, demo, totalsOnly } = question;
  const on = dayOfMap(borders, to);
  const places = unitOf(mapInForce(), unitId).level === 'commune' ? await clubPlaces(transaction, unitId, on, to) : unitPlaces(unitId, on);
  const sums = await sumsOf(transaction, places, unitId, question, on);
  // Over several months a flow is made of months that are told one by one: of few people it is not told at all.
  const isKept = isOfFew(indicator) && from !== to && isFlow(indicator);
  const parts = places.map(({ placeId, ...place }) => {
    const measured = figureOf(indicator, { sums: sums.get(placeId), units: new Map(), within: null, on });
    const isOfClub = totalsOnly && indicator !== 'clubs' && tooFewInSpan(sums.get(placeId)?.get('clubs'));
    if (isKept || isOfClub) return { ...place, value: null, withheld: true as const };
    const { indicator: _same, ...told } = figureTold({ indicator, ...measured }, few, placeId, to);
    return { ...place, ...told };
  });
  return { unit: namedUnit(unitId, on), indicator, from, to, borders, demo, parts };
}

const isFlow = (indicator: IndicatorId): boolean => {
  const definition = INDICATORS[indicator];
  return definition.kind !== 'base' || definition.time === 'flow';
};

type AskedPlace = Pick<ByUnit['parts'][number], 'place' | 'name' | 'type'> & { readonly placeId: string };

function unitPlaces(unitId: UnitId, on: LocalDate): readonly AskedPlace[] {
  const provinces = childrenOn(mapInForce(), unitId, on).filter(({ level }) => level === 'province');
  return (provinces.length > 0 ? provinces : communesOn(mapInForce(), unitId, on)).map((unit) => {
    const { type, name } = namedUnit(unit.id, on);
    return { placeId: unit.id, place: { unitId: unit.id }, type, name };
  });
}

/** Founded by the end of the month. */
async function clubPlaces(transaction: Transaction, unitId: UnitId, on: LocalDate, to: Month): Promise<readonly AskedPlace[]> {
  const lying = await clubsWithin(transaction, unitId, on);
  const { rows } = await transaction.query<{ club_id: string; body: RegisterBody }>(
    'select club_id, body from club_register where club_id = any ($1::uuid[])',
    [lying.map(({ clubId }) => clubId)],
  );
  const founded = new Set(rows.filter(({ body }) => monthOf(localDate(body.decisionOn)) <= to).map(({ club_id }) => club_id));
  return lying
    .filter(({ clubId }) => founded.has(clubId))
    .map(({ clubId, name }) => ({ placeId: clubId, place: { clubId: id(clubId) }, type: '', name }));
}

async function sumsOf(
  transaction: Transaction,
  places: readonly AskedPlace[],
  unitId: UnitId,
  { indicator, from, to, borders }: ByUnitQuestion,
  on: LocalDate,
): Promise<Sums> {
  const ids = places.map(({ placeId }) => placeId);
  const asked = [...new Set([...sumsBehind(indicator), 'clubs'])];
  const span = { from, to };
  if (places.some(({ place }) => 'clubId' in place)) return readClubSums(transaction, ids, asked, span);
  if (borders === 'now') return readUnitSums(transaction, ids, asked, span);
  const chains = new Map((await clubsWithin(transaction, unitId, on)).map(({ clubId, chain }) => [clubId, chain]));
  return gather(await readClubSums(transaction, [...chains.keys()], asked, span), (clubId) => chains.get(clubId) ?? []);
}

// Who the members of a sample club are, how they join, leave and die. Proportions of domain notes §9: 66% aged 60 and
// over, 70% women, a third poor, near-poor or in hardship.

import { ageOn, type EndReason, type Household, type Role, type Sex } from '../domain/people/member.ts';
import type { Id } from '../kernel/ids.ts';
import { type LocalDate, month, onDayOf, yearOf } from '../kernel/local-date.ts';
import type { Dice } from './dice.ts';
import { personName } from './people-names.ts';
import { activeOf, type Table } from './table.ts';

/** Old districts with many Tày, Dao, Sán Dìu and Sán Chay people. */
const UPLAND_DISTRICTS = ['qn-198-2017', 'qn-199-2017', 'qn-200-2017', 'qn-201-2017', 'qn-202-2017'];

export type Person = {
  readonly name: string;
  readonly sex: Sex;
  readonly born: string;
  readonly group: number;
  readonly household: Household;
  readonly minority: boolean;
};

export function isUpland(district: string): boolean {
  return UPLAND_DISTRICTS.includes(district);
}

/** A person joining on `on`; founders are older than those who come later. */
export function somebody(dice: Dice, on: LocalDate, group: number, upland: boolean, founder: boolean): Person {
  const sex: Sex = dice.chance(700) ? 'female' : 'male';
  const minority = dice.chance(upland ? 640 : 30);
  const roll = dice.below(1000);
  const age = roll < (founder ? 655 : 480) ? dice.between(60, founder ? 80 : 70) : roll < 800 ? dice.between(53, 59) : dice.between(19, 52);
  const year = yearOf(on) - age;
  const born = dice.chance(750) ? `${year}-${String(dice.between(1, 12)).padStart(2, '0')}` : `${year}`;
  return { name: personName(dice, sex, upland && minority), sex, born, group, household: householdOf(dice), minority };
}

function householdOf(dice: Dice): Household {
  const roll = dice.below(1000);
  return roll < 80 ? 'poor' : roll < 190 ? 'near-poor' : roll < 340 ? 'hardship' : 'other';
}

export function enrol(table: Table, person: Person, on: LocalDate): Id {
  const personId = table.newId();
  const { name, sex, born, group, household, minority } = person;
  const associationMember = ageOn(born, on) >= 60 || table.dice.chance(150);
  const birthDay = born.length === 7 ? { bornOn: onDayOf(month(born), table.dice.between(1, 28)) } : {};
  const phone = table.dice.chance(550) ? { phone: `09${table.dice.between(10_000_000, 99_999_999)}` } : {};
  table.say('enrol-member', {
    on,
    body: { personId, group, sex, born, household, minority, associationMember },
    priv: { name, ...birthDay, ...phone },
  });
  return personId;
}

/** Board of five and a team of volunteers, chosen at the launch from those of an age to serve. */
export function chooseBoard(table: Table, on: LocalDate): void {
  const able = table.dice.shuffled(activeOf(table).filter((member) => ageOn(member.born, on) >= 35 && ageOn(member.born, on) <= 70));
  const board: readonly Role[] = ['chair', 'vice-chair', 'accountant', 'treasurer', 'board-member'];
  for (const [index, role] of board.entries()) {
    const member = able[index];
    if (member !== undefined) table.say('give-role', { on, body: { personId: member.personId, role } });
  }
  const serving = new Set(able.slice(0, board.length).map((member) => member.personId));
  const fit = activeOf(table).filter((member) => !serving.has(member.personId) && ageOn(member.born, on) < 66);
  for (const member of table.dice.shuffled(fit).slice(0, table.dice.between(5, 9))) {
    table.say('give-role', { on, body: { personId: member.personId, role: 'volunteer' } });
  }
}

/** About three in a hundred leave or die in a year, and as many neighbours come in. */
export function turnOver(table: Table, on: LocalDate, upland: boolean): void {
  const { dice, plan } = table;
  if (dice.chance(140)) {
    const leaving = dice
      .shuffled(activeOf(table))
      .find((member) => member.roles.every((held) => held.to !== '') && mayLeave(table, member.personId));
    if (leaving !== undefined) {
      const old = ageOn(leaving.born, on) >= 70;
      const reason: EndReason = old && dice.chance(700) ? 'died' : dice.chance(500) ? 'moved' : 'left';
      table.say('end-membership', { on, body: { personId: leaving.personId, reason } });
    }
  }
  const members = activeOf(table).length;
  if (members < plan.size && dice.chance(700)) enrol(table, somebody(dice, on, dice.between(1, 5), upland, false), on);
}

/** Nobody leaves with a debt, and nobody on the home-care list walks away. */
function mayLeave(table: Table, personId: Id): boolean {
  if (table.state.recipients.get(personId)?.to === '') return false;
  for (const loan of table.state.loans.values())
    if (loan.personId === personId && (loan.status === 'open' || loan.status === 'approved')) return false;
  return true;
}

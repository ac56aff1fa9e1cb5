// docs/roles.md is written from the code: who invites whom, what each level of an officer writes, and what every route about a club or
// a unit answers each role. `./lalanh test tidy --update` writes it anew.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { invitationsOf } from '../../src/domain/access/inviting.ts';
import { BINDING_KINDS, OFFICE_LEVELS, reaches } from '../../src/domain/access/office-level.ts';
import type { CommandKind } from '../../src/domain/club/command.ts';
import { mayConfirm, ROOMS_OF_ROLE, rolesSending } from '../../src/domain/club/roles.ts';
import { TYPED_KINDS, typingRuleOn } from '../../src/domain/typing/typist.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { clubRoles, unitRoles } from '../../src/server/accounts/role.ts';
import { CLUB_LINES } from '../../src/server/http/role-matrix-club.ts';
import { DEVICE_LINES } from '../../src/server/http/role-matrix-devices.ts';
import { above, inClub, lookers, OFFICE_LINES } from '../../src/server/http/role-matrix-office.ts';
import { read, top } from './sources.ts';

const PAGE = 'docs/roles.md';

test('docs/roles.md says what the tables of roles and routes say', () => {
  const page = written();
  if (process.env['LALANH_UPDATE'] === '1') writeFileSync(join(top, PAGE), page);
  assert.equal(read(PAGE), page);
});

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  row(head),
  `|${head.map(() => '---|').join('')}`,
  ...rows.map(row),
  '',
];

function typists(): readonly string[] {
  const rule = typingRuleOn(localDate('2026-11-29'));
  const by = (kind: CommandKind): string =>
    rolesSending(kind)
      .map((role) => `\`${role}\``)
      .join(', ');
  const confirming = clubRoles
    .filter(mayConfirm)
    .map((role) => `\`${role}\``)
    .join(', ');
  return [
    '## Typists',
    '',
    `No account, no session, no role in the database: a name and a PIN on the club’s phone, from a day until a day (usually ${rule.usualDays}`,
    `days, at most ${rule.mostDays}; defaults no document gives). Enrolled and ended by: ${by('enrol-typist')}. Types:`,
    `${TYPED_KINDS.map((kind) => `\`${kind}\``).join(' ')}. Confirmed, and then sent as their own, by: ${confirming}. The server takes a record that`,
    'names a typist only from those, of those kinds, of a typist of that club; typed after the time was over it is asked about.',
    '',
  ];
}

function written(): string {
  const who = [...inClub, ...above, ...lookers];
  const routes = Object.entries({ ...CLUB_LINES, ...OFFICE_LINES, ...DEVICE_LINES }).sort(([a], [b]) => (a < b ? -1 : 1));
  const invites = unitRoles.flatMap((role) =>
    invitationsOf(role, 'approver').map((rule) => [
      `\`${role}\``,
      `\`${rule.role}\``,
      rule.at,
      rule.role.endsWith('-officer') ? rule.levels.join(', ') : '–',
    ]),
  );
  return [
    '# Roles, places, days',
    '',
    'Written from the code (`src/domain/access/`, `src/server/http/role-matrix-*.ts`); what each role reads and records inside a club stands',
    'in [rooms.md](rooms.md). A role holds at one club or one unit with everything below it, from its first to its last day; the day it',
    'ends, or the moment it is ended, the next request is answered without it.',
    '',
    '## Levels of an officer',
    '',
    `Binding records: ${[...BINDING_KINDS]
      .sort()
      .map((kind) => `\`${kind}\``)
      .join(' ')}.`,
    '',
    ...table(
      ['level', 'reads', 'writes what prepares', 'writes what binds, invites, founds'],
      OFFICE_LEVELS.map((level) => [
        level,
        'yes',
        ...(['editor', 'approver'] as const).map((needed) => (reaches(level, needed) ? 'yes' : '–')),
      ]),
    ),
    `An auditor reads what an officer of the unit reads, and of its clubs the rooms ${ROOMS_OF_ROLE.auditor.join(' and ')}; each opening is`,
    'written down and shown to whoever manages the club’s people. A donor reads totals of units, with small numbers kept back.',
    '',
    '## Who invites whom',
    '',
    'Only from the level `approver`.',
    '',
    ...table(['inviter', 'invited as', 'place, seen from the inviter', 'levels'], invites),
    ...typists(),
    '## What the routes answer',
    '',
    '“yes”: about the own club or unit; “yes, also elsewhere”: about another club of the province too. Tested cell by cell over HTTP.',
    '`ended`: somebody whose every role is over or has not begun.',
    '',
    ...table(
      ['route', ...who],
      routes.map(([route, { own, other = [] }]) => [
        `\`${route}\``,
        ...who.map((name) => (own.includes(name) ? (other.includes(name) ? 'yes, also elsewhere' : 'yes') : '–')),
      ]),
    ),
  ].join('\n');
}

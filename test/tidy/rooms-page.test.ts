// docs/rooms.md is written from the code: who reads which room, which records each role sends, whose records it turns around, and
// which room each page of the club lies in. `./lalanh test tidy --update` writes it anew.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOMS } from '../../src/domain/club/event-shape.ts';
import { type AccountRole, kindsSentBy, ROOMS_OF_ROLE } from '../../src/domain/club/roles.ts';
import { mayTurnBack } from '../../src/domain/club/turning-back.ts';
import { read, top } from './sources.ts';

const PAGE = 'docs/rooms.md';
const ROLES: readonly AccountRole[] = [
  'treasurer',
  'accountant',
  'chair',
  'vice-chair',
  'volunteer',
  'group-head',
  'typist',
  'commune-officer',
  'province-officer',
  'centre-officer',
  'auditor',
  'donor',
];

test('docs/rooms.md says what the tables of rooms and roles say', () => {
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

function written(): string {
  const others = [...ROOMS].map((room) => [
    `\`${room}\``,
    ...ROLES.map((role) => {
      const reads = ROOMS_OF_ROLE[role].includes(room) ? 'reads' : '';
      const turns = mayTurnBack([role], 'me', [{ room, actor: 'another' }]) ? 'turns around' : '';
      return [reads, turns].filter((word) => word !== '').join(', ') || '–';
    }),
  ]);
  const kinds = [...new Set(ROLES.flatMap((role) => kindsSentBy(role)))].sort();
  const sends = kinds.map((kind) => [
    `\`${kind}\``,
    ...ROLES.map((role) => (kindsSentBy(role).includes(kind) ? (role === 'typist' ? 'types' : 'sends') : '–')),
  ]);
  return [
    '# Rooms and roles',
    '',
    'Written from the code (`src/domain/club/roles.ts`, `turning-back.ts`, `src/web/club-pages.ts`). The server asks these tables before',
    'every read and write; the phone shows the doors. Whoever recorded a thing may take it back, whatever its room.',
    '',
    '## Who reads a room, and turns around what others recorded there',
    '',
    ...table(['room', ...ROLES], others),
    '## Who sends what',
    '',
    'Help paid out of a fund is sent only by who reads the money room. What a typist *types* is sent by whoever of the board confirms it',
    '(decision 0046); a typist reads the two rooms on the club’s phone only, with names and no other private words.',
    '',
    ...table(['record', ...ROLES], sends),
    '## Pages of the club',
    '',
    'A page marked *writes* opens for everybody of the club: told there, read back only by those who read the room.',
    '',
    ...table(['room', 'pages'], pages()),
  ].join('\n');
}

function pages(): readonly (readonly string[])[] {
  const found = [...read('src/web/club-pages.ts').matchAll(/^ {2}'?([a-z0-9/-]+)'?: (inRoom|writesTo)\('([a-z]+)'/gm)];
  return ROOMS.flatMap((room) =>
    (['inRoom', 'writesTo'] as const).flatMap((how) => {
      const addresses = found.flatMap(([, address = '', by, of]) => (of === room && by === how ? [`\`${address}\``] : []));
      return addresses.length === 0
        ? []
        : [[how === 'inRoom' ? `\`${room}\`` : `\`${room}\`, writes`, [...new Set(addresses)].sort().join(' ')]];
    }),
  );
}

// A charter’s hour, place, and rules of care at the edge: what is out of bounds is turned away with its field; a charter without them is whole.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_CHARTER } from '../../domain/club/charter.ts';
import { parseCommand } from '../command-schema.ts';

const ID = '00000000-0000-7000-8000-000000000001';

function parsed(rules: object) {
  const salt = '0123456789abcdef0123456789abcdef';
  const body = { charter: { ...DEFAULT_CHARTER, ...rules }, from: '2026-12-01' };
  const at = '2026-11-24T14:05:00+07:00';
  return parseCommand({ id: ID, clubId: ID, v: 1, on: '2026-11-24', at, actor: ID, device: ID, salt, kind: 'adopt-charter', body });
}

test('a charter with or without an hour and a place is taken', () => {
  for (const rules of [
    {},
    { meetingTime: '00:00' },
    { meetingTime: '23:59', meetingPlace: 'nhà văn hóa thôn 5' },
    { meetingPlace: 'đình' },
  ])
    assert.ok(parsed(rules).ok, JSON.stringify(rules));
});

test('an hour that is none is turned away, and a place that is empty or too long', () => {
  const wrong = (rules: object, path: string, problem: string): void =>
    assert.deepEqual(parsed(rules), { ok: false, problems: [{ path: `body.charter.${path}`, problem }] });
  for (const meetingTime of ['', '8:30', '24:00', '08:60', '8h30', '08:30:00', ' 08:30', 830])
    wrong({ meetingTime }, 'meetingTime', 'not-a-time');
  wrong({ meetingPlace: '' }, 'meetingPlace', 'missing');
  wrong({ meetingPlace: 'x'.repeat(121) }, 'meetingPlace', 'too-long');
});

test('rules of care and health are taken one by one within their bounds; those an older charter holds whole still are', () => {
  for (const rules of [
    { careRules: { visitsPerWeek: 2, overdueDays: 7, reassessMonths: 6 } },
    { careRules: { overdueDays: 60 }, healthRules: { ownAbove: 5 } },
    { healthRules: { referralDays: 90, missedMeetings: 12, ownAbove: 40 } },
  ])
    assert.ok(parsed(rules).ok, JSON.stringify(rules));
  const paths = (rules: object): readonly string[] => {
    const result = parsed(rules);
    return result.ok ? [] : result.problems.map(({ path }) => path);
  };
  assert.deepEqual(paths({ careRules: { overdueDays: 61 }, healthRules: { ownAbove: 4, missedMeetings: 0 } }).toSorted(), [
    'body.charter.careRules.overdueDays',
    'body.charter.healthRules.missedMeetings',
    'body.charter.healthRules.ownAbove',
  ]);
  assert.deepEqual(paths({ healthRules: { highFrom: 130 } }), ['body.charter.healthRules'], 'a guideline’s cut is no setting');
});

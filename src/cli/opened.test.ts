// A wrong DATABASE_URL is one plain line, whichever way it is wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openReachable } from './opened.ts';
import { PlainProblem } from './plain-problem.ts';

for (const [url, said] of [
  ['nonsense', /no address/],
  ['postgres://u:p@127.0.0.1:1/x', /does not answer: .*ECONNREFUSED/],
  ['postgres://u@nowhere.invalid/x', /does not answer: /],
] as const)
  test(`DATABASE_URL ${url}`, async () => {
    await assert.rejects(openReachable({ url }), (problem) => problem instanceof PlainProblem && said.test(problem.message));
  });

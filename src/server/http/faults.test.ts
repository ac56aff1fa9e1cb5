// When the database is away the server says so in words, keeps running, and never shows what went wrong inside.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePool } from '../db/driver.ts';
import { makeApplication } from './application.ts';
import { problems } from './problem.ts';

const nowhere = makePool({ host: '/nonexistent', port: 5432, user: 'nobody', database: 'none' }, 1);

test('a database that is away is a 503 with a sentence, and reported without its text', async () => {
  const reported: unknown[] = [];
  const app = makeApplication({
    pool: nowhere,
    webDir: '/nowhere',
    log: () => {},
    report: (problem) => reported.push(problem),
    recorded: () => {},
  });
  const answer = await app.request('http://localhost/api/health');
  const body = await answer.text();
  assert.equal(answer.status, 503);
  assert.equal(JSON.parse(body).sentence, problems['database-away'].vi);
  assert.doesNotMatch(body, /nonexistent|ENOENT|stack/);
  assert.equal(reported.length, 1);
});

test('the sentence comes in the reader’s language', async () => {
  const app = makeApplication({ pool: nowhere, webDir: '/nowhere', log: () => {}, report: () => {}, recorded: () => {} });
  const ask = async (language: string) =>
    JSON.parse(await (await app.request('/api/me', { headers: { 'accept-language': language } })).text()).sentence;
  assert.equal(await ask('vi'), problems['not-signed-in'].vi);
  assert.equal(await ask('en-GB,en;q=0.9'), problems['not-signed-in'].en);
});

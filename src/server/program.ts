// Which program this is, and since when it runs.
import { readFileSync } from 'node:fs';

export const PROGRAM_VERSION = String(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version);
export const STARTED_AT = new Date(Date.now() - performance.now()).toISOString();

// The PostgreSQL driver as this house uses it: bigint as a safe integer (or a loud defect), dates as text, because
// pg would make a business date a moment at local midnight.

import pg from 'pg';
import type { ConnectionSettings } from './supervisor.ts';

const int8 = 20;
const numeric = 1700;
const date = 1082;

export function parseInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${text}`);
  return value;
}

const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    // `sum(bigint)` is numeric; every sum in this schema is a sum of whole numbers.
    if (oid === int8 || oid === numeric) return parseInteger;
    if (oid === date) return (text: string) => text;
    return pg.types.getTypeParser(oid, format);
  },
};

export function makePool(settings: ConnectionSettings | string, connections = 10): pg.Pool {
  const target = typeof settings === 'string' ? { connectionString: settings } : settings;
  const pool = new pg.Pool({
    ...target,
    max: connections,
    types,
    allowExitOnIdle: true,
    application_name: 'la-lanh',
    connectionTimeoutMillis: 15_000,
  });
  // Mandatory: a server stop with idle clients otherwise ends the process. The next query reports the trouble.
  pool.on('error', () => {});
  // The same for one cut while a transaction holds it: its query is rejected, and that is where it is dealt with.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Idle connections do not keep a process alive, so somebody has to while they are being closed. */
export async function stayingAlive<T>(work: () => Promise<T>): Promise<T> {
  const alive = setInterval(() => {}, 60_000);
  try {
    return await work();
  } finally {
    clearInterval(alive);
  }
}

// What an officer who looks after the server is told about it: nothing of any club or person.
import type { SpeedSeen } from './field-speed.ts';

export interface JobSeen {
  readonly id: string;
  readonly kind: 'month-documents';
  readonly state: 'waiting' | 'at-work' | 'ready' | 'called-off' | 'broken';
  readonly done: number;
  readonly of: number;
  /** How many parts of it could not be made. */
  readonly failed: number;
  /** figures, worker, not-allowed, gave-up */
  readonly fault: string | null;
  readonly tries: number;
  readonly queuedAt: string;
  readonly endedAt: string | null;
}

export interface UpkeepSeen {
  readonly kind: 'backup' | 'restore' | 'check';
  readonly endedAt: string;
  readonly held: boolean;
  readonly body: Readonly<Record<string, number>>;
}

/** GET /api/office/server */
export interface ServerSeen {
  readonly version: string;
  /** Name of the last migration. */
  readonly schema: string;
  readonly startedAt: string;
  readonly databaseMs: number;
  /** Pushes not yet counted in the figures, and since when the oldest waits. */
  readonly uncounted: number;
  readonly uncountedSince: string | null;
  /** The last of each kind, by whether it held. */
  readonly upkeep: readonly UpkeepSeen[];
  readonly jobs: readonly JobSeen[];
  /** How fast the app is on phones: sums over everybody. */
  readonly speed: readonly SpeedSeen[];
}

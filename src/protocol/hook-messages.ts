// Webhooks of an office: what it asks for, and what it is shown of them (docs/decisions/0048).
import { anId, many, oneOf, shape, words } from './schema/parts.ts';

export const HOOK_EVENTS = [
  'figures.changed',
  'figures.published',
  'figures.withdrawn',
  'report.sent',
  'report.approved',
  'report.returned',
] as const;
export type HookEvent = (typeof HOOK_EVENTS)[number];

/** POST /api/exchange/hooks */
export const HOOK_WANTED = shape({
  hookId: anId,
  label: words(100),
  url: words(500),
  events: many(oneOf(HOOK_EVENTS), HOOK_EVENTS.length),
});

/** Why an address is not taken, or an attempt failed. */
export const HOOK_FAULTS = [
  'not-an-address',
  'not-https',
  'with-password',
  'port-not-allowed',
  'inside-address',
  'name-not-found',
  'not-reached',
  'timed-out',
  'certificate',
  'redirect',
  'status',
] as const;
export type HookFault = (typeof HOOK_FAULTS)[number];

export interface HookDelivery {
  readonly deliveryId: string;
  readonly event: HookEvent | 'test';
  /** ISO instants in UTC. */
  readonly madeAt: string;
  readonly endedAt: string | null;
  readonly nextAt: string;
  readonly state: 'waiting' | 'at-work' | 'delivered' | 'given-up';
  readonly tries: number;
  readonly status: number | null;
  readonly fault: HookFault | null;
}

export interface HookSeen {
  readonly hookId: string;
  readonly label: string;
  readonly url: string;
  readonly events: readonly HookEvent[];
  readonly madeBy: string;
  /** Days in Việt Nam. */
  readonly madeOn: string;
  readonly endedOn: string | null;
  readonly pausedOn: string | null;
  readonly failures: number;
  /** The newest, at most twenty. */
  readonly deliveries: readonly HookDelivery[];
}

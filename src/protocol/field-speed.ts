// How fast the app is on people's own phones, and how often it stumbles: counts and nothing else. No person, club, phone or day is in
// them, and none can be worked out; the server adds them to those of all other phones of the same class (docs/decisions/0048).

/** By the memory the browser owns up to: at most 2 GB, at most 4 GB, more; many browsers do not say. */
export const PHONE_CLASSES = ['small', 'middle', 'large', 'unknown'] as const;
export type PhoneClass = (typeof PHONE_CLASSES)[number];

/** Opening, from the moment the person is known to the whole book read from the phone; saving, from the tap on a button to the record kept. */
export const TIMED = ['open', 'save'] as const;
export type Timed = (typeof TIMED)[number];

/** Milliseconds up to which somebody is content; up to four times as much is borne (Apdex). Defaults of ours; no document rules on them. */
export const CONTENT_MS: Readonly<Record<Timed, number>> = { open: 3_000, save: 500 };

/** A script that failed; a promise nobody caught. */
export const STUMBLES = ['script', 'promise'] as const;
export type Stumble = (typeof STUMBLES)[number];

export interface Buckets {
  readonly content: number;
  readonly borne: number;
  readonly tooSlow: number;
}
export interface FieldSpeed {
  readonly phone: PhoneClass;
  readonly open: Buckets;
  readonly save: Buckets;
  readonly stumbles: Readonly<Record<Stumble, number>>;
}

const NONE: Buckets = { content: 0, borne: 0, tooSlow: 0 };
export const nothingYet = (phone: PhoneClass): FieldSpeed => ({ phone, open: NONE, save: NONE, stumbles: { script: 0, promise: 0 } });

/** `gigabytes`: what the browser says, undefined when it says nothing. */
export function phoneClass(gigabytes: number | undefined): PhoneClass {
  if (gigabytes === undefined || !(gigabytes > 0)) return 'unknown';
  return gigabytes <= 2 ? 'small' : gigabytes <= 4 ? 'middle' : 'large';
}

export function withTime(speed: FieldSpeed, what: Timed, milliseconds: number): FieldSpeed {
  const buckets = speed[what];
  const limit = CONTENT_MS[what];
  const bucket = milliseconds <= limit ? 'content' : milliseconds <= 4 * limit ? 'borne' : 'tooSlow';
  return { ...speed, [what]: { ...buckets, [bucket]: buckets[bucket] + 1 } };
}

export function withStumble(speed: FieldSpeed, kind: Stumble): FieldSpeed {
  return { ...speed, stumbles: { ...speed.stumbles, [kind]: speed.stumbles[kind] + 1 } };
}

/** Hundredths from 0 to 100; null when nothing was timed. */
export function apdex({ content, borne, tooSlow }: Buckets): number | null {
  const all = content + borne + tooSlow;
  return all === 0 ? null : Math.round(((content + borne / 2) / all) * 100);
}

export const isNothing = ({ open, save, stumbles }: FieldSpeed): boolean =>
  apdex(open) === null && apdex(save) === null && stumbles.script + stumbles.promise === 0;

/** More than a phone does in months: a larger number is no count of one phone. */
const MOST = 10_000;

/** POST /api/field-speed: these counts and nothing that rides along. By hand, because the phone asks it of what it kept itself. */
export function isFieldSpeed(value: unknown): value is FieldSpeed {
  if (!holds(value, ['phone', 'open', 'save', 'stumbles'])) return false;
  const { phone, open, save, stumbles } = value;
  const areCounts = (part: unknown, names: readonly string[]): boolean => holds(part, names) && names.every((name) => isCount(part[name]));
  const isBuckets = (part: unknown): boolean => areCounts(part, ['content', 'borne', 'tooSlow']);
  return PHONE_CLASSES.some((one) => one === phone) && isBuckets(open) && isBuckets(save) && areCounts(stumbles, STUMBLES);
}

const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST;

/** An object with these fields and no others. */
function holds(value: unknown, names: readonly string[]): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const found = Object.keys(value);
  return found.length === names.length && names.every((name) => found.includes(name));
}

/** What the page of the server shows of the running month and the one before. */
export interface SpeedSeen {
  readonly month: string;
  readonly phone: PhoneClass;
  readonly open: Buckets;
  readonly save: Buckets;
  readonly stumbles: number;
}

// The edge: what comes from a form, a file or the network becomes a command here or is turned away with every problem
// named. After this, nothing checks shapes again. Same rules on phone and server; zod/mini is the 5 KB build.
import * as z from 'zod/mini';
import { AREAS } from '../domain/activities/area.ts';
import { isFund } from '../domain/books/account.ts';
import { PLAUSIBLE } from '../domain/care/measure.ts';
import type { ClubCommand } from '../domain/club/command.ts';
import { LOAN_METHODS } from '../domain/loans/terms.ts';
import { NOTE_VALUES } from '../domain/meetings/meeting.ts';
import { isBirth } from '../domain/people/member.ts';
import { isId } from '../kernel/ids.ts';
import { isLocalDate, isMonth } from '../kernel/local-date.ts';
import { LARGEST_AMOUNT } from '../kernel/money.ts';

/** One thing wrong: where, and a word for what, which src/text turns into a sentence. */
export interface Problem {
  readonly path: string;
  readonly problem: string;
}

export type Parsed = { readonly ok: true; readonly command: ClubCommand } | { readonly ok: false; readonly problems: readonly Problem[] };

const anId = z.string('not-an-id').check(z.refine(isId, 'not-an-id'));
const aDate = z.string('not-a-date').check(z.refine(isLocalDate, 'not-a-date'));
const aMonth = z.string('not-a-month').check(z.refine(isMonth, 'not-a-month'));
const aFund = z.string('not-a-fund').check(z.refine(isFund, 'not-a-fund'));
const amount = z.int('not-whole-dong').check(z.minimum(1, 'not-positive'), z.maximum(LARGEST_AMOUNT, 'too-large'));
const amountOrNone = z.int('not-whole-dong').check(z.minimum(0, 'negative'), z.maximum(LARGEST_AMOUNT, 'too-large'));
const anyAmount = z.int('not-whole-dong').check(z.minimum(-LARGEST_AMOUNT, 'too-large'), z.maximum(LARGEST_AMOUNT, 'too-large'));
const whole = (min: number, max: number) => z.int('not-a-whole-number').check(z.minimum(min, 'too-small'), z.maximum(max, 'too-large'));
const text = (max: number) => z.string('not-text').check(z.maxLength(max, 'too-long'), z.refine(isNormal, 'not-text'));
const words = (max: number) => text(max).check(z.minLength(1, 'missing'));
const oneOf = <const Values extends readonly string[]>(values: Values) => z.enum(values, 'not-in-list');
const many = <Item extends z.ZodMiniType>(item: Item, most: number) =>
  z.array(item, 'missing').check(z.minLength(1, 'missing'), z.maxLength(most, 'too-many'));
const some = <Item extends z.ZodMiniType>(item: Item, most: number) => z.array(item, 'missing').check(z.maxLength(most, 'too-many'));
const shape = <Fields extends z.core.$ZodLooseShape>(fields: Fields) => z.strictObject(fields, 'not-known');

function isNormal(value: string): boolean {
  return value === value.normalize('NFC');
}

const meeting = { meetingId: z.optional(anId) };
const note = shape({ note: text(2000) });
const noted = { priv: z.optional(note) };
const household = oneOf(['poor', 'near-poor', 'hardship', 'other']);
const endReason = oneOf(['left', 'moved', 'died', 'recovered', 'other']);
const role = oneOf(['chair', 'vice-chair', 'accountant', 'treasurer', 'board-member', 'volunteer', 'group-head']);
const place = oneOf(['cash', 'bank']);

const terms = shape({
  method: oneOf(LOAN_METHODS),
  principal: amount,
  instalments: whole(1, 120),
  rateBasisPointsPerMonth: whole(0, 1000),
  roundPrincipalTo: whole(1, 100_000),
  graceInstalments: whole(0, 60),
}).check(z.refine((t) => t.graceInstalments < t.instalments, { error: 'grace-too-long', path: ['graceInstalments'] }));

const charter = shape({
  adopted: z.boolean('missing'),
  meetingDay: whole(1, 31),
  duesPerMonth: amountOrNone,
  loanMethod: oneOf(LOAN_METHODS),
  loanRateBasisPointsPerMonth: whole(0, 1000),
  loanInstalments: whole(1, 120),
  loanMaxInstalments: whole(1, 120),
  loanCeiling: amount,
  roundPrincipalTo: whole(1, 100_000),
  interestSplit: many(shape({ fund: aFund, weight: whole(0, 10_000) }), 10),
  loanApprovals: whole(1, 5),
  differenceFund: aFund,
});

const reading = shape({
  personId: anId,
  systolic: z.optional(whole(PLAUSIBLE.systolic.min, PLAUSIBLE.systolic.max)),
  diastolic: z.optional(whole(PLAUSIBLE.diastolic.min, PLAUSIBLE.diastolic.max)),
  pulse: z.optional(whole(PLAUSIBLE.pulse.min, PLAUSIBLE.pulse.max)),
  weightHectograms: z.optional(whole(PLAUSIBLE.weightHectograms.min, PLAUSIBLE.weightHectograms.max)),
});

const help = z.discriminatedUnion(
  'how',
  [
    shape({ how: z.literal('labour'), halfDays: whole(1, 1000) }),
    shape({ how: z.literal('money'), fund: aFund, amount }),
    shape({ how: z.literal('collected-money'), amount }),
    shape({ how: z.literal('goods'), item: words(60), quantity: whole(1, 100_000), unit: words(20), worth: amountOrNone }),
  ],
  'not-in-list',
);

function command<const Kind extends string, Body extends z.ZodMiniType, Rest extends z.core.$ZodLooseShape = Record<never, never>>(
  kind: Kind,
  body: Body,
  rest?: Rest,
) {
  return shape({
    id: anId,
    clubId: anId,
    kind: z.literal(kind),
    v: z.literal(1, 'newer-version'),
    on: aDate,
    at: text(40),
    actor: anId,
    device: anId,
    salt: z.string('missing').check(z.regex(/^[0-9a-f]{32}$/, 'missing')),
    body,
    ...rest,
  });
}

const member = {
  personId: anId,
  group: whole(1, 99),
  sex: oneOf(['female', 'male']),
  born: z.string('not-a-date').check(z.refine(isBirth, 'not-a-date')),
  household,
  minority: z.boolean('missing'),
  associationMember: z.boolean('missing'),
};
const memberPrivate = shape({ name: words(120), bornOn: z.optional(aDate), phone: z.optional(text(20)), note: z.optional(text(2000)) });
const loanRef = { ...meeting, loanId: anId, personId: anId };

const anyCommand = z.discriminatedUnion(
  'kind',
  [
    command(
      'found-club',
      shape({
        name: words(160),
        unitId: words(60),
        hamlet: text(120),
        decisionNumber: text(60),
        decisionOn: aDate,
        launchedOn: aDate,
        charter,
      }),
    ),
    command('place-club', shape({ unitId: words(60), hamlet: text(120), document: text(200) })),
    command('adopt-charter', shape({ charter })),
    command('change-club-status', shape({ status: oneOf(['active', 'dormant', 'closed']), reason: text(500) })),
    command(
      'approve-loan',
      shape({ loanId: anId, personId: anId, fund: aFund, terms, purpose: words(60), approvedBy: some(anId, 9) }),
      noted,
    ),
    command('close-meeting', shape({ meetingId: anId, signatures: some(shape({ personId: anId, role }), 9), pageDigest: text(64) })),
    command(
      'reverse-record',
      shape({ cmdId: anId, reason: oneOf(['typed-wrong', 'wrong-person', 'recorded-twice', 'money-given-back', 'other']) }),
      noted,
    ),
    command('settle-review', shape({ reviewId: words(60), choice: oneOf(['noted', 'return-money', 'apply-money']) }), noted),
    command('enrol-member', shape(member), { priv: memberPrivate }),
    command('end-membership', shape({ personId: anId, reason: endReason })),
    command('give-role', shape({ personId: anId, role })),
    command('end-role', shape({ personId: anId, role })),
    command('open-meeting', shape({ meetingId: anId })),
    command(
      'mark-attendance',
      shape({ meetingId: anId, marks: many(shape({ personId: anId, mark: oneOf(['present', 'absent', 'excused']) }), 300) }),
    ),
    command('receive-dues', shape({ ...meeting, payers: many(shape({ personId: anId, months: many(aMonth, 36), amount }), 300) })),
    command('receive-repayment', shape({ ...loanRef, amount })),
    command('postpone-repayment', shape({ ...loanRef, reason: oneOf(['ill', 'away', 'hardship', 'disaster', 'other']) })),
    command(
      'receive-money',
      shape({
        ...meeting,
        fund: aFund,
        place,
        source: oneOf(['state-budget', 'association', 'project', 'donor', 'members', 'collective-work', 'bank-interest', 'other']),
        asCapital: z.boolean('missing'),
        amount,
      }),
      {
        priv: z.optional(shape({ from: z.optional(text(200)), note: z.optional(text(2000)) })),
      },
    ),
    command('disburse-loan', shape({ ...loanRef, fund: aFund, terms, purpose: words(60) }), noted),
    command(
      'spend-money',
      shape({
        ...meeting,
        fund: aFund,
        place,
        category: oneOf(['meeting', 'visiting', 'equipment', 'culture', 'stationery', 'training', 'other']),
        amount,
        approvedBy: some(anId, 9),
      }),
      {
        priv: z.optional(shape({ payee: z.optional(text(200)), what: words(300) })),
      },
    ),
    command('give-help', shape({ ...meeting, personId: anId, help, helpers: some(anId, 100) }), noted),
    command('start-care', shape({ personId: anId, volunteers: some(anId, 20) }), {
      priv: z.optional(shape({ name: z.optional(words(120)), place: z.optional(text(200)), need: z.optional(text(2000)) })),
    }),
    command('end-care', shape({ personId: anId, reason: endReason })),
    command(
      'record-visit',
      shape({
        ...meeting,
        personId: anId,
        visitors: some(anId, 20),
        tasks: some(words(40), 20),
        condition: oneOf(['good', 'as-before', 'worse']),
      }),
      {
        priv: z.optional(shape({ note: z.optional(text(2000)), reading: z.optional(reading) })),
      },
    ),
    command('measure-health', shape({ ...meeting, personIds: many(anId, 300) }), { priv: shape({ readings: many(reading, 300) }) }),
    command(
      'hold-activity',
      shape({ ...meeting, area: oneOf(AREAS), topic: words(60), partner: z.optional(words(120)), participants: whole(0, 10_000) }),
      noted,
    ),
    command(
      'count-cash',
      shape({
        meetingId: anId,
        notes: some(shape({ value: z.int().check(z.refine((v) => NOTE_VALUES.includes(v), 'not-in-list')), count: whole(0, 100_000) }), 9),
        bookSeen: anyAmount,
        reason: z.optional(oneOf(['change-given', 'counted-late', 'note-forgotten', 'unknown', 'other'])),
      }),
      noted,
    ),
  ],
  'not-known',
);

/** Reads a command; on failure every problem is listed, none of its values repeated. */
export function parseCommand(input: unknown): Parsed {
  const result = anyCommand.safeParse(input);
  if (result.success) return { ok: true, command: result.data as unknown as ClubCommand };
  return { ok: false, problems: result.error.issues.map((issue) => ({ path: issue.path.join('.'), problem: issue.message })) };
}

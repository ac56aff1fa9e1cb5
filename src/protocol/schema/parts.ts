// The small shapes every command is made of, and its envelope. Each problem is one word, which src/text turns into a sentence.
import * as z from 'zod/mini';
import { isFund } from '../../domain/books/account.ts';
import { HOUSEHOLDS, isBirth } from '../../domain/people/member.ts';
import { isId } from '../../kernel/ids.ts';
import { isLocalDate, isMonth } from '../../kernel/local-date.ts';
import { LARGEST_AMOUNT } from '../../kernel/money.ts';
import { isPublicKey, isSignature } from '../../kernel/signature.ts';

export const anId = z.string('not-an-id').check(z.refine(isId, 'not-an-id'));
export const aDate = z.string('not-a-date').check(z.refine(isLocalDate, 'not-a-date'));
export const aMonth = z.string('not-a-month').check(z.refine(isMonth, 'not-a-month'));
export const timeOfDay = z.string('not-a-time').check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time'));
export const aFund = z.string('not-a-fund').check(z.refine(isFund, 'not-a-fund'));
export const amount = z.int('not-whole-dong').check(z.minimum(1, 'not-positive'), z.maximum(LARGEST_AMOUNT, 'too-large'));
export const amountOrNone = z.int('not-whole-dong').check(z.minimum(0, 'negative'), z.maximum(LARGEST_AMOUNT, 'too-large'));
export const anyAmount = z.int('not-whole-dong').check(z.minimum(-LARGEST_AMOUNT, 'too-large'), z.maximum(LARGEST_AMOUNT, 'too-large'));
export const whole = (min: number, max: number) =>
  z.int('not-a-whole-number').check(z.minimum(min, 'too-small'), z.maximum(max, 'too-large'));
export const text = (max: number) => z.string('not-text').check(z.maxLength(max, 'too-long'), z.refine(isNormal, 'not-text'));
export const words = (max: number) => text(max).check(z.minLength(1, 'missing'));
export const oneOf = <const Values extends readonly string[]>(values: Values) => z.enum(values, 'not-in-list');

export const many = <Item extends z.ZodMiniType>(item: Item, most: number) =>
  z.array(item, 'missing').check(z.minLength(1, 'missing'), z.maxLength(most, 'too-many'));

export const some = <Item extends z.ZodMiniType>(item: Item, most: number) => z.array(item, 'missing').check(z.maxLength(most, 'too-many'));
export const shape = <Fields extends z.core.$ZodLooseShape>(fields: Fields) => z.strictObject(fields, 'not-known');

function isNormal(value: string): boolean {
  return value === value.normalize('NFC');
}

export const meeting = { meetingId: z.optional(anId) };
export const note = shape({ note: text(2000) });
export const noted = { priv: z.optional(note) };
export const household = oneOf(HOUSEHOLDS);
export const endReason = oneOf(['left', 'moved', 'died', 'recovered', 'other']);
export const role = oneOf(['chair', 'vice-chair', 'accountant', 'treasurer', 'board-member', 'volunteer', 'group-head']);
export const signatures = some(shape({ personId: anId, role }), 9);
export const place = oneOf(['cash', 'bank']);
export const publicKey = z.string('missing').check(z.refine(isPublicKey, 'not-a-signature'));
const signature = z.string('missing').check(z.refine(isSignature, 'not-a-signature'));
export const proofs = some(shape({ personId: anId, keyId: anId, signature }), 9);
/** For every record that people confirm with their codes. */
export const proved = { proofs: z.optional(proofs) };

export function command<const Kind extends string, Body extends z.ZodMiniType, Rest extends z.core.$ZodLooseShape = Record<never, never>>(
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
    typedBy: z.optional(shape({ typistId: anId, on: aDate })),
    body,
    ...rest,
  });
}

export const member = {
  personId: anId,
  group: whole(1, 99),
  sex: oneOf(['female', 'male']),
  born: z.string('not-a-date').check(z.refine(isBirth, 'not-a-date')),
  household,
  minority: z.boolean('missing'),
  associationMember: z.boolean('missing'),
};

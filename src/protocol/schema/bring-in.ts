// Shape of the cut-off sheet: up to 400 members and 300 open loans in one command, well within one push.
import * as z from 'zod/mini';
import { terms } from './loans.ts';
import {
  aDate,
  aFund,
  aMonth,
  amount,
  amountOrNone,
  anId,
  anyAmount,
  command,
  many,
  member,
  oneOf,
  role,
  shape,
  some,
  text,
  whole,
  words,
} from './parts.ts';

const MOST_MEMBERS = 400;
const MOST_LOANS = 300;

export const BRING_IN_SCHEMAS = [
  command(
    'bring-in-book',
    shape({
      funds: many(shape({ fund: aFund, cash: amountOrNone, bank: amountOrNone, rest: anyAmount }), 10),
      capital: some(
        shape({
          fund: aFund,
          source: oneOf(['state-budget', 'association', 'project', 'donor', 'members', 'collective-work', 'bank-interest', 'other']),
          amount,
          receivedOn: aDate,
        }),
        100,
      ),
      members: many(
        shape({ ...member, joinedOn: aDate, roles: some(role, 7), duesThrough: aMonth, firstLentOn: z.optional(aDate) }),
        MOST_MEMBERS,
      ),
      loans: some(
        shape({
          loanId: anId,
          personId: anId,
          fund: aFund,
          lentOn: aDate,
          terms,
          purpose: words(60),
          left: amount,
          interestOverdue: amountOrNone,
        }),
        MOST_LOANS,
      ),
      signatures: some(shape({ personId: anId, role }), 9),
    }),
    {
      priv: shape({
        people: some(shape({ personId: anId, name: words(120), bornOn: z.optional(aDate), phone: z.optional(text(20)) }), MOST_MEMBERS),
        donors: z.optional(some(shape({ n: whole(0, 99), from: words(200) }), 100)),
      }),
    },
  ),
] as const;

// What waits for an office: found from its book and the clubs' figures, never ticked by hand.

import { conclusionStanding } from '../../../domain/office/conferences.ts';
import { type GrantReceipt, receiptStanding } from '../../../domain/office/grants.ts';
import type { GrowingState } from '../../../domain/office/growing.ts';
import { isAnswerOverdue, isOpen } from '../../../domain/office/inspections.ts';
import type { WorkState } from '../../../domain/office/programme-work.ts';
import { lastStirredOn, PROSPECT_PATIENCE_DAYS } from '../../../domain/office/prospects.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { ClubSigns } from '../../../protocol/network-messages.ts';
import type { ClubAnswer } from '../../../protocol/office-messages.ts';
import type { growing } from '../../text/vi/office-growing.ts';
import { atStart, shortClubName } from '../network/saying.ts';
import { followedClubs } from './follow-up-list.ts';
import type { GrowingPage } from './growing-page.ts';

export interface Waiting {
  readonly id: string;
  readonly kind: keyof (typeof growing)['hub']['kinds'];
  readonly page: GrowingPage;
  readonly choice: { readonly clb?: string; readonly ma?: string };
  readonly name: string;
  readonly dueOn?: LocalDate;
}

export function waitingOf(
  signs: ClubSigns,
  state: GrowingState,
  receipts: readonly GrantReceipt[],
  answers: readonly ClubAnswer[],
  today: LocalDate,
): readonly Waiting[] {
  const names = new Map<string, string>(signs.clubs.map(({ clubId, name }) => [clubId, atStart(shortClubName(name))]));
  return [
    ...followUpsWaiting(signs, state, today),
    ...grantsWaiting(state, receipts, today, names),
    ...inspectionsWaiting(state, new Set(answers.map(({ inspectionId }) => inspectionId)), today, names),
    ...prospectsWaiting(state, today),
  ];
}

/** Of the office's own courses and conferences: results not written down, conclusions past their day. */
export function workWaiting({ courses, conferences }: WorkState, unitId: string, today: LocalDate): readonly Waiting[] {
  const own = <One extends { readonly plan: { readonly unitId: string }; readonly cancelled?: unknown }>(all: ReadonlyMap<string, One>) =>
    [...all.values()].filter(({ plan, cancelled }) => plan.unitId === unitId && cancelled === undefined);
  return [
    ...own(courses).flatMap(({ plan: { body }, held }): readonly Waiting[] => {
      if (held !== undefined || body.until >= today) return [];
      return [{ id: body.courseId, kind: 'course', page: 'tap-huan', choice: { ma: body.courseId }, name: body.name, dueOn: body.until }];
    }),
    ...own(conferences).flatMap((conference): readonly Waiting[] => {
      const { plan, held } = conference;
      const { conferenceId: id, topic: name, on: dueOn } = plan.body;
      const about = { page: 'hoi-nghi', choice: { ma: id } } as const;
      if (held === undefined) return dueOn < today ? [{ ...about, id, kind: 'conference', name, dueOn }] : [];
      return held.body.conclusions.flatMap((line): readonly Waiting[] => {
        if (conclusionStanding(conference, line, today).is !== 'overdue') return [];
        return [{ ...about, id: `${id} ${line.lineId}`, kind: 'conclusion', name: line.what, ...(line.dueOn && { dueOn: line.dueOn }) }];
      });
    }),
  ];
}

function followUpsWaiting(signs: ClubSigns, state: GrowingState, today: LocalDate): readonly Waiting[] {
  return followedClubs(signs, state, today).flatMap(({ club, standing }): readonly Waiting[] => {
    if (standing.is !== 'overdue') return [];
    const name = atStart(shortClubName(club.name));
    return [{ id: club.clubId, kind: 'follow-up', page: 'theo-doi', choice: { clb: club.clubId }, name, dueOn: standing.nextOn }];
  });
}

function inspectionsWaiting(
  { inspections }: GrowingState,
  answered: ReadonlySet<string>,
  today: LocalDate,
  names: ReadonlyMap<string, string>,
): readonly Waiting[] {
  return [...inspections.values()].flatMap((inspection): readonly Waiting[] => {
    const { drawn, result } = inspection;
    const name = names.get(drawn.clubId ?? '');
    if (name === undefined) return [];
    const about = { id: drawn.recordId, page: 'kiem-tra', choice: { ma: drawn.recordId }, name } as const;
    if (isOpen(inspection)) return [{ ...about, kind: 'inspection' }];
    const dueOn = result?.body.dueOn;
    return isAnswerOverdue(inspection, today, answered.has(drawn.recordId)) && dueOn !== undefined
      ? [{ ...about, kind: 'answer', dueOn }]
      : [];
  });
}

/** What the clubs' own books say is not asked here: a club that stands in the app waits for its first meeting on its own page. */
function prospectsWaiting({ prospects }: GrowingState, today: LocalDate): readonly Waiting[] {
  return [...prospects.values()].flatMap((prospect): readonly Waiting[] => {
    const { begun, found, dropped } = prospect;
    const dueOn = addDays(lastStirredOn(prospect), PROSPECT_PATIENCE_DAYS);
    if (found !== undefined || dropped !== undefined || dueOn >= today) return [];
    const choice = { ma: begun.recordId };
    return [{ id: begun.recordId, kind: 'prospect', page: 'clb-moi', choice, name: begun.body.name, dueOn }];
  });
}

function grantsWaiting(
  { grants }: GrowingState,
  receipts: readonly GrantReceipt[],
  today: LocalDate,
  names: ReadonlyMap<string, string>,
): readonly Waiting[] {
  return [...grants.values()].flatMap(({ asked, answered, transfers }): readonly Waiting[] => {
    const about = { page: 'von-ban-dau', choice: { ma: asked.recordId }, name: names.get(asked.clubId ?? '') ?? asked.body.what } as const;
    if (answered === undefined) return [{ ...about, id: asked.recordId, kind: 'grant' }];
    return transfers.flatMap((transfer): readonly Waiting[] => {
      const standing = receiptStanding(transfer, receipts, today);
      if (standing.is === 'missing') return [{ ...about, id: transfer.recordId, kind: 'receipt', dueOn: standing.dueOn }];
      return standing.is === 'differs' ? [{ ...about, id: transfer.recordId, kind: 'receipt-differs' }] : [];
    });
  });
}

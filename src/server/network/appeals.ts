// What clubs said past themselves, or sent on, for the officers above them. Read in a scope that names units and the one
// room; who keeps a club's book as well does not read what was said past that club.
import type pg from 'pg';
import type { EventOf } from '../../domain/club/event.ts';
import type { SuggestionAnswer } from '../../domain/suggestions/suggestion.ts';
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Appeal } from '../../protocol/network-messages.ts';
import type { AppealsAccess } from '../accounts/authorise.ts';
import { inScope } from '../db/scope.ts';

type AppealEvent = EventOf<'suggestion-made'> | EventOf<'suggestion-passed-up'> | EventOf<'appeal-answered'>;
type Row = { club_id: Id; club_name: string; cmd_id: Id; on_date: LocalDate } & Pick<AppealEvent, 'kind' | 'pub' | 'priv'>;

const appealEvents = `
  select e.club_id, r.name as club_name, e.cmd_id, e.on_date::text, e.kind, e.pub, p.body as priv
  from event e
    join club_register r on r.club_id = e.club_id
    left join event_private p on p.club_id = e.club_id and p.seq = e.seq
  where e.room = 'appeals' and e.kind in ('suggestion-made', 'suggestion-passed-up', 'appeal-answered')
    and e.club_id <> all ($2::uuid[])
    and r.unit_now in (select c.unit_id from unit_closure c where c.last and c.ancestor_id = $1)
  order by e.club_id, e.seq`;

/** Those waiting first, the longest overdue before all others; then the answered, newest first. */
export async function readAppeals(pool: pg.Pool, access: AppealsAccess, on: LocalDate): Promise<readonly Appeal[]> {
  const scope = { role: 'app_rw', units: access.units, rooms: ['appeals'], private: true } as const;
  const { rows } = await inScope(pool, scope, (transaction) => transaction.query<Row>(appealEvents, [access.unitId, access.notClubs]));
  const appeals = new Map<Id, Appeal>();
  for (const row of rows) addTo(appeals, row);
  return [...appeals.values()].filter((appeal) => appeal.on <= on || appeal.answer === null).sort(byWaiting);
}

function addTo(appeals: Map<Id, Appeal>, row: Row): void {
  const { club_id: clubId, club_name: clubName, cmd_id: cmdId, on_date: on } = row;
  const event = { ...row, on } as unknown as AppealEvent;
  switch (event.kind) {
    case 'suggestion-made': {
      const { dueOn, sort, topic } = event.pub;
      const { words = '', name = '' } = event.priv ?? {};
      appeals.set(cmdId, { suggestionId: cmdId, clubId, clubName, on, dueOn, direct: true, sort, topic, name, words, answer: null });
      return;
    }
    case 'suggestion-passed-up': {
      const { suggestionId, dueOn, sort = null, topic = null } = event.pub;
      const { words = '', name = '' } = event.priv ?? {};
      appeals.set(suggestionId, { suggestionId, clubId, clubName, on, dueOn, direct: false, sort, topic, name, words, answer: null });
      return;
    }
    case 'appeal-answered': {
      const asked = appeals.get(event.pub.suggestionId);
      if (asked !== undefined) appeals.set(asked.suggestionId, { ...asked, answer: answerIn(event, on) });
    }
  }
}

export function answerIn({ pub, priv }: EventOf<'appeal-answered' | 'suggestion-answered'>, on: LocalDate): SuggestionAnswer {
  return { on, outcome: pub.outcome, words: priv?.words ?? '' };
}

function byWaiting(a: Appeal, b: Appeal): number {
  if ((a.answer === null) !== (b.answer === null)) return a.answer === null ? -1 : 1;
  if (a.answer !== null && b.answer !== null) return a.answer.on < b.answer.on ? 1 : -1;
  return a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0;
}

// A need as it was told, decided and closed. All in the room of those who decide.
import type { EventShape } from '../club/event-shape.ts';
import type { CloseNeed, DecideNeed, RaiseNeed } from './need-commands.ts';

export type NeedRaised = EventShape<'need-raised', 'board', RaiseNeed['body'], NonNullable<RaiseNeed['priv']>>;
export type NeedDecided = EventShape<'need-decided', 'board', DecideNeed['body'], NonNullable<DecideNeed['priv']>>;
export type NeedClosed = EventShape<'need-closed', 'board', CloseNeed['body'], NonNullable<CloseNeed['priv']>>;

export type NeedEvent = NeedRaised | NeedDecided | NeedClosed;

// What the page of documents lets one choose: kinds and units by name.
import { ISSUED_KINDS } from '../../../domain/office/issued-documents.ts';
import { documentKind } from '../../../papers/office/kinds.ts';
import { unitName } from '../../../papers/office/letterhead.ts';
import { today } from '../../store/dice.ts';
import { bordersInForce } from '../../store/map.svelte.ts';
import { language } from '../../text/current.svelte.ts';
import { atStart } from '../network/saying.ts';

export const kindOptions = (): readonly { readonly id: string; readonly label: string }[] =>
  ISSUED_KINDS.map((id) => ({ id, label: documentKind(id)[language()] }));

export const unitLabel = (unitId: string): string => atStart(unitName(unitId, today(), bordersInForce().tree));

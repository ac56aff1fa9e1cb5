// The entry of an indicator: its definition with version, owner, what it may be added over and which other indicators share people
// with it. A definition that changes gets a new version; a test holds the two against each other (test/tidy/dictionary.test.ts).
import { type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { PROGRAMMES } from '../programmes/programmes.ts';
import { type Adding, addsOver, type Group, type GroupId, groupsOf } from './adding.ts';
import { INDICATORS, type IndicatorId } from './catalogue.ts';
import type { Indicator } from './definition.ts';
import versions from './versions.json' with { type: 'json' };

/** Who answers for the definition: the issuer of a programme or law that says it, or else nobody but the makers of Lá Lành. */
export type Owner = { readonly kind: 'issuer'; readonly name: string } | { readonly kind: 'law' } | { readonly kind: 'makers' };

export type Entry = {
  readonly id: IndicatorId;
  readonly definition: Indicator;
  /** 1, and one more each time the sentence or formula changed. */
  readonly version: number;
  readonly since: LocalDate;
  readonly owner: Owner;
  readonly adds: Adding;
  readonly groups: readonly (Group & { readonly id: GroupId })[];
};

/** [version, since, digest of the definition] */
type Stated = readonly [number, string, string];
const VERSIONS = versions as unknown as { readonly [Id in IndicatorId]?: Stated };

export function entryOf(id: IndicatorId): Entry {
  const definition = INDICATORS[id];
  const [version, since] = VERSIONS[id] ?? FIRST;
  return { id, definition, version, since: localDate(since), owner: ownerOf(definition), adds: addsOver(id), groups: groupsOf(id) };
}

const FIRST: Stated = [1, '2026-11-25', ''];

function ownerOf({ source }: Indicator): Owner {
  const programme = PROGRAMMES.find(({ number }) => source.includes(number));
  if (programme !== undefined) return { kind: 'issuer', name: programme.issuer };
  return source.startsWith('Luật') ? { kind: 'law' } : { kind: 'makers' };
}

/** Everything that decides an indicator's value, as one line: what its version is a version of. */
export function definitionLine(definition: Indicator): string {
  const { kind, measure, meaning } = definition;
  switch (kind) {
    case 'base':
      return [kind, measure, definition.time, meaning.vi].join(' | ');
    case 'ratio':
      return [kind, measure, definition.numerator, definition.denominator, meaning.vi].join(' | ');
    case 'coverage':
      return [kind, measure, definition.level, definition.counts, meaning.vi].join(' | ');
    default:
      return [kind, measure, meaning.vi].join(' | ');
  }
}

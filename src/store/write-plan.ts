import { isDeepStrictEqual } from 'node:util';
import type { NodeRef } from '../domain/graph/fact.ts';
import type { DescribedKind, RelationshipType } from '../domain/graph/model.ts';
import type { Properties } from '../domain/graph/property.ts';
import type { Assertion, SourceContent, WriteReport } from './career-store.ts';

/** A keyed thing that a source says: a description (`type` DESCRIBES, `from` the source) or a fact. */
export interface Statement {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly context: string;
  readonly properties: Properties;
}

export interface Difference {
  readonly put: readonly Statement[];
  readonly remove: readonly Statement[];
  readonly report: WriteReport;
}

/** Identifies a statement among those of one source. No id holds a line break. */
const statementKey = (s: Statement): string => [s.type, s.from, s.to, s.context].join('\n');

/** All that a source says, unknown properties left out. */
export const statementsOf = ({ source, descriptions, facts }: SourceContent): Statement[] => [
  ...descriptions.map((description) => statementOf(source.id, description)),
  ...facts.map((fact) => statementOf(source.id, fact)),
];

/** What one source says once, unknown properties left out. */
export function statementOf(source: string, said: Assertion): Statement {
  const properties = known(said.properties);
  if (!('node' in said)) return { ...said, properties };
  return { type: 'DESCRIBES', from: `Source:${source}`, to: said.node, context: '', properties };
}

export function saidBy({ type, from, to, context, properties }: Statement): Assertion {
  type Ref = NodeRef<DescribedKind>;
  if (type === 'DESCRIBES') return { node: to as Ref, properties };
  return { type: type as RelationshipType, from: from as Ref, to: to as Ref, context, properties };
}

/** What to write and remove so that a source which says `before` says `after`. */
export function difference(before: Iterable<Statement>, after: readonly Statement[]): Difference {
  const held = new Map([...before].map((statement) => [statementKey(statement), statement]));
  const wanted = new Map(after.map((statement) => [statementKey(statement), statement]));
  const put = [...wanted].filter(([key, { properties }]) => {
    const old = held.get(key);
    return old === undefined || !isDeepStrictEqual(old.properties, properties);
  });
  const remove = [...held].filter(([key]) => !wanted.has(key));
  return {
    put: put.map(([, statement]) => statement),
    remove: remove.map(([, statement]) => statement),
    report: { written: put.length, unchanged: wanted.size - put.length, removed: remove.length },
  };
}

export const addReports = (a: WriteReport, b: WriteReport): WriteReport => ({
  written: a.written + b.written,
  unchanged: a.unchanged + b.unchanged,
  removed: a.removed + b.removed,
});

function known(properties: Properties): Properties {
  for (const name in properties) {
    if (properties[name] == null) {
      return Object.fromEntries(Object.entries(properties).filter(([, value]) => value != null));
    }
  }
  return properties; // as most are
}

import { type NodeKind, propertiesOf } from '../../domain/graph/model.ts';

/** Opens each reading statement: the ids of the sources that readers see, decided once for the statement. */
export const activeSources = "WITH COLLECT { MATCH (s:Source {state: 'ACTIVE'}) RETURN s.id } AS active";

/** See compareFacts in source.ts. */
export const factOrder = (variable: string): string =>
  `${variable}.precedence, ${variable}.source, ${variable}.context`;

/** What a description of this kind of node may say, in the order in which it is read back. */
export const describingProperties = (kind: NodeKind): string[] => Object.keys(propertiesOf(kind));

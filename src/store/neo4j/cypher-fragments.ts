import { type NodeKind, propertiesOf } from '../../domain/graph/model.ts';

/** Makes a value a parameter of the statement. @returns the reference to it, such as `$p3` */
export type Bind = (value: unknown) => string;
/** Makes a variable name that is unique in the statement. */
export type Fresh = (prefix: string) => string;

/** The first clause of a read: the ids of the ACTIVE sources as `active`, decided once for the statement. */
export const activeSources = "WITH COLLECT { MATCH (s:Source {state: 'ACTIVE'}) RETURN s.id } AS active";

/** The order of facts (see compareFacts in precedence.ts). @param variable a relationship */
export const factOrder = (variable: string): string =>
  `${variable}.precedence, ${variable}.source, ${variable}.context`;

/** The properties of a description of a node of this kind, in the order in which queries return them. */
export const describingProperties = (kind: NodeKind): string[] => Object.keys(propertiesOf(kind));

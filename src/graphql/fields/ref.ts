import { GraphQLError } from 'graphql';
import { type NamedKind, wordsOfKind } from '../../domain/graph/model.ts';
import { builder } from '../builder.ts';
import type { NodeObject } from './node-object.ts';
import { readByRef } from './resolve-ref.ts';

/** The scalar of arguments that name a thing of this kind. */
export const refScalar = (kind: NamedKind) =>
  builder.scalarType(`${kind}Ref` as `${NamedKind}Ref`, {
    description: `Names a thing of type ${kind}: a global id, our own id, an official code or URI that is exactly it, or a title or alias. Case, accents, hyphens, plurals, abbreviations such as “Sr.” and marks of place, team and level are read over. A nearer reading goes before a looser one, and a curated name before an official one that reads alike; the first that answers wins.`,
    serialize: (value) => value,
    parseValue: (value) => {
      if (typeof value !== 'string') throw notAText(wordsOfKind(kind));
      return value;
    },
  });

const notAText = (words: string): GraphQLError =>
  new GraphQLError(`${/^[aeiou]/.test(words) ? 'An' : 'A'} ${words} is named by a text.`);

/** The root field that finds one thing by a name. */
export function refQuery(
  kind: NamedKind,
  type: NodeObject,
  scalar: ReturnType<typeof refScalar>,
  example: string,
): void {
  const field = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
  builder.queryField(field, (t) =>
    t.field({
      type,
      nullable: true,
      description: `The ${wordsOfKind(kind)} of that name. Null with NOT_FOUND or AMBIGUOUS, and \`suggestions\`, in \`errors\`.`,
      args: {
        ref: t.arg({ type: scalar, required: true, description: `Its name, such as "${example}".` }),
      },
      resolve: (_root, { ref }, context, info) => readByRef(context, info, kind, ref),
    }),
  );
}

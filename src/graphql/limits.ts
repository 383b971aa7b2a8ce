import { type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql';
import type { PageSizes } from './reading/cursor-page.ts';

/** Limits of one document; config.ts has the defaults. */
export interface DocumentLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Maximum number of objects that the answer could hold; see document-cost.ts. */
  readonly cost: number;
}

/** Limits of single arguments. */
export interface ArgumentLimits {
  /** Maximum size of a page. */
  readonly page: number;
  /** Maximum number of ids of `nodes`. */
  readonly ids: number;
  /** Maximum number of characters of a text that searches or names. */
  readonly search: number;
  /** Maximum number of characters of a text that is read. */
  readonly text: number;
}

/** The limits where the configuration states none. */
export const defaultArgumentLimits: ArgumentLimits = { page: 100, ids: 100, search: 200, text: 100_000 };

const defaultPageSize = 20;

/** The sizes of a page: 20 when nothing is asked for, or less where the maximum is less. */
export const pageSizesOf = ({ page }: ArgumentLimits): PageSizes => ({
  max: page,
  default: Math.min(defaultPageSize, page),
});

/** The error about a document that is too big. @param what what there is too much of, in the plural */
export const limitExceeded = (what: string, count: number | string, limit: number): GraphQLError =>
  new GraphQLError(`The document has ${what}: ${count}; the limit is ${limit}.`, {
    extensions: { code: 'LIMIT_EXCEEDED', limit },
  });

/** How often a document may ask for `__schema`: once is all of it, 300 kB and more. */
const maxSchemas = 1;

/** A validation rule: depth through fragments (introspection aside), aliases, directives and how often the schema. */
export const documentLimitsRule =
  (limits: DocumentLimits) =>
  (context: ValidationContext): ASTVisitor => {
    let aliases = 0;
    let directives = 0;
    let schemas = 0;
    const depths = new Map<string, number>();
    const depthOf = (selectionSet: SelectionSetNode | undefined): number =>
      Math.max(
        0,
        ...(selectionSet?.selections ?? []).map((selection) => {
          if (selection.kind === Kind.FIELD) {
            return selection.name.value.startsWith('__') ? 1 : 1 + depthOf(selection.selectionSet);
          }
          if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet);
          return fragmentDepth(selection.name.value);
        }),
      );
    const fragmentDepth = (name: string): number => {
      const cachedDepth = depths.get(name);
      if (cachedDepth !== undefined) return cachedDepth;
      depths.set(name, 0); // a fragment inside itself is another rule's error
      const depth = depthOf(context.getFragment(name)?.selectionSet);
      depths.set(name, depth);
      return depth;
    };
    const check = (what: string, count: number, limit: number) => {
      if (count > limit) context.reportError(limitExceeded(what, count, limit));
    };
    return {
      Field: ({ alias, name }) => {
        if (alias) aliases++;
        if (name.value === '__schema') schemas++;
      },
      Directive: () => {
        directives++;
      },
      OperationDefinition: ({ selectionSet }) =>
        check('levels of fields', depthOf(selectionSet), limits.depth),
      Document: {
        leave: () => {
          check('aliases', aliases, limits.aliases);
          check('directives', directives, limits.directives);
          check('fields __schema', schemas, maxSchemas);
        },
      },
    };
  };

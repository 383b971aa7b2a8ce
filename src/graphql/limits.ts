import { type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql';
import type { PageSizes } from './reading/cursor-page.ts';

/** What one request may ask for; see config.ts for the defaults. */
export interface DocumentLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Objects that the answer could hold, by the sizes of its pages. */
  readonly cost: number;
}

/** What one argument may ask for. */
export interface ArgumentLimits {
  /** The most that a page may hold. */
  readonly page: number;
  /** The most ids of `nodes`. */
  readonly ids: number;
  /** Characters of a text to search, or that names something. */
  readonly search: number;
}

export const defaultArgumentLimits: ArgumentLimits = { page: 100, ids: 100, search: 200 };

const defaultPageSize = 20;

export const pageSizesOf = ({ page }: ArgumentLimits): PageSizes => ({
  max: page,
  default: Math.min(defaultPageSize, page),
});

export const limitExceeded = (what: string, found: number | string, limit: number): GraphQLError =>
  new GraphQLError(`The document has ${what}: ${found}; the limit is ${limit}.`, {
    extensions: { code: 'LIMIT_EXCEEDED', limit },
  });

/** A validation rule: depth through fragments (introspection aside), aliases and directives. */
export const documentLimitsRule =
  (limits: DocumentLimits) =>
  (context: ValidationContext): ASTVisitor => {
    let aliases = 0;
    let directives = 0;
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
      const held = depths.get(name);
      if (held !== undefined) return held;
      depths.set(name, 0); // a fragment inside itself is another rule's error
      const depth = depthOf(context.getFragment(name)?.selectionSet);
      depths.set(name, depth);
      return depth;
    };
    const check = (what: string, found: number, limit: number) => {
      if (found > limit) context.reportError(limitExceeded(what, found, limit));
    };
    return {
      Field: ({ alias }) => {
        if (alias) aliases++;
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
        },
      },
    };
  };

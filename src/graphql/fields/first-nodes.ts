import type { NodeKind } from '../../domain/graph/model.ts';
import type { NodeRow } from '../../store/read-plan.ts';
import type { Field, Fields } from '../builder.ts';
import { firstArgument, firstOf } from '../paging/first-argument.ts';
import type { NodeObject } from './node-object.ts';

/**
 * A list, without cursors, of nodes that a computed answer names by id. Nodes removed since are left out; the
 * list is null when its argument is refused.
 *
 * @param usual how many it shows when `first` is left out
 */
export const firstNodes = <Shape>(
  t: Fields<Shape>,
  type: NodeObject,
  usual: number,
  description: string,
  idsOf: (parent: Shape) => readonly string[],
): Field<readonly NodeRow[] | null | undefined> =>
  t.field({
    type: [type],
    nullable: true, // so that a wrong argument nulls nothing around it
    description,
    args: firstArgument(t.arg, usual),
    resolve: (parent, args, context, info): Promise<NodeRow[]> =>
      context.loaders.expectedNodes(
        info,
        type.name as NodeKind,
        firstOf(idsOf(parent as Shape), args, usual, context, info),
      ),
  });

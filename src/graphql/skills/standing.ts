import type { Start } from '../../domain/skills/standing.ts';
import type { ArgumentBuilder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { allNamed, resolveRefs } from '../fields/resolve-ref.ts';
import { RoleRef } from '../graph/role.ts';
import { ToolRef } from '../graph/tool.ts';
import { OwnSkill, resolveOwn } from './own-skills.ts';

/** Where somebody stands. */
export const startArguments = (arg: ArgumentBuilder) => ({
  from: arg({
    type: RoleRef,
    description: 'The role to start from, such as "Data Analyst"; what it lists is had.',
  }),
  ...ownArguments(arg, ' Of a skill that the role to start from lists too, the better level counts.'),
});

export const ownArguments = (arg: ArgumentBuilder, besideRole = '') => ({
  skills: arg({
    type: [OwnSkill],
    description: `Own skills, at most 200.${besideRole} Send them as variables, so that no log of addresses holds them.`,
  }),
  tools: arg({ type: [ToolRef], description: 'Own tools, at most 200.' }),
});

interface StartArguments {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly skills?: Parameters<typeof resolveOwn>[1]['skills'];
  readonly tools?: readonly string[] | null | undefined;
}

/**
 * Names resolved: three store calls at most.
 *
 * @returns also the id of the role to go to, empty when none was asked for
 * @throws CareerGraphError BAD_USER_INPUT, NOT_FOUND or AMBIGUOUS, naming the argument
 */
export async function askedStart(
  context: GraphQLContext,
  { from, to, ...own }: StartArguments,
): Promise<{ readonly start: Start; readonly to: string }> {
  const named = Object.entries({ from, to }).flatMap(([argument, ref]) =>
    ref == null ? [] : { argument, ref },
  );
  const [ids, abilities] = await allNamed([resolveRefs(context, 'Role', named), resolveOwn(context, own)]);
  const idOf = (argument: string) => ids[named.findIndex((one) => one.argument === argument)];
  return { start: { role: idOf('from') ?? null, ...abilities }, to: idOf('to') ?? '' };
}

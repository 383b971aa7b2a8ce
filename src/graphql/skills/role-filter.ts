import type { RoleFilter } from '../../domain/skills/role-filter.ts';
import { builder } from '../builder.ts';
import { IndustryRef } from '../graph/industry.ts';
import { SeniorityType } from '../graph/role.ts';

/** The roles that a question over the skill map considers. */
export const FitWhere = builder.inputType('FitWhere', {
  description:
    'The roles to consider: those that meet all of it. A role of which the value is unknown is kept.',
  fields: (t) => ({
    seniority: t.field({ type: [SeniorityType], description: 'On one of these levels.' }),
    families: t.stringList({ description: 'Of one of these lines of work; at most 100.' }),
    industries: t.field({ type: [IndustryRef], description: 'Found in one of these; at most 100.' }),
  }),
});

type WhereInput = typeof FitWhere.$inferInput | null | undefined;

/** The names in that argument, for `resolveRefs`. */
export const filterRefs = (where: WhereInput) => ({
  Industry: { where: { industries: where?.industries } },
});

/** The filter. @param ids the resolved `filterRefs` of the same argument */
export function filterOf(ids: ReturnType<typeof filterRefs>, where: WhereInput): RoleFilter {
  const { seniority, families } = where ?? {};
  const { industries } = ids.Industry.where;
  return {
    ...(seniority && { seniority }),
    ...(families && { families }),
    ...(industries && { industries }),
  };
}

import type { SameWork as SameWorkOfRole } from '../../domain/paths/same-work.ts';
import { builder } from '../builder.ts';
import { CodeMatchType, OccupationCode } from '../graph/occupation-code.ts';
import { Role } from '../graph/role.ts';

/** That a role of a path walks as another one, by code. */
export const SameWork = builder.objectRef<SameWorkOfRole>('SameWork').implement({
  description:
    'The same work, by code: a role walks as another role, without a step and at no cost, as one is the official occupation that the other matches EXACT or CLOSE. An occupation spans levels, so it walks only as the roles of the lowest level that match it.',
  fields: (t) => ({
    role: t.field({
      type: Role,
      nullable: true,
      description: 'The role that walks; null if it has just been removed.',
      resolve: ({ role }, _args, { loaders }, info) => loaders.expected(info, 'Role', role),
    }),
    as: t.field({
      type: Role,
      nullable: true,
      description: 'The role that it walks as, whose moves it has; null if it has just been removed.',
      resolve: ({ as }, _args, { loaders }, info) => loaders.expected(info, 'Role', as),
    }),
    code: t.field({
      type: OccupationCode,
      nullable: true,
      description: 'The code that both match; null if it has just been removed.',
      resolve: ({ code }, _args, { loaders }, info) => loaders.node(info, 'OccupationCode', code),
    }),
    match: t.field({
      type: CodeMatchType,
      description: 'How one of the two matches the code; the other one is that occupation.',
      resolve: ({ match }) => match,
    }),
  }),
});

builder.objectField(Role, 'sameWork', (t) =>
  t.field({
    type: [SameWork],
    description:
      'The roles that this one walks as on a path, by code, in id order: their `next` are moves of this work too. Empty where no other role is the same work.',
    resolve: ({ id }, _args, { loaders }) => loaders.sameWork(id),
  }),
);

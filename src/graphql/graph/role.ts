// Fields that join a role with another kind are in that kind's file, e.g. `skills` in skill.ts.

import type { RoleStatus, Seniority, Track } from '../../domain/graph/vocabulary.ts';
import { builder } from '../builder.ts';
import { type Filters, oneOf } from '../fields/list-arguments.ts';
import { nodeObject } from '../fields/node-object.ts';
import { refQuery, refScalar } from '../fields/ref.ts';
import { nameOf, textOf } from '../node-fields.ts';
import { readsNode } from '../reading/field-mapping.ts';

/** Levels of a career, lowest first. */
export const SeniorityType = builder.enumType('Seniority', {
  description: 'Levels of a career; a level is not a rank of worth.',
  values: {
    ENTRY: { description: 'Usually a first role.' },
    MID: { description: 'Works independently.' },
    SENIOR: { description: 'Responsible for systems or areas; many stay here by choice.' },
    LEAD: { description: 'Staff, architect, tech lead or manager of a team.' },
    EXECUTIVE: { description: 'Director and up.' },
  } satisfies Record<Seniority, object>,
});

/** Individual work or leading people. */
export const TrackType = builder.enumType('Track', {
  description:
    'Whether the work is mainly one’s own or leading people; going from one to the other is no step down.',
  values: {
    INDIVIDUAL: { description: 'Individual contributor.' },
    MANAGEMENT: { description: 'Leads people.' },
  } satisfies Record<Track, object>,
});

const RoleStatusType = builder.enumType('RoleStatus', {
  description: 'Whether a role is still in use.',
  values: {
    ACTIVE: { description: 'In use.' },
    DEPRECATED: { description: 'No longer in use; kept so that old references still resolve.' },
  } satisfies Record<RoleStatus, object>,
});

/** Jobs that people hold: curated roles and official occupations. */
export const Role = nodeObject(
  'Role',
  'A job that people hold, such as Machine Learning Engineer. Typical, not a rule; people arrive by other ways.',
  (t) => ({
    title: nameOf(t, 'title', 'The preferred title; other names are under `names`.'),
    family: textOf(t, 'family', 'The line of work it belongs to; null when unknown.'),
    seniority: t.field({
      type: SeniorityType,
      nullable: true,
      description: 'The editors’ judgement; null when there is no typical level.',
      extensions: readsNode('seniority'),
      resolve: ({ properties }) => properties.seniority as Seniority | null,
    }),
    track: t.field({
      type: TrackType,
      nullable: true,
      description: 'Null when unknown.',
      extensions: readsNode('track'),
      resolve: ({ properties }) => properties.track as Track | null,
    }),
    jobZone: t.int({
      nullable: true,
      description: 'O*NET job zone, 1 (little preparation) to 5 (extensive); null when unknown.',
      extensions: readsNode('jobZone'),
      resolve: ({ properties }) => properties.jobZone as number | null,
    }),
    status: t.field({
      type: RoleStatusType,
      nullable: true,
      description: 'Null when unknown.',
      extensions: readsNode('status'),
      resolve: ({ properties }) => properties.status as RoleStatus | null,
    }),
  }),
);

/** Filters of lists that end in roles. */
export const roleFilters: Filters = {
  families: oneOf('node', 'family', 'String', 'Of one of these lines of work'),
  seniority: oneOf('node', 'seniority', SeniorityType, 'On one of these levels'),
  track: oneOf('node', 'track', TrackType, 'Of one of these tracks'),
};

/** The scalar that names a role. */
export const RoleRef = refScalar('Role');

refQuery('Role', Role, RoleRef, 'ML Engineer');

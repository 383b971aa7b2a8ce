import type {
  ComparedThing,
  Sharing as SharingName,
  SkillListing,
  ToolListing,
} from '../../domain/skills/role-comparison.ts';
import { builder, type Fields } from '../builder.ts';
import { Evidence } from '../evidence.ts';
import { Skill } from '../graph/skill.ts';
import { Tool } from '../graph/tool.ts';

/** With the roles that are compared, by id, to find evidence by. */
export type AskedThing<Listing> = ComparedThing<Listing> & { readonly roles: readonly string[] };

/** What a role says of a thing, and both their ids. */
type ListingOf<Listing> = Listing & { readonly role: string; readonly id: string };

export const Sharing = builder.enumType('Sharing', {
  description: 'By how many of the compared roles something is listed.',
  values: {
    ALL: { description: 'By all of them: shared.' },
    SOME: { description: 'By several, not by all.' },
    ONE: { description: 'By one alone: distinct.' },
  } satisfies Record<SharingName, object>,
});

const listingFields = (t: Fields<ListingOf<ToolListing>>, relationship: 'REQUIRES' | 'USES') => ({
  importance: t.float({
    nullable: true,
    description: '0 to 1; null when unknown.',
    resolve: ({ importance }) => importance,
  }),
  evidence: t.field({
    type: [Evidence],
    description: 'Who says that the role lists it, the source believed first at the top.',
    resolve: ({ role, id }, _args, { loaders }, info) => loaders.evidence(info, relationship, role, id),
  }),
});

const SkillListingType = builder.objectRef<ListingOf<SkillListing>>('SkillListing').implement({
  description: 'What one of the roles says of a skill.',
  fields: (t) => ({
    ...listingFields(t, 'REQUIRES'),
    level: t.exposeFloat('level', { nullable: true, description: 'Asked for, 0 to 1; null when unknown.' }),
    essential: t.exposeBoolean('essential', {
      nullable: true,
      description: 'Whether one does not get far without it; null when unknown.',
    }),
  }),
});

const ToolListingType = builder.objectRef<ListingOf<ToolListing>>('ToolListing').implement({
  description: 'What one of the roles says of a tool.',
  fields: (t) => listingFields(t, 'USES'),
});

const listingsOf = <Listing extends object>({ id, roles, listings }: AskedThing<Listing>) =>
  listings.map((listing, column) => listing && { ...listing, id, role: roles[column] as string });

export const ComparedSkill = builder.objectRef<AskedThing<SkillListing>>('ComparedSkill').implement({
  description: 'A skill that some of the roles list, side by side.',
  fields: (t) => ({
    skill: t.field({
      type: Skill,
      nullable: true,
      description: 'Null when it has gone meanwhile.',
      resolve: ({ id }, _args, { loaders }, info) => loaders.expected(info, 'Skill', id),
    }),
    sharing: t.field({ type: Sharing, description: 'By how many.', resolve: ({ sharing }) => sharing }),
    listings: t.field({
      type: [SkillListingType],
      nullable: { list: false, items: true },
      description: 'One for each role, in the order asked; null where it does not list the skill.',
      resolve: listingsOf,
    }),
  }),
});

export const ComparedTool = builder.objectRef<AskedThing<ToolListing>>('ComparedTool').implement({
  description: 'A tool that some of the roles use, side by side.',
  fields: (t) => ({
    tool: t.field({
      type: Tool,
      nullable: true,
      description: 'Null when it has gone meanwhile.',
      resolve: ({ id }, _args, { loaders }, info) => loaders.expected(info, 'Tool', id),
    }),
    sharing: t.field({ type: Sharing, description: 'By how many.', resolve: ({ sharing }) => sharing }),
    listings: t.field({
      type: [ToolListingType],
      nullable: { list: false, items: true },
      description: 'One for each role, in the order asked; null where it does not use the tool.',
      resolve: listingsOf,
    }),
  }),
});

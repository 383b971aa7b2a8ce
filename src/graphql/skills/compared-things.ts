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

/** A compared skill or tool, with the ids of the compared roles, for its evidence. */
export type ThingOfRoles<Listing> = ComparedThing<Listing> & { readonly roles: readonly string[] };

/** What a role says about a skill or tool, with both ids. */
type ListingOf<Listing> = Listing & { readonly role: string; readonly id: string };

/** How many of the compared roles need a skill or use a tool. */
export const Sharing = builder.enumType('Sharing', {
  description: 'How many of the compared roles need a skill or use a tool.',
  values: {
    ALL: { description: 'All of them: shared.' },
    SOME: { description: 'Several, but not all.' },
    ONE: { description: 'One alone: distinct.' },
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
    description: 'The facts that say so, in order of precedence.',
    resolve: ({ role, id }, _args, { loaders }, info) => loaders.evidence(info, relationship, role, id),
  }),
});

const SkillListingType = builder.objectRef<ListingOf<SkillListing>>('SkillListing').implement({
  description: 'What one of the roles says about a skill.',
  fields: (t) => ({
    ...listingFields(t, 'REQUIRES'),
    level: t.exposeFloat('level', { nullable: true, description: 'Asked for, 0 to 1; null when unknown.' }),
    essential: t.exposeBoolean('essential', {
      nullable: true,
      description: 'Whether the role cannot do without it; null when unknown.',
    }),
  }),
});

const ToolListingType = builder.objectRef<ListingOf<ToolListing>>('ToolListing').implement({
  description: 'What one of the roles says about a tool.',
  fields: (t) => listingFields(t, 'USES'),
});

const listingsOf = <Listing extends object>({ id, roles, listings }: ThingOfRoles<Listing>) =>
  listings.map((listing, column) => listing && { ...listing, id, role: roles[column] as string });

/** A skill, with what each compared role says about it. */
export const ComparedSkill = builder.objectRef<ThingOfRoles<SkillListing>>('ComparedSkill').implement({
  description: 'A skill that some of the roles need, side by side.',
  fields: (t) => ({
    skill: t.field({
      type: Skill,
      nullable: true,
      description: 'Null if it has just been removed.',
      resolve: ({ id }, _args, { loaders }, info) => loaders.expected(info, 'Skill', id),
    }),
    sharing: t.field({
      type: Sharing,
      description: 'How many of the roles need it.',
      resolve: ({ sharing }) => sharing,
    }),
    listings: t.field({
      type: [SkillListingType],
      nullable: { list: false, items: true },
      description: 'One for each role, in the order of `refs`; null where it does not need the skill.',
      resolve: listingsOf,
    }),
  }),
});

/** A tool, with what each compared role says about it. */
export const ComparedTool = builder.objectRef<ThingOfRoles<ToolListing>>('ComparedTool').implement({
  description: 'A tool that some of the roles use, side by side.',
  fields: (t) => ({
    tool: t.field({
      type: Tool,
      nullable: true,
      description: 'Null if it has just been removed.',
      resolve: ({ id }, _args, { loaders }, info) => loaders.expected(info, 'Tool', id),
    }),
    sharing: t.field({
      type: Sharing,
      description: 'How many of the roles list it.',
      resolve: ({ sharing }) => sharing,
    }),
    listings: t.field({
      type: [ToolListingType],
      nullable: { list: false, items: true },
      description: 'One for each role, in the order of `refs`; null where it does not use the tool.',
      resolve: listingsOf,
    }),
  }),
});

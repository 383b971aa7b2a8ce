import { CareerGraphError } from '../../domain/errors.ts';
import { credentialLevels } from '../../domain/graph/vocabulary.ts';
import type { PayFloor } from '../../domain/paths/constraints.ts';
import type { EdgeCondition, NodeCondition } from '../../store/read-plan.ts';
import { builder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { byNode } from '../fields/list-arguments.ts';
import {
  joinedToAny,
  type OutgoingRelationship,
  propertyIn,
  textCondition,
} from '../fields/node-conditions.ts';
import { nodeListField } from '../fields/node-list-field.ts';
import { bothOrProblems } from '../fields/problems.ts';
import { resolveRefs } from '../fields/resolve-ref.ts';
import type { Arguments } from '../reading/field-mapping.ts';
import { CredentialLevelType } from './credential.ts';
import { IndustryRef } from './industry.ts';
import { PayAtLeast, payFloorOf, Unknown } from './pay-at-least.ts';
import { Role, SeniorityType, TrackType } from './role.ts';
import { SkillRef } from './skill.ts';
import { ToolRef } from './tool.ts';

const SkillsHeld = builder.inputType('RoleSkillsListed', {
  description: 'Skills that a role lists.',
  fields: (t) => ({
    all: t.field({ type: [SkillRef], description: 'Each of these.' }),
    any: t.field({ type: [SkillRef], description: 'At least one of these.' }),
  }),
});

const ToolsUsed = builder.inputType('RoleToolsUsed', {
  description: 'Tools that a role uses.',
  fields: (t) => ({
    all: t.field({ type: [ToolRef], description: 'Each of these.' }),
    any: t.field({ type: [ToolRef], description: 'At least one of these.' }),
  }),
});

nodeListField('roles', Role, {
  description: 'Roles, by title.',
  orders: {
    TITLE: byNode('title', 'By title'),
    SENIORITY: byNode('seniority', 'By level'),
    FAMILY: byNode('family', 'By line of work'),
    JOB_ZONE: byNode('jobZone', 'By O*NET job zone'),
  },
  where: (t) => ({
    families: t.stringList({ description: 'Of one of these lines of work.' }),
    seniority: t.field({ type: [SeniorityType], description: 'On one of these levels.' }),
    track: t.field({ type: [TrackType], description: 'Of one of these tracks.' }),
    industries: t.field({ type: [IndustryRef], description: 'Found in one of these industries.' }),
    skills: t.field({ type: SkillsHeld, description: 'Listing these skills.' }),
    tools: t.field({ type: ToolsUsed, description: 'Using these tools.' }),
    educationAtMost: t.field({
      type: CredentialLevelType,
      description:
        'Usually requiring no more education than this; CERTIFICATION is refused, as it is no level.',
    }),
    unknownEducation: t.field({
      type: Unknown,
      defaultValue: 'EXCLUDE',
      description: 'With `educationAtMost`: whether roles of unknown usual requirement are kept.',
    }),
    payAtLeast: t.field({ type: PayAtLeast, description: 'With a published median of at least this.' }),
    unknownPay: t.field({
      type: Unknown,
      defaultValue: 'EXCLUDE',
      description:
        'With `payAtLeast`: whether roles without a median there are kept; a range without a median does not count.',
    }),
    codes: t.stringList({
      description: 'With one of these official codes or their URIs, however well it matches.',
    }),
    text: t.string({ description: 'Whose name matches this text, as in `search`.' }),
  }),
  conditions: async (where, context) => {
    const withoutNames = [
      ...propertyIn(where, 'families', 'family'),
      ...propertyIn(where, 'seniority', 'seniority'),
      ...propertyIn(where, 'track', 'track'),
      ...education(where),
      ...pay(where),
      ...codes(where),
    ];
    const { industries, skills, tools } = where as NamesInWhere;
    const [ids, text] = await bothOrProblems(
      resolveRefs(context, {
        Industry: { where: { industries } },
        Skill: { where: { skills } },
        Tool: { where: { tools } },
      }),
      textCondition(where, context, 'Role'),
    );
    const [skillIds, toolIds] = await withSame(context, ids.Skill.where.skills, ids.Tool.where.tools);
    return [
      ...withoutNames,
      ...joinedTo({ kind: 'Industry', relationship: 'WORKS_IN' }, { any: ids.Industry.where.industries }),
      ...joinedTo({ kind: 'Skill', relationship: 'REQUIRES' }, skillIds),
      ...joinedTo({ kind: 'Tool', relationship: 'USES' }, toolIds),
      ...text,
    ];
  },
});

/** A type, not an interface: only types are records of their own properties' type. */
type AllAndAny = {
  readonly all?: readonly string[] | null;
  readonly any?: readonly string[] | null;
};

interface NamesInWhere {
  readonly industries?: readonly string[] | null;
  readonly skills?: AllAndAny | null;
  readonly tools?: AllAndAny | null;
}

/** The ids of an `AllAndAny`, each with those that are the same in other vocabularies. */
interface SameIds {
  readonly all?: readonly (readonly string[])[];
  readonly any?: readonly string[] | null | undefined;
}

/** Adds what is the same in other vocabularies. One question, and none without names. */
async function withSame(
  { ask }: GraphQLContext,
  skills: AllAndAny | null | undefined,
  tools: AllAndAny | null | undefined,
): Promise<[SameIds, SameIds]> {
  const idsOf = (named: AllAndAny | null | undefined) => [...(named?.all ?? []), ...(named?.any ?? [])];
  const ids = { Skill: idsOf(skills), Tool: idsOf(tools) };
  if (ids.Skill.length + ids.Tool.length === 0) return [{ any: skills?.any }, { any: tools?.any }];
  const same = await ask('sameThings', { ids });
  const expanded = (kind: keyof typeof ids, named: AllAndAny | null | undefined): SameIds => ({
    all: (named?.all ?? []).map((id) => same[kind]?.[id] ?? [id]),
    any: named?.any?.flatMap((id) => same[kind]?.[id] ?? [id]),
  });
  return [expanded('Skill', skills), expanded('Tool', tools)];
}

/** A relationship to one of each list of `all` and, unless left out, to at least one of `any`. */
const joinedTo = (end: OutgoingRelationship, ids: SameIds): NodeCondition[] => [
  ...(ids.all ?? []).map((same) => joinedToAny(end, same)),
  ...(ids.any ? [joinedToAny(end, ids.any)] : []),
];

const ladder = credentialLevels.filter((level) => level !== 'CERTIFICATION');

function education({ educationAtMost: most, unknownEducation }: Arguments): NodeCondition[] {
  if (most == null) return [];
  const step = ladder.indexOf(most as (typeof ladder)[number]);
  if (step < 0) {
    throw new CareerGraphError(
      'BAD_USER_INPUT',
      `roles: where.educationAtMost: ${most} is no level of education.`,
      {
        argument: 'where.educationAtMost',
      },
    );
  }
  const usually = (levels: readonly string[], some: boolean): NodeCondition => ({
    relationship: 'ASKS_FOR',
    direction: 'out',
    kind: 'Credential',
    where: [
      { of: 'fact', property: 'need', test: { in: ['USUALLY_REQUIRED'] } },
      { of: 'node', property: 'level', test: { in: levels } },
    ],
    some,
  });
  const notAbove = usually(ladder.slice(step + 1), false);
  return unknownEducation === 'KEEP' ? [notAbove] : [notAbove, usually(ladder.slice(0, step + 1), true)];
}

function pay({ payAtLeast, unknownPay }: Arguments): NodeCondition[] {
  if (payAtLeast == null) return [];
  const { amount, currency, region } = payFloorOf(payAtLeast as PayFloor, 'where.payAtLeast');
  const median = (atLeast: number, some: boolean): NodeCondition => ({
    relationship: 'PAYS',
    direction: 'out',
    kind: 'Region',
    where: [
      { of: 'fact', property: 'median', test: { atLeast } },
      { of: 'fact', property: 'currency', test: { in: [currency] } },
      { of: 'node', property: 'code', test: { in: [region] } },
    ],
    some,
  });
  const enough = median(amount, true);
  return [unknownPay === 'KEEP' ? { anyOf: [enough, median(0, false)] } : enough];
}

function codes(where: Arguments): NodeCondition[] {
  if (where.codes == null) return [];
  const coded = (property: 'code' | 'uri'): EdgeCondition => ({
    of: 'node',
    property,
    test: { in: where.codes as readonly string[] },
  });
  return [
    {
      anyOf: (['code', 'uri'] as const).map((property) => ({
        relationship: 'CODED',
        direction: 'out',
        kind: 'OccupationCode',
        where: [coded(property)],
        some: true,
      })),
    },
  ];
}

import { CareerGraphError } from '../../domain/errors.ts';
import { credentialLevels } from '../../domain/graph/vocabulary.ts';
import type { PayScale } from '../../domain/pay/pay-figure.ts';
import type { EdgeCondition, NodeCondition } from '../../store/read-plan.ts';
import { builder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { byProperty, byThing } from '../fields/facets.ts';
import { byNode } from '../fields/list-arguments.ts';
import { type Joined, joinedToAny, propertyIn, textCondition } from '../fields/node-conditions.ts';
import { nodeListField } from '../fields/node-list-field.ts';
import { bothOrProblems } from '../fields/problems.ts';
import { resolveRefs } from '../fields/resolve-ref.ts';
import { listOrNone } from '../fields/where-names.ts';
import type { Arguments } from '../reading/field-mapping.ts';
import { CredentialLevelType } from './credential.ts';
import { IncludedType } from './figure-match.ts';
import { Industry, IndustryRef } from './industry.ts';
import { PayAtLeast, type PayScaleInput, payFloorOf, payScaleOf, Unknown } from './pay-at-least.ts';
import { RegionRef } from './region.ts';
import { Role, SeniorityType, TrackType } from './role.ts';
import { roleAggregate } from './role-aggregate.ts';
import { Skill, SkillRef } from './skill.ts';
import { Tool, ToolRef } from './tool.ts';

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
  dependent: {
    orders: {
      PAY: {
        description:
          'By pay per year in one place and currency: the median, or where only a range is known its lower end. The figure is the role’s own, or of an occupation that it matches EXACT or CLOSE',
        descending: true,
      },
      OUTLOOK: {
        description:
          'By the projected change of employment in percent: of the role itself, or of an occupation that it matches EXACT or CLOSE',
        descending: true,
      },
    },
    fields: (t) => ({
      place: t.field({
        type: RegionRef,
        description:
          'With PAY: the place, such as "Seattle"; left out, as `region`. Figures about wider places do not count.',
      }),
      region: t.string({
        description:
          'With PAY: the place, by its ISO 3166 code such as "US". Left out, that of `payAtLeast`, else the one where most roles have a figure.',
      }),
      currency: t.string({
        description:
          'With PAY: the currency, by its ISO 4217 code; left out, as `region`. Nothing is converted.',
      }),
      include: t.field({
        type: IncludedType,
        description: 'With PAY: figures that count besides; left out, as in `payAtLeast`.',
      }),
    }),
    usedBy: 'PAY',
    order: async ({ field, direction, ...scale }, where, context) => ({
      ...(field === 'OUTLOOK'
        ? { values: await context.loaders.roleValues('OUTLOOK') }
        : { payIn: await scaleOf(scale, where, context, 'orderBy') }),
      descending: direction !== 'ASC',
    }),
  },
  facets: {
    families: byProperty('family', 'String', 'By line of work'),
    seniority: byProperty('seniority', SeniorityType, 'By level'),
    track: byProperty('track', TrackType, 'By track'),
    jobZones: byProperty('jobZone', 'Int', 'By O*NET job zone'),
    industries: byThing('WORKS_IN', Industry, 'By industry in which they are found'),
    skills: byThing('REQUIRES', Skill, 'By skill that they list'),
    tools: byThing('USES', Tool, 'By tool that they use'),
  },
  aggregate: {
    field: roleAggregate,
    scaleOf: (args, where, context) => scaleOf(args, where, context, 'aggregate.pay'),
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
    payAtLeast: t.field({
      type: PayAtLeast,
      description:
        'With a pay of at least this: the median, or where only a range is known its lower end. The figure is the role’s own, or of an occupation that it matches EXACT or CLOSE.',
    }),
    unknownPay: t.field({
      type: Unknown,
      defaultValue: 'EXCLUDE',
      description: 'With `payAtLeast`: whether roles without such a figure are kept.',
    }),
    outlookAtLeast: t.float({
      description:
        'Whose employment is projected to change by at least this many percent; negative for a decline. The figure is that of the order OUTLOOK.',
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
      ...(await pay(where, context)),
      ...(await outlook(where, context)),
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
  const idsOf = (choice: AllAndAny | null | undefined) => [...(choice?.all ?? []), ...(choice?.any ?? [])];
  const ids = { Skill: idsOf(skills), Tool: idsOf(tools) };
  if (ids.Skill.length + ids.Tool.length === 0) return [{ any: skills?.any }, { any: tools?.any }];
  const same = await ask('sameThings', { ids });
  const expanded = (kind: keyof typeof ids, choice: AllAndAny | null | undefined): SameIds => ({
    all: (choice?.all ?? []).map((id) => same[kind]?.[id] ?? [id]),
    any: choice?.any?.flatMap((id) => same[kind]?.[id] ?? [id]),
  });
  return [expanded('Skill', skills), expanded('Tool', tools)];
}

/** A relationship to one of each list of `all` and, unless left out, to at least one of `any`. */
const joinedTo = (end: Joined, ids: SameIds): NodeCondition[] => [
  ...(ids.all ?? []).map((same) => joinedToAny(end, same)),
  ...(ids.any?.length ? [joinedToAny(end, ids.any)] : []),
];

type PayFloorInput = PayScaleInput & { readonly amount: number };

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

async function pay({ payAtLeast, unknownPay }: Arguments, context: GraphQLContext): Promise<NodeCondition[]> {
  if (payAtLeast == null) return [];
  const { floor } = await payFloorOf(context, payAtLeast as PayFloorInput, 'where.payAtLeast');
  const { amount: atLeast, ...payIn } = floor;
  return [{ payIn, atLeast, keepsUnknown: unknownPay === 'KEEP' }];
}

async function outlook({ outlookAtLeast }: Arguments, { loaders }: GraphQLContext): Promise<NodeCondition[]> {
  if (outlookAtLeast == null) return [];
  const values = Object.entries(await loaders.roleValues('OUTLOOK'));
  const ids = values.filter(([, value]) => value >= (outlookAtLeast as number)).map(([id]) => id);
  return [{ property: 'id', test: { in: ids } }];
}

/** The place and currency to order by: those that are given, else those of the floor, else of most figures. */
async function scaleOf(
  { place, region, currency, include }: Arguments,
  { payAtLeast }: Arguments,
  context: GraphQLContext,
  argument: string,
): Promise<PayScale> {
  const requested = { region: region as string | undefined, currency: currency as string | undefined };
  const floor = payAtLeast as PayFloorInput | null | undefined;
  const included = (include ?? floor?.include) as PayFloorInput['include'];
  const scaled = async (scale: PayScaleInput) =>
    (await payScaleOf(context, { ...scale, include: included }, argument)).scale;
  const isGiven = (value: string | undefined, other: string) =>
    value == null || value.toUpperCase() === other;
  const { payScales } = await context.ask('pathChoices', null);
  const usual = payScales.find(
    (scale) => isGiven(requested.region, scale.region) && isGiven(requested.currency, scale.currency),
  ) ??
    payScales[0] ?? { region: 'US', currency: 'USD' };
  const money = requested.currency ?? floor?.currency ?? usual.currency;
  if (place != null) return scaled({ place: place as string, region: requested.region, currency: money });
  if (requested.region != null) return scaled({ region: requested.region, currency: money });
  if (floor) return scaled({ place: floor.place, region: floor.region, currency: money });
  return scaled({ region: usual.region, currency: money });
}

function codes(where: Arguments): NodeCondition[] {
  const requested = listOrNone(where.codes as readonly string[] | null | undefined);
  if (!requested) return [];
  const coded = (property: 'code' | 'uri'): EdgeCondition => ({
    of: 'node',
    property,
    test: { in: requested },
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

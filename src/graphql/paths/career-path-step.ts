import type { GraphQLResolveInfo } from 'graphql';
import type { CareerPathStep } from '../../domain/paths/path-steps.ts';
import { builder } from '../builder.ts';
import { Evidence } from '../evidence.ts';
import { idConnection, idPage, idPageArguments } from '../fields/id-connection.ts';
import { Move } from '../graph/move.ts';
import { PayDifference } from '../graph/pay-difference.ts';
import { Role } from '../graph/role.ts';
import { Skill } from '../graph/skill.ts';
import { Tool } from '../graph/tool.ts';
import type { EvidenceFact } from '../reading/evidence-fact.ts';
import type { Loaders } from '../reading/loaders.ts';
import { SameWork } from './same-work.ts';

const SkillsToGain = idConnection(
  Skill,
  'CareerPathStepSkillsToGain',
  'Skills that a step adds.',
  'A skill that a step adds.',
);
const SkillsCarriedOver = idConnection(
  Skill,
  'CareerPathStepSkillsCarriedOver',
  'Skills that a step builds on.',
  'A skill that a step builds on.',
);
const ToolsToGain = idConnection(
  Tool,
  'CareerPathStepToolsToGain',
  'Tools that a step adds.',
  'A tool that a step adds.',
);

/** A step of a path. */
export const CareerPathStepType = builder.objectRef<CareerPathStep>('CareerPathStep').implement({
  description: 'One step of a path: a move, or a person taking up a first role.',
  fields: (t) => ({
    from: t.field({
      type: Role,
      nullable: true,
      description: 'The role before it; null when a person takes up a first role.',
      resolve: ({ from }, _args, { loaders }, info) =>
        from === null ? null : loaders.expected(info, 'Role', from),
    }),
    to: t.field({
      type: Role,
      nullable: true,
      description: 'The role that it leads to; null if it has just been removed.',
      resolve: ({ to }, _args, { loaders }, info) => loaders.expected(info, 'Role', to),
    }),
    move: t.field({
      type: Move,
      nullable: true,
      description:
        'The move itself, with its evidence; where `sameWork` says so, that of the roles that the step is walked as. Null when a person takes up a first role, and when the two roles are only called related.',
      resolve: async ({ from, to, as, move, pay }, _args, { loaders }, info) => {
        const row = from !== null && move && (await loaders.expectedMove(info, as.from ?? from, as.to ?? to));
        const isOwn = as.from === null && as.to === null;
        return row ? { ...row, comparison: move, ...(isOwn && { pay }) } : null;
      },
    }),
    sameWork: t.field({
      type: [SameWork],
      description:
        'Roles of the step that walk as another one, the start first; empty where the move is their own.',
      resolve: ({ sameWork }) => [...sameWork],
    }),
    evidence: t.field({
      type: [Evidence],
      description:
        'Facts of the move, then facts that call the two roles related; empty when a person takes up a first role.',
      resolve: ({ from, to, as }, _args, { loaders }, info) =>
        from === null ? [] : evidenceOfStep(loaders, info, as.from ?? from, as.to ?? to),
    }),
    skillsToGain: t.field({
      type: SkillsToGain,
      nullable: true, // so that a wrong argument nulls nothing around it
      args: idPageArguments(t.arg),
      description:
        'Skills that the new role needs (see `skillGap { skills }`) and neither the person nor an earlier role of the path has: prerequisites first, otherwise the most important first.',
      resolve: ({ skillsToGain, from, to }, args, context, info) =>
        idPage('Skill', skillsToGain, [from, to], args, context, info),
    }),
    skillsCarriedOver: t.field({
      type: SkillsCarriedOver,
      nullable: true,
      args: idPageArguments(t.arg),
      description:
        'Skills that the new role needs and the person or an earlier role of the path has, the most important first.',
      resolve: ({ skillsCarriedOver, from, to }, args, context, info) =>
        idPage('Skill', skillsCarriedOver, [from, to], args, context, info),
    }),
    toolsToGain: t.field({
      type: ToolsToGain,
      nullable: true,
      args: idPageArguments(t.arg),
      description:
        'Tools of the new role that neither the person nor an earlier role of the path uses, by id.',
      resolve: ({ toolsToGain, from, to }, args, context, info) =>
        idPage('Tool', toolsToGain, [from, to], args, context, info),
    }),
    coverage: t.exposeFloat('coverage', {
      nullable: true,
      description:
        'Share of the new role’s skills that the person and the role before it cover, 0 to 1, weighted by importance, rarity and level. It compares lists, not people. Null when the new role lists fewer than 5 skills that count.',
    }),
    skillsKnown: t.exposeInt('skillsKnown', {
      description: 'How many skills the new role needs; see `skillGap { skills }`.',
    }),
    payDifference: t.field({
      type: PayDifference,
      nullable: true,
      description:
        'How much more the new role pays than the role before it, or why that is unknown; null when a person takes up a first role.',
      resolve: ({ pay }) => pay,
    }),
  }),
});

async function evidenceOfStep(
  loaders: Loaders,
  info: GraphQLResolveInfo,
  from: string,
  to: string,
): Promise<EvidenceFact[]> {
  const facts = await Promise.all(
    (['LEADS_TO', 'RELATED_TO'] as const).map((about) => loaders.evidence(info, about, from, to)),
  );
  return facts.flat();
}

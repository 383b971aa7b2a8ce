import type { Question } from '../graphql/question.ts';
import { schema } from '../graphql/schema.ts';
import { careerPathsAnswer } from './answers/career-paths.ts';
import type { CitedText } from './answers/cited-text.ts';
import { factsAnswer } from './answers/facts.ts';
import { fittingRolesAnswer } from './answers/fitting-roles.ts';
import { learningPlanAnswer } from './answers/learning-plan.ts';
import { roleAnswer } from './answers/role.ts';
import { roleComparisonAnswer } from './answers/role-comparison.ts';
import { searchAnswer } from './answers/search.ts';
import { skillGapAnswer } from './answers/skill-gap.ts';
import {
  careerPathsQuestion,
  factsQuestion,
  fittingRolesQuestion,
  learningPlanQuestion,
  roleComparisonQuestion,
  roleQuestion,
  searchQuestion,
  skillGapQuestion,
} from './api/operations.ts';
import type { AskService } from './ask-graphql.ts';
import { inputProblem } from './input-problem.ts';
import { inputSchemaOf, type ObjectSchema } from './input-schema.ts';
import { refusalOf } from './refusal.ts';

/** An answer to a tool call, for an assistant to read. */
export interface ToolAnswer {
  readonly text: string;
  /** The service refused the question; the text begins with the code and says what to ask instead. */
  readonly isRefused: boolean;
}

/** A question that an assistant may ask. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The variables of its GraphQL operation. */
  readonly input: ObjectSchema;
  ask(service: AskService, input: unknown): Promise<ToolAnswer>;
}

/** An answer without errors: a field of the query is null only where an error took its place. */
type Complete<Data> = { readonly [Field in keyof Data]: NonNullable<Data[Field]> };

/** Tokens of an answer whose length the caller leaves to the tool. */
const shortAnswer = 1_500;

const tool = <Data extends object, Variables extends object>(
  { name, title, description }: Pick<Tool, 'name' | 'title' | 'description'>,
  question: Question<Data, Variables>,
  answer: (data: Complete<Data>, variables: Variables) => CitedText | string,
  check: (variables: Variables) => string | null = () => null,
): Tool => {
  const inputSchema = inputSchemaOf(schema, question.text);
  return {
    name,
    title,
    description,
    input: inputSchema,
    async ask(service, input) {
      const entries = Object.entries(input ?? {}).filter(([, value]) => value !== null); // null would undo defaults
      const variables = Object.fromEntries(entries) as Variables;
      const problem = inputProblem(inputSchema, input) ?? check(variables);
      if (problem) return { text: `BAD_USER_INPUT: ${problem}`, isRefused: true };
      const { data, errors } = await service(question, variables);
      if (errors.length > 0) return { text: refusalOf(errors), isRefused: true };
      if (!data || Object.values(data).includes(null))
        return { text: 'GONE: what was asked for has just been removed; ask again.', isRefused: true };
      const text = answer(data as Complete<Data>, variables);
      const limit = 'first' in variables ? Number.POSITIVE_INFINITY : shortAnswer;
      return { text: typeof text === 'string' ? text : text.within(limit), isRefused: false };
    },
  };
};

/** The tools, in the order in which an assistant reads of them. */
export const tools: readonly Tool[] = [
  tool(
    {
      name: 'find',
      title: 'Find things by name',
      description:
        'Roles, skills, tools and other things by any of their names. Use it first when it is not sure what something is called here: other tools take the ids that it gives.',
    },
    searchQuestion,
    searchAnswer,
  ),
  tool(
    {
      name: 'role',
      title: 'A role',
      description:
        'What a role is, asks for and pays, where it leads, and where people come from. With `place`, pay there or in the nearest place around it.',
    },
    roleQuestion,
    roleAnswer,
  ),
  tool(
    {
      name: 'paths',
      title: 'Paths between roles',
      description:
        'The best ways from one role, or from own skills, to another: each move with its kind, commonness, years and fact. Says why when there is none.',
    },
    careerPathsQuestion,
    careerPathsAnswer,
  ),
  tool(
    {
      name: 'gap',
      title: 'Skills to learn',
      description:
        'What a role lists that another role, or a person with these skills and tools, lacks and has.',
    },
    skillGapQuestion,
    skillGapAnswer,
  ),
  tool(
    {
      name: 'plan',
      title: 'A learning plan',
      description: 'The skills to learn for a role in an order in which each follows what it builds on.',
    },
    learningPlanQuestion,
    learningPlanAnswer,
  ),
  tool(
    {
      name: 'fit',
      title: 'Roles for own skills',
      description:
        'Roles whose lists of skills the person’s own cover best. Never for selecting or rejecting people.',
    },
    fittingRolesQuestion,
    fittingRolesAnswer,
    ({ skills, tools }) =>
      [skills, tools].flat().some((item) => item != null)
        ? null
        : 'fit needs a skill or a tool of the person, in skills or tools.',
  ),
  tool(
    {
      name: 'compare',
      title: 'Compare roles',
      description:
        'Two to five roles side by side: level, pay, shared skills and what only one of them lists.',
    },
    roleComparisonQuestion,
    roleComparisonAnswer,
  ),
  tool(
    {
      name: 'sources',
      title: 'Facts and sources',
      description:
        'The facts with these keys, as their sources state them, with quote, licence and attribution. Without keys: all sources of the graph.',
    },
    factsQuestion,
    factsAnswer,
  ),
];

/** Instructions that a person picks for their assistant. */
export interface Prompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Descriptions of its arguments by name; those that may be left out end in a question mark. */
  readonly arguments: Readonly<Record<string, string>>;
  text(values: Readonly<Record<string, string | undefined>>): string;
}

/** What holds for every answer about careers. */
export const houseRules = `Answer from the tools of Career Graph alone. Keep the key in brackets behind each figure and claim.
What a tool calls unknown or refuses stays unknown: say so, and estimate nothing.
Moves are typical, not a rule; people arrive by other ways. Judgement of editors, published figures and counts are told apart.
Compare lists of skills, never people; nothing here selects, ranks or rejects anybody. Pay is not converted.`;

/** The prompts, in the order in which people see them. */
export const prompts: readonly Prompt[] = [
  {
    name: 'plan-a-way',
    title: 'Plan a way to a role',
    description: 'Ways from one role to another, what to learn for them, and what they pay.',
    arguments: { from: 'Where the person is now, such as Data Analyst', to: 'Where they want to be' },
    text: ({ from, to }) => `I am a ${from} and would like to become a ${to}.
Use paths from "${from}" to "${to}", then gap and plan for the first move of the way that suits me, and role for its pay.
Ask me what matters to me (time, pay, leading people) before you recommend, and name at least two ways.
${houseRules}`,
  },
  {
    name: 'explore-from-skills',
    title: 'Explore from own skills',
    description: 'Roles within reach of what a person can do.',
    arguments: { skills: 'What the person can do, separated by commas' },
    text: ({ skills }) => `I can do this: ${skills}.
Use find to learn what each of these is called here, and ask me where several things are meant. Then use fit, and role and gap for the three that interest me.
${houseRules}`,
  },
  {
    name: 'compare-roles',
    title: 'Compare roles',
    description: 'Two roles side by side, without a winner.',
    arguments: { first: 'A role', second: 'Another role' },
    text: ({ first, second }) => `Compare ${first} with ${second} by the tool compare, then role for each.
Say what speaks for each; name no winner.
${houseRules}`,
  },
];

import { Command, InvalidArgumentError } from 'commander';
import { AnswerError, ask } from './ask.ts';
import { type PathsAnswer, renderPaths } from './render-paths.ts';
import { withSeededStore } from './with-store.ts';

const question = `query Paths($from: RoleRef!, $to: RoleRef!, $maxSteps: Int, $first: Int) {
  careerPaths(from: $from, to: $to, maxSteps: $maxSteps, first: $first) {
    reason stepsNeeded complete
    nodes {
      rank cost stepCount yearsBefore { low high } unknownSteps unknownSignals
      steps {
        move {
          from { title } to { title }
          kind commonness yearsBefore { low high } reason evidence { basis source { name } }
        }
        skillsToGain { nodes { name } }
      }
    }
  }
}`;

export const pathsCommand = new Command('paths')
  .description('the most typical ways from one role to another, and what to learn on each step')
  .argument('<from>', 'where to start: a title, an alias or an id')
  .argument('<to>', 'where to go')
  .option('--max-steps <n>', 'most moves a path may have, 1 to 6', wholeNumber, 4)
  .option('--first <n>', 'how many paths, at most 25', wholeNumber, 5)
  .option('--json', 'the answer as GraphQL gives it')
  .addHelpText(
    'after',
    `
Examples:
  career-graph paths "ML Engineer" "AI Architect"
  career-graph paths MLE "Head of AI" --max-steps 5 --first 3 --json`,
  )
  .action(async (from: string, to: string, options: { maxSteps: number; first: number; json?: true }) => {
    const { maxSteps, first } = options;
    try {
      const answer = await withSeededStore((store) =>
        ask<PathsAnswer>(store, question, { from, to, maxSteps, first }),
      );
      process.stdout.write(
        options.json ? `${JSON.stringify(answer, null, 2)}\n` : renderPaths(answer, { from, to }),
      );
      if (answer.careerPaths.nodes.length === 0) process.exitCode = 2;
    } catch (error) {
      if (!(error instanceof AnswerError)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    }
  });

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}

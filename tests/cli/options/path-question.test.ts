import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { pathVariables, withPathQuestion } from '../../../src/cli/options/path-question.ts';

/** The variables that these options of a command give. */
function variablesOf(...args: string[]) {
  const command = withPathQuestion(new Command())
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  command.parse(args, { from: 'user' });
  return pathVariables(command.opts());
}

describe('pathVariables', () => {
  test('pathVariables gives rankings, constraints and own skills as the API takes them', () => {
    const { where, ...ranking } = variablesOf(
      ...['--rank-by', 'Fewest-Steps', '--weights', 'steps = 1, years=0.5'],
      ...['--avoid', 'a', '--avoid', 'b', '--kind', 'promotion', '--kind', 'Pivot', '--seniority', 'mid'],
      ...['--industry', 'banking', '--pay-at-least', '130000:EUR:DE', '--unknown-pay', 'keep'],
      ...['--basis', 'curated', '--source', 'editors', '--skill', 'SQL=Expert', '--tool', 'Excel'],
    );
    expect(ranking).toEqual({
      rankBy: 'FEWEST_STEPS',
      weights: { steps: 1, years: 0.5 },
      ownSkills: [{ ref: 'SQL', level: 'EXPERT' }],
      ownTools: ['Excel'],
    });
    expect(where).toEqual({
      avoid: ['a', 'b'],
      kinds: ['PROMOTION', 'PIVOT'],
      seniority: ['MID'],
      industries: ['banking'],
      payNeverBelow: { amount: 130_000, currency: 'EUR', region: 'DE' },
      unknownPay: 'KEEP',
      bases: ['CURATED'],
      sources: ['editors'],
    });
  });

  test('pathVariables takes an amount alone for US dollars in the US', () => {
    expect(variablesOf('--pay-at-least', '130000').where.payNeverBelow).toEqual({
      amount: 130_000,
      currency: 'USD',
      region: 'US',
    });
  });

  test('pathVariables takes a place by its name, and figures of wider groups of jobs', () => {
    const { where } = variablesOf('--pay-at-least', '130000:USD:Seattle', '--include-pay', 'broader');
    expect(where.payNeverBelow).toEqual({
      amount: 130_000,
      currency: 'USD',
      place: 'Seattle',
      include: 'BROADER',
    });
  });

  test.each([
    [['--weights', 'years'], 'It must look like steps=1,years=0.5.'],
    [['--pay-at-least', 'much'], 'It must look like 130000 or 130000:USD:Seattle.'],
    [['--kind', 'sideways'], 'It must be one of promotion, management, lateral, specialisation, pivot.'],
    [['--rank-by', 'best'], 'It must be one of typical, fewest-steps, '],
  ])('pathVariables refuses %j', (args, message) => {
    expect(() => variablesOf(...args)).toThrow(message);
  });
});

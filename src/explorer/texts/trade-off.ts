import { formatList, formatNumber, formatPercent } from '../format/format.ts';

/** Two measures of a way side by side. The keys of `measures` are those of the address. */
export const tradeOffTexts = {
  tradeOff: {
    name: 'Two at once',
    weigh: 'Weigh two things at once',
    meaning: 'A way is left out where another is better in one of the two and no worse in the other.',
    across: 'Across',
    up: 'Upwards',
    measures: {
      YEARS: {
        name: 'Years',
        axis: 'Years usually spent before the moves',
        value: (value: number) => `${formatNumber(value)} years`,
        tick: formatNumber,
      },
      NEW_SKILLS: {
        name: 'New skills',
        axis: 'New skills: 1 is as many as one role lists',
        value: (value: number) => `new skills: ${formatNumber(value)} × a role’s list`,
        tick: formatNumber,
      },
      PAY: {
        name: 'Fall in pay',
        axis: 'Fall in pay, in %, summed over the moves',
        value: (value: number) => (value === 0 ? 'pay never falls' : `pay falls by ${formatPercent(value)}`),
        tick: formatPercent,
      },
      STEPS: {
        name: 'Moves',
        axis: 'Number of moves',
        value: (value: number) => (value === 1 ? '1 move' : `${formatNumber(value)} moves`),
        tick: formatNumber,
      },
      COMMONNESS: {
        name: 'How unusual',
        axis: 'How unusual: common 1, occasional 2, rare 4 a move',
        value: (value: number) => `how unusual: ${formatNumber(value)}`,
        tick: formatNumber,
      },
    },
    plane: (across: string, up: string) => `Ways by ${across} and ${up}; the list below has the same`,
    better: 'Lower is better in both: the best corner is at the bottom left.',
    unknown: 'unknown',
    unknownOf: (measure: string) => `${measure} unknown`,
    unknownNote:
      'What is unknown of one move is unknown of the whole way, which is then neither better nor worse by it.',
    wayBy: (rank: number, roles: readonly string[], values: readonly string[]) =>
      `Way ${rank}: ${formatList(values)}; ${roles.join(', ')}`,
    list: 'The same ways as a list, with both measures',
    over: (titles: readonly string[]) => (titles.length === 0 ? 'Directly' : `Over ${titles.join(', ')}`),
  },
};

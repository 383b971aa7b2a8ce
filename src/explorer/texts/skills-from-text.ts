import type { TextStatus } from '../api/operations.ts';
import { formatList } from '../format/format.ts';
import { quantity } from './quantities.ts';

/** Skills read out of a pasted text. */
export const skillsFromTextTexts = {
  fromText: {
    title: 'Paste what you do, a CV or an advertisement',
    label: 'Your text',
    privacy:
      'The text is sent to this service to find the names in it, and neither kept nor logged there. Reload the page and it is gone.',
    read: 'Find skills',
    found: (count: number) =>
      count === 0
        ? 'We found no skill and no tool that is known here. Tick what you do instead.'
        : `We found ${quantity(count, 'skill or tool', 'skills and tools')}. Only what is ticked is added.`,
    statuses: {
      STATED: 'In your text',
      OPTIONAL: 'Nice to have',
      NEGATED: 'Said not to be known, needed or used',
    } satisfies Record<TextStatus, string>,
    quoted: (kind: 'Skill' | 'Tool', quotes: readonly string[]) =>
      `${kind === 'Skill' ? 'skill' : 'tool'}, from ${formatList(quotes.map((quote) => `“${quote}”`))}`,
    others: 'Roles and credentials in the text',
    add: (count: number) => `Add ${quantity(count, 'skill or tool', 'skills and tools')} to mine`,
    added: 'Added. Below are the roles that list them.',
    waysOn: 'Ways from your skills',
    wayTo: 'Ways there from my skills',
    waysFrom: 'Ways from here',
    addRole: (count: number) => `Add what this role usually does (${quantity(count, 'skill', 'skills')})`,
    discard: 'Discard the text',
    failed: 'The service did not answer. Your text is still here; try again.',
  },
};

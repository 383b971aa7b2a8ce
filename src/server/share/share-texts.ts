const count = new Intl.NumberFormat('en');
const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** "1 skill", "2 skills". */
const quantity = (number: number, one: string, more: string): string =>
  `${count.format(number)} ${number === 1 ? one : more}`;

/** "2–4 years", "1 year". */
const yearsOf = ({ low, high }: { readonly low: number; readonly high: number }): string => {
  const range = low === high ? count.format(low) : count.formatRange(low, high);
  return `${range} ${low === 1 && high === 1 ? 'year' : 'years'}`;
};

/** The words of heads and share pictures; titles are those of the page's views. */
export const shareTexts = {
  name: 'Career Graph',
  description: 'Where a career can go from here, how, and on what evidence.',
  titles: {
    start: 'Career Graph',
    map: 'The map',
    'my-skills': 'My skills',
    sources: 'Where this comes from',
    unknown: 'There is nothing at this address',
    compare: 'Compare roles',
    paths: 'Find a way',
  },
  descriptions: {
    map: 'Every role that the editors know and the moves between them: typical, not a rule.',
    'my-skills':
      'Say what you can do, and see which roles list it, what one more skill would open, and what to learn. Your skills stay in your browser.',
    sources:
      'Everything said here is a fact with a source: judgement, counts, official figures and calculations told apart.',
    unknown: 'It may have been mistyped, or moved.',
    paths: 'Ways from one role to another: years, skills to learn and pay at each stop, and who says so.',
  },
  search: (text: string) => (text === '' ? 'Search' : `Search: ${text}`),
  notKnown: (ref: string) => `“${ref}” is not known here`,
  noRole: (ref: string) => `No role is called “${ref}”`,
  fromTo: (from: string, to: string) => `From ${from} to ${to}`,
  from: (from: string) => `From ${from}`,
  to: (to: string) => `To ${to}`,
  ways: (from: string, to: string) =>
    `Typical ways from ${from} to ${to}: years, skills to learn and pay at each stop, each with its source.`,
  compared: (titles: readonly string[]) =>
    `${list.format(titles)} side by side: skills, pay, education, and what carries over from one to another.`,
  rolesOf: (total: number, titles: readonly string[]) =>
    total === 0
      ? 'No role here lists it.'
      : `${quantity(total, 'role', 'roles')}, among them ${list.format(titles)}.`,
  family: (name: string) => `The roles in ${name}, where each leads and what it takes.`,
  leadsTo: (titles: readonly string[]) => `Where it leads: ${list.format(titles)}.`,
  labels: {
    does: 'What it is',
    leads: 'Where it leads',
    skills: 'Skills it lists',
    pay: 'Pay',
    roles: 'Roles',
  },
  joined: (names: readonly string[]) => list.format(names),
  sums: (
    years: { readonly low: number; readonly high: number } | null,
    hasUnknown: boolean,
    newSkills: number | null,
  ) =>
    [
      years ? `usually ${yearsOf(years)}${hasUnknown ? ' and more' : ''}` : 'years unknown',
      ...(newSkills === null ? [] : [`${quantity(newSkills, 'skill', 'skills')} to learn`]),
    ].join(' · '),
  typical: 'Typical, not a rule; people arrive by other ways.',
  sourceLine: (sources: readonly string[]) =>
    sources.length === 0
      ? ''
      : `Source: ${sources.slice(0, 2).join(' · ')}${sources.length > 2 ? ' and others' : ''}`,
  pay: (amount: string, place: string, year: string) => `${amount} · ${place}, ${year}`,
  undated: 'undated',
};

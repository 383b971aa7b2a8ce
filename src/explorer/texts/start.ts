/** The start page. */
export const startTexts = {
  start: {
    title: 'Where can I start?',
    lead: 'Look up a job, a skill or a tool, and see where it can lead, what to learn on the way, and who says so.',
    try: 'Try',
    examples: ['Data Analyst', 'Software Engineer', 'Python', 'Statistics'],
    doors: {
      job: { title: 'I have a job now', text: 'See where people go from there, and what it takes.' },
      goal: { title: 'I know where I want to go', text: 'Find the ways that lead there, step by step.' },
      skills: { title: 'I know what I can do', text: 'Start from your skills, not from a title.' },
    },
    exampleTitle: 'One question, several ways',
    exampleOpen: 'Open this example',
    entryTitle: 'Where many begin',
    entryText: 'Roles that are usually a first job in their field.',
    doorwayTitle: 'Coming from another profession',
    doorwayText: 'Doorways: work elsewhere from which people move into the roles here.',
    familiesTitle: 'By line of work',
    interestsTitle: 'By what you enjoy',
    interestsText: 'What people in a role often enjoy or care about. No test, only a place to begin.',
  },
};

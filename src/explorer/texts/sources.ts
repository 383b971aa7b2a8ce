/** Where everything comes from, and how to read it. */
export const sourcesTexts = {
  sources: {
    title: 'Where this comes from',
    lead: 'Everything said here is a fact with a source. Judgement, counts, official figures and calculations are told apart, and never blended into one.',
    basisTitle: 'What the signs mean',
    sourcesTitle: 'Sources',
    schemesTitle: 'Whose codes and occupations these are',
    schemes: [
      'O*NET: the database of occupations of the US Department of Labor, with about a thousand of them, their skills, tools and tasks. Its codes look like 15-2051.00.',
      'SOC: the Standard Occupational Classification of the United States, by which wages are counted there. Its codes look like 15-2051.',
      'ESCO: the European classification of skills and occupations, by the European Commission.',
      'ISCO: the International Standard Classification of Occupations, by the International Labour Organization; ESCO builds on it. Its codes have up to four digits.',
    ],
    readingTitle: 'How to read it',
    reading: [
      'Moves are typical, not a rule; people arrive by other ways. Many stay senior by choice, and going from managing to engineering is no step down.',
      'Years are those usually spent in a role before the move. Where they are unknown, the page says so.',
      'Pay always comes with what it covers, its place and year, and is not converted.',
      'Comparing skills compares lists, not people: it is not made for selecting, ranking or rejecting anyone.',
    ],
  },
};
